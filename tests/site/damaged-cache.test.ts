// Whatever happens to what a build has kept, the next one gives the same site.
import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { seedRandom } from "../bench/random.ts";
import { contentsOf, makeFolder, namesIn } from "../commands/folders.ts";
import { buildFixture } from "./build-fixture.ts";

const POSTS = 12;
const TIMES = 40;
const SITE = "title: Ledger\nurl: https://ledger.example\nshareImages: none\npaintings: off\nsearch: off\n";

const files = Object.fromEntries(
  Array.from({ length: POSTS }, (_, index) => [
    `posts/entry-${index}.md`,
    `---\ntitle: Entry ${index}\ndate: 2013-04-${10 + index}\n---\n\nPaid ${index}, [as before](entry-0.md).\n`,
  ]),
);

describe("a damaged cache", () => {
  let folder = "";
  let output = "";
  let cache = "";
  let sound: Readonly<Record<string, string>> = {};

  const build = async (): Promise<Readonly<Record<string, string>>> => {
    await buildFixture(folder, { output, cache });
    return contentsOf(output);
  };

  beforeAll(async () => {
    folder = makeFolder({ "site.yaml": SITE, ...files });
    [output, cache] = [path.join(makeFolder(), "site"), makeFolder()];
    sound = await build();
  });

  test.each<[string, (file: string, at: number) => void]>([
    ["with a flipped bit", (file, at) => flip(file, at)],
    ["cut off", (file, at) => truncateSync(file, at)],
    ["with bytes of something else", (file, at) => writeFileSync(file, "x".repeat(at))],
    ["with a missing file", (file) => rmSync(file)],
    ["with one file in the place of another", (file, at) => exchange(file, at)],
  ])("%s never changes the site", async (_, damage) => {
    const random = seedRandom(7);
    for (let time = 0; time < TIMES; time += 1) {
      const kept = namesIn(cache).filter((name) => /^(?:texts|sites)\//u.test(name));
      const file = path.join(cache, random.pick(kept));
      damage(file, random.below(readFileSync(file).length));
      // Without the site, every page needs the bodies that were kept.
      if (time % 2 === 0) rmSync(output, { recursive: true });
      expect(await build(), file).toEqual(sound);
    }
  });

  function exchange(file: string, at: number): void {
    const others = namesIn(path.dirname(file));
    const other = path.join(path.dirname(file), others[at % others.length] ?? "");
    writeFileSync(file, readFileSync(other));
  }
});

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
