// YAML takes #hashtag for a comment, which can't be what its author meant.
import { expect, test } from "vitest";
import { explainCut, findCutValues } from "../../src/lib/yaml-cut-values.ts";

const tell = (text: string): readonly string[] =>
  findCutValues(text).map((cut) => `${cut.line}: ${cut.key} ${explainCut(cut)}`);

const WHY = "because everything after # is ignored.";

test.each([
  ["location: Room #5", `1: location ends at "Room", ${WHY} Put it in quotes: location: "Room #5"`],
  ["price: 10 #x", `1: price ends at "10", ${WHY} Put it in quotes: price: "10 #x"`],
  ["a:\n  b: Cup #1", `2: b ends at "Cup", ${WHY} Put it in quotes: b: "Cup #1"`],
  ["a:\n  - b: Cup #1", `2: b ends at "Cup", ${WHY} Put it in quotes: b: "Cup #1"`],
  ["a:\n- slow #bread", `2: a has an entry that ends at "slow", ${WHY} Put it in quotes: - "slow #bread"`],
  ["a:\n  - #bread", `2: a has an empty entry, ${WHY} Write - bread`],
  ["color: #a31", `1: color is empty, ${WHY} Write color: "#a31"`],
  ["a: long\n  text #5", `2: a ends at "long text", ${WHY} Put it in quotes: a: "long text #5"`],
  [
    "image: bowl.jpg #1",
    `1: image ends at "bowl.jpg", ${WHY} If that's meant, put a space after #: image: bowl.jpg # 1`,
  ],
])("%j", (text, message) => {
  expect(tell(text)).toEqual([message]);
});

test.each([
  "a: Room # five",
  "a: Room ## five",
  "a: C# and F#",
  "a: Room # five #5",
  'a: "Room #5"',
  "a: 'Room\n  is #5'",
  "a: |\n  Room #5\n\n  b: Room #6\nc: d",
  "- a: >\n    Room #5\n  b: c",
  "a: [\n  b, #c\n  d\n]",
  "# a: Room #5",
  "a: #mine\n  b: c",
  "a: #mine\n- b",
  "draft: false #yet",
  "date: 2026-03-08 #monday",
  "columns: 3 #three",
  "a: b#c",
])("nothing is lost in %j", (text) => {
  expect(tell(text)).toEqual([]);
});
