// Problems of one kind are shown once.
import { describe, expect, test } from "vitest";
import { groupByKind, withoutRepetitions } from "../../src/lib/problem-groups.ts";
import { countProblems, formatProblems, type Problem } from "../../src/lib/problem.ts";

/** A problem for each of `count` files. */
function inFiles(count: number, message: (n: number) => string, field?: string): Problem[] {
  return Array.from({ length: count }, (_, n) => ({
    file: `content/posts/${String(n).padStart(4, "0")}.md`,
    line: n + 2,
    field,
    message: message(n),
    severity: "error",
  }));
}

const missing = (n: number): string => `There is no image bowl-${n}.jpg. Put the file next to the text.`;

describe("is one kind", () => {
  test.each<[string, (n: number) => string]>([
    ["with other file names", missing],
    ["with other quoted words", (n) => `"${"x".repeat(n)} y" isn't a date. Write date: 2026-03-08.`],
    ["with other addresses", (n) => `The link /${n}/ leads to a page that does not exist.`],
    ["with other advice", (n) => `The link /${n}/ leads nowhere. ${n % 2 === 0 ? "Remove it." : "Did you mean /a/?"}`],
    ["with other numbers", (n) => `The line has ${n} characters.`],
  ])("%s", (_, message) => {
    expect(groupByKind(inFiles(6, message)).groups).toHaveLength(1);
  });
});

test.each([
  ["in five files", inFiles(5, missing)],
  ["with other words", inFiles(6, (n) => `The file is ${["red", "blue", "old", "new", "cut", "gone"][n] ?? ""}.`)],
  ["with other fields", inFiles(6, missing).map((one, n) => ({ ...one, field: ["a", "b", "c"][n % 3] }))],
  ["of other severity", inFiles(6, missing).map((one, n) => ({ ...one, severity: n % 2 === 0 ? "error" : "warning" }))],
  ["twenty in one file", inFiles(20, missing).map((one) => ({ ...one, file: "content/posts/a.md" }))],
])("isn't a group: %s", (_, problems) => {
  expect(groupByKind(problems)).toEqual({ single: problems, groups: [] });
});

test("more than twenty in one file are a group", () => {
  const problems = inFiles(21, missing).map((one) => ({ ...one, file: "content/posts/a.md" }));
  expect(groupByKind(problems).groups).toEqual([problems]);
});

test("a message that is the same everywhere is shown once, with five places", () => {
  const problems = inFiles(1234, () => "isn't a setting for posts. Remove this line.", "layout");
  expect(formatProblems(problems)).toBe(`In 1,234 files:
  layout isn't a setting for posts. Remove this line.
    content/posts/0000.md, line 2
    content/posts/0001.md, line 3
    content/posts/0002.md, line 4
    content/posts/0003.md, line 5
    content/posts/0004.md, line 6
    and 1,229 more. To see all of them: npm run build -- --all`);
});

test("messages of one kind are shown five times, after single problems", () => {
  const alone: Problem = { file: "content/site.yaml", message: "The file is missing.", severity: "error" };
  expect(formatProblems([...inFiles(7, missing), alone], { hint: "All are in report.html." })).toBe(`content/site.yaml
  The file is missing.

In 7 files:
  content/posts/0000.md: line 2: There is no image bowl-0.jpg. Put the file next to the text.
  content/posts/0001.md: line 3: There is no image bowl-1.jpg. Put the file next to the text.
  content/posts/0002.md: line 4: There is no image bowl-2.jpg. Put the file next to the text.
  content/posts/0003.md: line 5: There is no image bowl-3.jpg. Put the file next to the text.
  content/posts/0004.md: line 6: There is no image bowl-4.jpg. Put the file next to the text.
  and 2 more. All are in report.html.`);
});

test("all shows every problem", () => {
  expect(formatProblems(inFiles(30, missing), { all: true }).match(/There is no image/gu)).toHaveLength(30);
});

test("a problem reported twice for one place is shown and counted once", () => {
  const [one] = inFiles(1, missing);
  if (!one) throw new Error("no problem");
  expect(withoutRepetitions([one, { ...one }, { ...one, line: 3 }])).toEqual([one, { ...one, line: 3 }]);
  expect(countProblems([one, { ...one }])).toBe("1 problem in 1 file");
  expect(formatProblems([one, { ...one }]).match(/There is no image/gu)).toHaveLength(1);
});
