// Signs that mean something else in front matter than to their author: curly quotes, and # before a word.
import { expect, test } from "vitest";
import { formatLine } from "../../../src/lib/problem.ts";
import { makeFolder } from "../../commands/folders.ts";
import { sampleSettings } from "../settings/sample-settings.ts";
import { createFileParser } from "./parse-file.ts";

function told(...lines: readonly string[]): readonly string[] {
  const all = [...lines];
  if (!lines.some((line) => line.startsWith("title:"))) all.push("title: Slow bread");
  if (!lines.some((line) => line.startsWith("date:"))) all.push("date: 2026-03-08");
  const folder = makeFolder({ "posts/a.md": `---\n${all.join("\n")}\n---\n\nText\n`, "posts/bowl.jpg": "" });
  const options = { settings: sampleSettings(), label: "content", now: 0, newKey: () => "anewkey" };
  const parse = createFileParser({ ...options, folder });
  return parse({ source: "posts/a.md", beside: [] }).problems.map(formatLine);
}

const STRAIGHT = "has curly quotes around it, and only straight ones count. Write";

test.each([
  [["date: “2026-03-08”"], [`line 2: date ${STRAIGHT} date: 2026-03-08`]],
  [["tags: [“bread”]"], ["line 2: tags has curly quotes, and they would be shown. Write tags: [bread]"]],
  [
    ["tags: [“bread, patience”, “#slow”]"],
    ['line 2: tags has curly quotes, and they would be shown. Write tags: [bread, patience, "#slow"]'],
  ],
  [["tags:", "  - „Brot“"], ["line 2: tags has curly quotes, and they would be shown. Write tags: [Brot]"]],
  [["tags: “bread”"], ['line 2, tags: "“bread”" should be a list. Write tags: [bread].']],
  [["title: “Bread: a slow story”"], [`line 2: title ${STRAIGHT} title: "Bread: a slow story"`]],
  [["draft: “true”"], [`line 2: draft ${STRAIGHT} draft: true`]],
  [["image: “bowl.jpg”", "imageAlt: x"], [`line 2: image ${STRAIGHT} image: bowl.jpg`]],
  [["permalink: «/my-address/»"], [`line 2: permalink ${STRAIGHT} permalink: /my-address/`]],
  [["aliases: [“/old/”]"], [`line 2: aliases ${STRAIGHT} /old/`]],
])("curly quotes: %j", (lines, problems) => {
  expect(told(...lines)).toEqual(problems);
});

test.each([
  ["title: “Heroes”"],
  ["title: “Why?” she asked"],
  ["description: “Flour, water, and a whole day.”"],
  ["tags: [“slow” food, bakers’ hours]"],
])("curly quotes that may be shown: %s", (line) => {
  expect(told(line)).toEqual([]);
});

const IGNORED = "because everything after # is ignored. Write";

test.each([
  [["tags: #bread #patience"], [`line 2: tags is empty, ${IGNORED} tags: [bread, patience]`]],
  [["tags: #slow bread, #patience"], [`line 2: tags is empty, ${IGNORED} tags: [slow bread, patience]`]],
  [["tags: bread #patience"], [`line 2: tags ends at "bread", ${IGNORED} tags: [bread, patience]`]],
  [["tags:", "  - #bread", "  - patience"], [`line 3: tags has an empty entry, ${IGNORED} - bread`]],
  [["title: #1 in bread"], [`line 2: title is empty, ${IGNORED} title: "#1 in bread"`]],
  [
    ["category: #bread", "draft: perhaps"],
    [
      `line 2: category is empty, ${IGNORED} category: [bread]`,
      'line 3, draft: "perhaps" isn\'t true or false. Write draft: true or draft: false.',
    ],
  ],
])("a # before a word: %j", (lines, problems) => {
  expect(told(...lines)).toEqual(problems);
});

test("an address that ends at a #, which may be a note", () => {
  expect(told("aliases: /a #b")).toEqual([
    'warning, line 2: aliases ends at "/a", because everything after # is ignored. If that\'s meant, put a space ' +
      "after #: aliases: /a # b",
  ]);
});

test("a comment on purpose is nobody's slip", () => {
  expect(told("tags: [bread] # and others", "draft: false #not yet", "description: Flour # and water")).toEqual([]);
});
