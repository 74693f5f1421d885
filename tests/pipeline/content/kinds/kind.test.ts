// The problems that a schema finds, put on the lines of the file.
import { expect, test } from "vitest";
import * as z from "zod";
import { explainFields, isIdentity, type ReadFile } from "../../../../src/pipeline/content/kinds/kind.ts";
import { isFault, parseFrontMatter } from "../../../../src/pipeline/content/front-matter.ts";

const schema = z.strictObject({ title: z.string(), video: z.strictObject({ file: z.string() }).optional() });

function problemsOf(head: string) {
  const front = parseFrontMatter(Buffer.from(`---\n${head}\n---\nText\n`));
  if (isFault(front)) throw new Error(front.message);
  const file: ReadFile = { source: "posts/a.md", beside: [], file: "content/posts/a.md", front };
  const { error } = schema.safeParse(front.fields);
  return error === undefined ? [] : explainFields(error, () => Object.keys(schema.shape), file, "posts");
}

test.each([
  ["a key by its name", "title: A\ntitel: B", 3, "titel"],
  ["a value in a table by the line of its own key", "title: A\nvideo:\n  file: [a.mp4]", 4, "video.file"],
  ["a value that is missing from a table by the line of the table", "title: A\nvideo: { fil: a.mp4 }", 3, "video.fil"],
  ["a missing key without a line", "video: { file: a.mp4 }", undefined, "title"],
])("names %s", (_, head, line, field) => {
  expect(problemsOf(head)).toContainEqual(
    expect.objectContaining({ file: "content/posts/a.md", severity: "error", line, field }),
  );
});

test("accepts valid front matter", () => {
  expect(problemsOf("title: A")).toEqual([]);
});

test("isIdentity distinguishes an identity from problems", () => {
  const problem = { file: "a.md", message: "x", severity: "error" } as const;
  expect([isIdentity([problem]), isIdentity([])]).toEqual([false, false]);
});
