// Moderation reads and writes nothing outside the content folder, whatever symbolic links it finds.
import { lstatSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { runCommandLine } from "../../commands/run-command-line.ts";
import { ADA, makeSite } from "../../commands/comments-site.ts";

const ARCHIVE = "content/posts/slow-bread.comments.yaml";
const MINE = "export PATH=mine\n";

function makeLinked(links: Readonly<Record<string, string>>): string {
  const folder = makeSite([ADA], { "outside/.bashrc": MINE, "outside/list.yaml": "comments: []\n" });
  for (const [name, target] of Object.entries(links)) {
    rmSync(path.join(folder, name), { recursive: true, force: true });
    symlinkSync(target, path.join(folder, name));
  }
  return folder;
}

const approve = (folder: string) => runCommandLine("comments", ["approve", ADA.id], { folder });
const outside = (folder: string): string[] =>
  ["outside/.bashrc", "outside/list.yaml"].map((name) => readFileSync(path.join(folder, name), "utf8"));

test.each([`${ARCHIVE}.next`, "content/comments-waiting.yaml.next"])(
  "an approval doesn't write through a link called %s",
  (name) => {
    const target = "../".repeat(name.split("/").length - 1) + "outside/.bashrc";
    const folder = makeLinked({ [name]: target });
    expect(approve(folder)).toMatchObject({ code: 0 });
    expect(outside(folder)).toEqual([MINE, "comments: []\n"]);
    expect(readlinkSync(path.join(folder, name))).toBe(target);
    expect(lstatSync(path.join(folder, ARCHIVE)).isFile()).toBe(true);
    expect(readFileSync(path.join(folder, ARCHIVE), "utf8")).toContain(ADA.id);
    expect(readdirSync(path.join(folder, "content")).filter((one) => one.startsWith("."))).toEqual([]);
  },
);

test.each(["../../outside/list.yaml", "../../outside/new.yaml"])(
  "an archive that is a link to %s is refused, and the reply goes on waiting",
  (target) => {
    const folder = makeLinked({ [ARCHIVE]: target });
    const { code, stderr } = approve(folder);
    expect([code, stderr]).toEqual([
      1,
      `${ARCHIVE}\n  The file is a symbolic link, and links aren't followed. Put the file itself there.\n`,
    ]);
    expect(outside(folder)).toEqual([MINE, "comments: []\n"]);
    expect(readdirSync(path.join(folder, "outside")).sort()).toEqual([".bashrc", "list.yaml"]);
    expect(readFileSync(path.join(folder, "content/comments-waiting.yaml"), "utf8")).toContain(ADA.text);
  },
);

test("a queue that is a link is refused", () => {
  const folder = makeLinked({ "content/comments-waiting.yaml": "../outside/list.yaml" });
  const { code, stderr } = approve(folder);
  expect([code, stderr]).toEqual([
    1,
    "content/comments-waiting.yaml\n  The file is a symbolic link, and links aren't followed. Put the file itself there.\n",
  ]);
  expect(outside(folder)).toEqual([MINE, "comments: []\n"]);
});

test("signup.yaml that is a link is not written through", () => {
  const folder = makeLinked({ "content/signup.yaml": "../outside/list.yaml" });
  const { code, stderr } = runCommandLine("signup", ["connect"], {
    folder,
    input:
      '<form action="https://buttondown.email/api/emails/embed-subscribe/ann" method="post"><input type="email" name="email"></form>',
  });
  expect([code, stderr]).toEqual([1, expect.stringContaining("Nothing was written: this is a symbolic link")]);
  expect(outside(folder)).toEqual([MINE, "comments: []\n"]);
});
