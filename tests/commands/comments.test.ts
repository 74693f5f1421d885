// `npm run comments` in a pipe: lists, decides by ids, and imports.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ADA, BO, LOST, makeSite } from "./comments-site.ts";
import { runCommandLine } from "./run-command-line.ts";

const EXPORTS = path.resolve(import.meta.dirname, "../fixtures/comments-exports");
const run = (folder: string, given: readonly string[], input?: string) =>
  runCommandLine("comments", given, { folder, ...(input === undefined ? {} : { input }) });
const queueOf = (folder: string): string => readFileSync(path.join(folder, "content/comments-waiting.yaml"), "utf8");

describe("list", () => {
  test("in a pipe, with ids and what to do", () => {
    expect(run(makeSite([ADA, LOST]), [])).toEqual({
      code: 0,
      stderr: "",
      stdout: `2 comments are waiting.

netlify-aaaaaaaaaaaa
  Ada Example
  https://example.org/ada
  8 March 2026, 03:00
  on “Slow bread” (/2013/04/25/slow-bread/)

  It rose on the second day.

netlify-cccccccccccc
  Cy
  10 March 2026, 03:00
  for /old/slow-bread/, a post that this site doesn't have

  Where did it go?

Decide: npm run comments -- approve ID, or edit ID, spam ID, delete ID, or approve all.
`,
    });
  });

  test("without waiting comments, it says how to import some", () => {
    expect(run(makeSite(), ["list"]).stdout).toBe(
      "No comments are waiting. To import some: npm run comments -- import FILE (an export from your comment service).\n",
    );
  });

  test("a queue with a slip is explained", () => {
    const folder = makeSite([], { "content/comments-waiting.yaml": "waitin: []\n" });
    expect(run(folder, [])).toEqual({
      code: 1,
      stdout: "",
      stderr: "content/comments-waiting.yaml\n  line 1: waitin isn't a setting here. Did you mean waiting?\n",
    });
  });
});

describe("decisions", () => {
  test("one or many at a time", () => {
    const folder = makeSite([ADA, BO]);
    expect(run(folder, ["approve", ADA.id, BO.id])).toEqual({
      code: 0,
      stderr: "",
      stdout: "2 comments approved. npm run build puts them on the site.\n",
    });
    expect(readFileSync(path.join(folder, "content/posts/slow-bread.comments.yaml"), "utf8")).toContain(
      `parent: ${ADA.id}`,
    );
    expect(run(folder, ["approve", ADA.id]).stdout).toBe(`${ADA.id}: this was decided earlier already.\n`);
  });

  test("all that have a post", () => {
    const folder = makeSite([ADA, LOST]);
    expect(run(folder, ["approve", "all"])).toEqual({
      code: 1,
      stdout: "1 comment approved. npm run build puts it on the site.\n",
      stderr:
        "content/comments-waiting.yaml\n  netlify-cccccccccccc: This comment is for /old/slow-bread/, and this site has no such post. Change that line in content/comments-waiting.yaml to the address of a post, such as post: /2013/04/25/slow-bread/, and approve it again.\n",
    });
    expect(queueOf(folder)).not.toContain("Ada");
  });

  test.each([
    ["spam", "1 comment marked as spam. Importing again won't bring it back.\n"],
    ["delete", "1 comment deleted. Importing again won't bring it back.\n"],
  ])("%s", (verb, said) => {
    const folder = makeSite([ADA]);
    expect(run(folder, [verb, ADA.id]).stdout).toBe(said);
    expect(existsSync(path.join(folder, "content/posts/slow-bread.comments.yaml"))).toBe(false);
    expect(run(folder, ["approve", ADA.id]).stderr).toContain(
      "To decide again, remove its line below decided: and import it once more.",
    );
  });

  test("an edit comes from standard input", () => {
    const folder = makeSite([ADA]);
    const { code, stdout } = run(folder, ["edit", ADA.id], "It rose.\n\nTwice.\n");
    expect([code, stdout.includes("Saved. Next: npm run comments -- approve netlify-aaaaaaaaaaaa")]).toEqual([0, true]);
    expect(queueOf(folder)).toContain("text: |-\n      It rose.\n\n      Twice.\n");
  });

  test.each([
    [["aprove", "x"], 'npm run comments --\n  "aprove" isn\'t a command. Did you mean approve?\n'],
    [
      ["dance"],
      'npm run comments --\n  "dance" isn\'t a command. Use one of list, import, edit, approve, spam, delete.\n',
    ],
    [
      ["list", "x"],
      'npm run comments --\n  "x" is too much: list takes no names, it shows every waiting comment. Write npm run comments -- list\n',
    ],
    [
      ["approve"],
      "npm run comments --\n  Which comment? Write npm run comments -- approve ID. npm run comments -- list shows the ids.\n",
    ],
    [
      ["import"],
      "npm run comments --\n  Which file? Write npm run comments -- import FILE, with the file that your service exported.\n",
    ],
    [
      ["approve", "netlify-aaaaaaaaaaab"],
      "content/comments-waiting.yaml\n  netlify-aaaaaaaaaaab: No comment with this id is waiting. Did you mean netlify-aaaaaaaaaaaa?\n",
    ],
    [
      ["spam", "all"],
      "content/comments-waiting.yaml\n  all: No comment with this id is waiting. npm run comments -- list shows those that do.\n",
    ],
    [
      ["edit", "x"],
      "content/comments-waiting.yaml\n  x: No comment with this id is waiting. npm run comments -- list shows those that do.\n",
    ],
  ])("%j is explained, and nothing is written", (given, stderr) => {
    const folder = makeSite([ADA]);
    const before = queueOf(folder);
    expect(run(folder, given)).toEqual({ code: 1, stdout: "", stderr });
    expect(queueOf(folder)).toBe(before);
  });
});

describe("import", () => {
  test("says what became of every comment, and what to do next", () => {
    const folder = makeSite();
    expect(run(folder, ["import", path.relative(folder, path.join(EXPORTS, "netlify.json"))]).stdout).toMatch(
      new RegExp(
        String.raw`netlify\.json \(Netlify Forms\): 3 comments read: 2 are waiting for you, ` +
          String.raw`1 is also waiting, for a post that this site doesn't have \(/old/\)\. 1 entry wasn't ` +
          String.raw`a comment and was passed over\.\nNext: npm run comments\n$`,
        "u",
      ),
    );
    expect(run(folder, ["import", path.join(EXPORTS, "netlify.json")]).stdout).toMatch(
      /3 comments read: 3 already known\. 1 entry wasn't a comment and was passed over\.\nNothing was changed\.\n$/u,
    );
  });

  test("several files at once", () => {
    const { code, stdout } = run(makeSite(), [
      "import",
      path.join(EXPORTS, "disqus.xml"),
      path.join(EXPORTS, "staticman"),
    ]);
    expect([code, stdout.trimEnd().split("\n").length]).toEqual([0, 3]);
    expect(stdout).toContain(
      "(Disqus): 5 comments read: 2 put into the archive of 1 post, 1 is waiting, for a post that this site doesn't have (https://old.example/gone/), 2 deleted or spam at Disqus.\n",
    );
  });

  test("files that can't be read are named, and all others are imported", () => {
    const folder = makeSite([], {
      "diary.txt": "Dear diary\n",
      "old/slow-bread/1.yml": "name: Ann\nmessage: 'open\n",
      "old/slow-bread/2.yml": 'name: Ben\ndate: 2013-05-01\nmessage: "It rose\non the second day."\n',
    });
    const { code, stdout, stderr } = run(folder, ["import", "diary.txt", "old"]);
    expect(code).toBe(1);
    expect(stdout).toBe(
      "old (Staticman): 1 comment read: 1 put into the archive of 1 post. 1 file couldn't be read.\nNext: npm run build\n",
    );
    expect(stderr).toContain("diary.txt\n  This isn't an export that Inner Canvas can read.");
    expect(stderr).toContain("old/slow-bread/1.yml\n  line 2: ");
    expect(readFileSync(path.join(folder, "content/posts/slow-bread.comments.yaml"), "utf8")).toContain("It rose");
  });

  test.each([
    [
      "nothing.csv",
      "nothing.csv\n  There is no such file or folder. Check the name, or drag the file into this window after the word import.\n",
    ],
    [
      "diary.txt",
      "diary.txt\n  This isn't an export that Inner Canvas can read. It reads Disqus (XML), Formspree (CSV or JSON), Isso (its database, or JSON), Netlify Forms (CSV or JSON), Staticman (the folder with its comments) and webmention.io (JF2).\n",
    ],
  ])("%s is explained", (name, stderr) => {
    expect(run(makeSite([], { "diary.txt": "Dear diary\n" }), ["import", name])).toEqual({
      code: 1,
      stdout: "",
      stderr,
    });
  });
});

test("--help lists its words", () => {
  expect(runCommandLine("comments", ["--help"]).stdout).toBe(
    [
      "Moderate waiting comments, or import comments from another service.",
      "",
      "  npm run comments                          go through them one by one",
      "  npm run comments -- list                  show them with their ids",
      "  npm run comments -- approve ID            also: spam ID, delete ID, edit ID, approve all",
      "  npm run comments -- import comments.csv   Netlify, Formspree, Disqus, Isso, Staticman, webmention.io",
      "",
      "Usage: npm run comments -- [list|approve|edit|spam|delete|import] [ID|FILE] [options]",
      "  list|approve|edit|spam|delete|import   leave out to go through them one by one",
      "  ID|FILE                                import: files or a folder; the others: ids from the list",
      "  --input=DIR                            content folder (default: content)",
      "  --review-all                           import: hold already published comments for review, too",
      "  --help                                 show this help",
      "",
    ].join("\n"),
  );
});
