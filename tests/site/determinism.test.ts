// One content and one clock give one site, whatever happens on the way.
import { readdirSync, renameSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { contentsOf, makeFolder } from "../commands/folders.ts";
import type { Files } from "../commands/write-files.ts";
import { runCommandLine } from "../commands/run-command-line.ts";
import { buildFixture, FIXTURES } from "./build-fixture.ts";

/** Enough posts for their texts to be read by a thread. */
const MANY = 1020;

function manyPosts(): Files {
  const dateOf = (index: number): string => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
  return {
    "site.yaml": "title: Ledger\nurl: https://ledger.example\nshareImages: none\npaintings: off\nsearch: off\n",
    ...Object.fromEntries(
      Array.from({ length: MANY }, (_, index) => [
        `posts/entry-${index}.md`,
        `---\ntitle: Entry ${index}\ndate: ${dateOf(index)}\ntags: [t${index % 7}, u${index % 11}]\n---\n\nPaid ${index}.\n`,
      ]),
    ),
  };
}

function build(content: string, output: string): void {
  const { code, stderr } = runCommandLine("build", [`--input=${makeFolder({}, content)}`, `--output=${output}`]);
  if (code !== 0) throw new Error(stderr);
}

function builtFrom(content: string): Readonly<Record<string, string>> {
  const output = path.join(makeFolder(), "site");
  build(content, output);
  return contentsOf(output);
}

describe("two builds are the same byte for byte:", () => {
  test("in two folders, one after the other", () => {
    const full = path.join(FIXTURES, "full");
    expect(builtFrom(makeFolder({}, full))).toEqual(builtFrom(full));
  });

  test("by the command, and in a process that has built before", async () => {
    const minimal = path.join(FIXTURES, "minimal");
    await buildFixture(path.join(FIXTURES, "full"), { output: path.join(makeFolder(), "site") });
    const { output } = await buildFixture(minimal, { output: path.join(makeFolder(), "site"), plainPages: false });
    expect(contentsOf(output)).toEqual(builtFrom(minimal));
  });

  test("over an older site, and into a new folder", () => {
    const output = path.join(makeFolder(), "site");
    build(path.join(FIXTURES, "full"), output);
    build(path.join(FIXTURES, "minimal"), output);
    expect(contentsOf(output)).toEqual(builtFrom(path.join(FIXTURES, "minimal")));
  });

  test("with enough posts to be read by workers", () => {
    const content = makeFolder(manyPosts());
    expect(builtFrom(content)).toEqual(builtFrom(content));
  });
});

describe("a site that was moved aside in the moment of a kill is put back by the next run", () => {
  test.each([
    ["that fails", "broken-no-title"],
    ["that succeeds", "minimal"],
  ])("%s", async (_, name) => {
    const parent = makeFolder();
    const output = path.join(parent, "site");
    const minimal = path.join(FIXTURES, "minimal");
    await buildFixture(minimal, { output });
    const before = contentsOf(output);
    renameSync(output, `${output}.previous`);
    await buildFixture(path.join(FIXTURES, name), { output }).catch(() => undefined);
    expect(contentsOf(output)).toEqual(before);
    expect(readdirSync(parent)).toEqual(["site"]);
  });
});
