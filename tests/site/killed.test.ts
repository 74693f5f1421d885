// Builds that are killed at any moment leave a whole site, and the next one is right. KILLS=200 tries it longer.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { contentsOf, makeFolder } from "../commands/folders.ts";
import { runCommandLine, startCommandLine } from "../commands/run-command-line.ts";
import { writeFiles, type Files } from "../commands/write-files.ts";
import { FIXTURES } from "./build-fixture.ts";

const KILLS = Number(process.env["KILLS"] ?? 8);

/** With a photograph, paintings, a search and compressed files, so that threads and the cache are at work as well. */
function site(text: string): Files {
  const posts = Array.from(
    { length: 4 },
    (_, index) =>
      [
        `posts/entry-${index}.md`,
        `---\ntitle: ${text} ${index}\ndate: 2024-01-${String(index + 10)}\n---\n\n${text} ${index}.\n`,
      ] as const,
  );
  return {
    "site.yaml": "title: Ledger\nurl: https://ledger.example\nshareImages: none\nhost: nginx\n",
    "posts/portrait/index.md": `---\ntitle: Portrait\ndate: 2024-02-01\n---\n\n${text}.\n\n![Ada](ada.jpg)\n`,
    "posts/portrait/ada.jpg": readFileSync(
      path.join(FIXTURES, "../../../content/series/creative-advantage/first-mark.jpg"),
    ),
    ...Object.fromEntries(posts),
  };
}

/** What is known of one content: the site that a build makes of it, and how long that took, in milliseconds. */
interface Version {
  readonly files: Files;
  readonly built: Readonly<Record<string, string>>;
  readonly took: number;
}

describe("builds that are killed", () => {
  let content: string;
  let parent: string;
  let output: string;
  let versions: readonly [Version, Version];
  /** A build of the first version with what the ones before it kept. */
  let again: Version;

  const args = (folder: string, cache: string): string[] => [
    `--input=${content}`,
    `--output=${folder}`,
    `--cache=${cache}`,
  ];
  const build = (folder: string, cache: string): number => {
    const started = performance.now();
    const { code, stderr } = runCommandLine("build", args(folder, cache));
    if (code !== 0) throw new Error(stderr);
    return performance.now() - started;
  };

  beforeAll(() => {
    content = makeFolder();
    parent = makeFolder();
    output = path.join(parent, "site");
    const known = (text: string, folder: string, cache: string): Version => {
      writeFiles(content, site(text));
      const took = build(folder, cache);
      return { files: site(text), built: contentsOf(folder), took };
    };
    const cache = path.join(parent, "cache");
    versions = [known("Paid", path.join(makeFolder(), "site"), makeFolder()), known("Received", output, cache)];
    again = known("Paid", output, cache);
  });

  test.each(seededFractions(KILLS).map((fraction, index) => [index + 1, fraction] as const))(
    "number %d, at %d of its time: the site is whole, before and after",
    async (number, fraction) => {
      const next = versions[number % 2 === 0 ? 1 : 0];
      writeFiles(content, next.files);
      // Every fourth begins with an empty cache, so that it is killed while that is filled.
      const isFirst = number % 4 === 0;
      const cache = path.join(parent, isFirst ? `cache-${number}` : "cache");
      const child = startCommandLine("build", args(output, cache));
      const ended = new Promise((resolve) => child.once("exit", resolve));
      await wait(fraction * (isFirst ? versions[1] : again).took);
      child.kill("SIGKILL");
      await ended;
      // Between two renames the old site is next to its place; the next run puts it back.
      expect(versions.map(({ built }) => built)).toContainEqual(
        contentsOf(existsSync(output) ? output : `${output}.previous`),
      );
      build(output, cache);
      expect(contentsOf(output)).toEqual(next.built);
      expect(readdirSync(parent).filter((name) => !name.startsWith("cache"))).toEqual(["site"]);
    },
  );
});

/** Numbers between 0 and 1 that are the same in every run (a linear congruential generator with Knuth's constants). */
function seededFractions(count: number): number[] {
  let state = 20261122n;
  return Array.from({ length: count }, () => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    return Number((state >> 33n) % 1000n) / 1000;
  });
}
