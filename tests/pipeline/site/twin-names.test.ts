// Two files whose names look the same would replace each other.
import { expect, test } from "vitest";
import { formatLine } from "../../../src/lib/problem.ts";
import { checkTwinNames } from "../../../src/pipeline/site/twin-names.ts";

const tell = (...paths: readonly string[]) =>
  checkTwinNames(paths, "content").map((problem) => `${problem.file}: ${formatLine(problem)}`);

test("both are named as they are stored", () => {
  expect(tell("posts/a/caf\u00E9.jpg", "posts/a/cafe\u0301.jpg", "posts/a/index.md")).toEqual([
    "content/posts/a/caf\u00E9.jpg: There are two files of this name, caf%C3%A9.jpg and cafe%CC%81.jpg, because accents " +
      "can be stored in two ways. On your site, one would replace the other. Delete one of them, or rename it.",
  ]);
});

test("in two folders, with the folders", () => {
  expect(tell("posts/caf\u00E9/a.jpg", "posts/cafe\u0301/a.jpg")).toEqual([
    expect.stringContaining("caf%C3%A9/a.jpg and cafe%CC%81/a.jpg"),
  ]);
});

test("other names are nobody's twins", () => {
  expect(tell("posts/cafe.jpg", "posts/caf\u00E9.jpg", "pages/caf\u00E9.jpg")).toEqual([]);
});
