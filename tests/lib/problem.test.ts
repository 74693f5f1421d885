// The exact output for an author in the terminal.
import { expect, test } from "vitest";
import {
  AuthorError,
  countProblems,
  formatLine,
  formatProblems,
  isError,
  type Problem,
} from "../../src/lib/problem.ts";

const date: Problem = {
  file: "content/posts/b.md",
  line: 3,
  field: "date",
  message: '"next tuesday" is not a date.',
  severity: "error",
};
const title: Problem = { file: "content/posts/b.md", line: 2, field: "title", message: "is empty.", severity: "error" };
const picture: Problem = {
  file: "content/posts/a.md",
  line: 12,
  message: "There is no image bowl.jpg.",
  severity: "warning",
};
const missing: Problem = { file: "content/posts/b.md", field: "author", message: "is missing.", severity: "error" };
const whole: Problem = { file: "content/site.yaml", message: "The file is missing.", severity: "error" };

test.each([
  [date, 'line 3, date: "next tuesday" is not a date.'],
  [picture, "warning, line 12: There is no image bowl.jpg."],
  [missing, "author is missing."],
  [title, "line 2: title is empty."],
  [{ ...missing, severity: "warning" as const }, "warning: author is missing."],
  [whole, "The file is missing."],
])("formats place, key and message in one line", (problem, line) => {
  expect(formatLine(problem)).toBe(line);
});

test("errors come before warnings, grouped by file, in the order of lines", () => {
  expect(formatProblems([date, picture, title, missing])).toBe(
    [
      "content/posts/b.md",
      "  author is missing.",
      "  line 2: title is empty.",
      '  line 3, date: "next tuesday" is not a date.',
      "",
      "content/posts/a.md",
      "  warning, line 12: There is no image bowl.jpg.",
    ].join("\n"),
  );
});

test.each([
  [[date], "1 problem in 1 file"],
  [[date, title], "2 problems in 1 file"],
  [[date, whole], "2 problems in 2 files"],
  [[picture], "1 warning in 1 file"],
  [[picture, { ...picture, line: 13 }], "2 warnings in 1 file"],
  [[date, title, picture], "2 problems and 1 warning in 2 files"],
])("counts problems and warnings apart", (problems, count) => {
  expect(countProblems(problems)).toBe(count);
});

test("a warning isn't an error", () => {
  expect([date, picture].map(isError)).toEqual([true, false]);
});

test("an author's error carries its problems and reads as they do", () => {
  const error = new AuthorError([whole]);
  expect(error.message).toBe("content/site.yaml\n  The file is missing.");
  expect(error.problems).toEqual([whole]);
  expect(error.name).toBe("AuthorError");
});

test("keeps the order of the given problems", () => {
  const problems = [date, title];
  formatProblems(problems);
  expect(problems).toEqual([date, title]);
});
