// A session at the terminal: typed input and its output.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createQuestions } from "../../../src/commands/terminal/ask.ts";
import { openDesk } from "../../../src/commands/comments/desk.ts";
import { moderate, type ModerateOptions } from "../../../src/commands/comments/moderate.ts";
import { loadQueue } from "../../../src/features/comments/replies/queue-file.ts";
import type { WaitingReply } from "../../../src/features/comments/replies/queue.ts";
import { ADA, BO, LOST, makeSite } from "../comments-site.ts";

interface Session {
  readonly seen: string;
  readonly queue: { readonly waiting: readonly string[]; readonly decided: readonly string[] };
  readonly archive: string;
}

/** Types lines, then Ctrl+D. */
async function play(
  folder: string,
  typed: readonly string[],
  options: Partial<ModerateOptions> = {},
): Promise<Session> {
  const content = path.join(folder, "content");
  const desk = { ...(await openDesk(content)), label: "content" };
  const input = new PassThrough();
  const seen: string[] = [];
  input.end(typed.map((line) => `${line}\n`).join(""));
  await moderate({
    desk,
    questions: createQuestions(input, new PassThrough().resume()),
    print: (text) => seen.push(text),
    size: () => ({ columns: 60, rows: 24 }),
    styled: false,
    edit: undefined,
    ...options,
  });
  const { waiting, decided } = loadQueue(desk);
  let archive = "";
  try {
    archive = readFileSync(path.join(content, "posts/slow-bread.comments.yaml"), "utf8");
  } catch {
    // Nothing was approved.
  }
  return {
    seen: seen.join("\n"),
    queue: { waiting: waiting.map(({ text }) => text), decided: decided.map(({ decision }) => decision) },
    archive,
  };
}

test("a comment is shown with everything needed to decide", async () => {
  const { seen } = await play(makeSite([ADA, BO]), ["n"]);
  expect(seen).toBe(`
── Comment 1 of 2 ──────────────────────────────────────────

  Ada Example
  https://example.org/ada
  8 March 2026, 03:00
  on “Slow bread” (/2013/04/25/slow-bread/)

  It rose on the second day.

a approve   e edit   s spam   d delete   n next   q quit

── Comment 2 of 2 ──────────────────────────────────────────

  Bo
  9 March 2026, 03:00
  on “Slow bread” (/2013/04/25/slow-bread/)
  in reply to Ada Example: “It rose on the second day.”
  Approve that one first: it is waiting too.

  Mine too.

a approve   e edit   s spam   d delete   n next   q quit

2 comments are still waiting.`);
});

test("each decision is saved, and the end counts them", async () => {
  const { seen, queue, archive } = await play(makeSite([ADA, BO, { ...LOST, post: ADA.post }]), ["a", "SPAM", " d "]);
  expect(queue).toEqual({ waiting: [], decided: ["approved", "spam", "deleted"] });
  expect(archive).toContain("author: Ada Example");
  expect(seen).toMatch(
    new RegExp(
      String.raw`\n1 approved, 1 marked as spam, 1 deleted\. No more comments are waiting\.\nTo look at it: ` +
        String.raw`npm start\. To publish it: npm run build\.$`,
      "u",
    ),
  );
});

test("what was decided before leaving stays decided", async () => {
  const folder = makeSite([ADA, BO]);
  expect((await play(folder, ["s", "q"])).seen).toMatch(
    /Marked as spam\.\n[^]*1 marked as spam\. 1 comment is still waiting\.$/u,
  );
  expect((await play(folder, [])).queue).toEqual({ waiting: ["Mine too."], decided: ["spam"] });
});

test("an unknown key shows the list of keys", async () => {
  const { seen, queue } = await play(makeSite([ADA]), ["x", "", "approve"]);
  expect(seen).toContain("Type one of these letters and press Enter: a, e, s, d, n or q.");
  expect(queue.decided).toEqual(["approved"]);
});

test("a comment on a deleted post says what to change, and keeps waiting", async () => {
  const { seen, queue } = await play(makeSite([LOST]), ["a", ""]);
  expect(seen.replaceAll("\n", " ")).toContain(
    "This comment is for /old/slow-bread/, and this site has no such post. Change that line in content/comments-waiting.yaml to the address of a post, such as post: /2013/04/25/slow-bread/, and approve it again.",
  );
  expect(queue).toEqual({ waiting: ["Where did it go?"], decided: [] });
});

test("an archive with an error is named, and the session continues with the other comments", async () => {
  const folder = makeSite([ADA, BO, LOST], { "content/posts/slow-bread.comments.yaml": "comments: 'open\n" });
  const { seen, queue } = await play(folder, ["a", "", "s", "d"]);
  expect(seen).toContain("posts/slow-bread.comments.yaml\n  line 1, comments: The quotes aren't closed.");
  expect(queue).toEqual({ waiting: [ADA.text], decided: ["spam", "deleted"] });
});

test("a long text is shortened, and shown completely on request", async () => {
  const text = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`).join("\n");
  expect((await play(makeSite([{ ...ADA, text }]), [])).seen).toContain("line 11\n\n  … 29 more lines: m shows them.");
  expect((await play(makeSite([{ ...ADA, text }]), ["m"])).seen).toContain("line 40\n");
});

test.each([
  ["an editor", [], () => "By the editor.", "By the editor."],
  ["lines at the terminal, where there is no editor", ["One.", "", "Two.", "."], undefined, "One.\n\nTwo."],
  ["lines at the terminal, where the editor failed", ["One.", "."], () => undefined, "One."],
  ["nothing at all", ["."], undefined, ADA.text],
  ["Ctrl+D in the middle", ["One."], undefined, ADA.text],
])("a text is edited by %s", async (_what, typed, edit, text) => {
  expect((await play(makeSite([ADA]), ["e", ...typed], { edit })).queue).toEqual({ waiting: [text], decided: [] });
});

test("comments that another process decided meanwhile are skipped", async () => {
  const folder = makeSite([ADA, BO]);
  const edit = (): string => {
    writeFileSync(
      path.join(folder, "content/posts/slow-bread.comments.yaml"),
      `comments:\n  - { id: ${ADA.id}, author: Ada, date: 2026-03-08, text: It rose. }\n`,
    );
    return "Too late.";
  };
  const { seen, queue } = await play(folder, ["e", "a"], { edit });
  expect(seen).toContain("Comment 1 of 1");
  expect(queue).toEqual({ waiting: [], decided: ["approved", "approved"] });
});

test("a queue that becomes unreadable stops the session and stays as it is", async () => {
  const folder = makeSite([ADA]);
  const file = path.join(folder, "content/comments-waiting.yaml");
  const edit = (): string => {
    writeFileSync(file, "waiting: 'open\n");
    return "x";
  };
  await expect(play(folder, ["e"], { edit })).rejects.toThrow(
    "content/comments-waiting.yaml\n  line 1, waiting: The quotes aren't closed. Write waiting: 'open'",
  );
  expect(readFileSync(file, "utf8")).toBe("waiting: 'open\n");
  rmSync(file);
});

test("no comment can control the terminal", async () => {
  const evil = "\u001B[2J\u001B]52;c;ZXZpbA==\u0007\u202E\u009B1m";
  const hostile = {
    ...ADA,
    author: evil.repeat(3),
    text: `${evil} ${"x".repeat(20_000)}`,
    post: `/old${evil}/`,
    url: `https://example.org/${evil}`,
  } satisfies WaitingReply;
  const { seen } = await play(makeSite([hostile, { ...BO, parent: hostile.id }]), ["m", "a", "", "n"]);
  expect(seen).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/u);
  expect(Math.max(...seen.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
});
