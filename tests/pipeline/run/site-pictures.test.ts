// Which pictures a site shows, where a bad one is reported, and which originals are published.
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createWorkshop } from "../../../src/assets/cache/workshop.ts";
import { NOTHING_LOADED } from "../../../src/assets/pictures/picture-use.ts";
import { formatLine } from "../../../src/lib/problem.ts";
import { createSitePictures, withoutOriginals } from "../../../src/pipeline/run/site-pictures.ts";
import { plainPicture } from "../../assets/pictures/sample-pictures.ts";
import { makeFolder } from "../../commands/folders.ts";
import type { Files } from "../../commands/write-files.ts";
import { samplePost, type PostChanges } from "../content/sample-entries.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";

const workshop = createWorkshop({ folder: makeFolder(), now: Date.now });
afterAll(() => workshop.close());

interface Sample {
  readonly files?: Files;
  readonly post?: PostChanges;
  readonly site?: SiteChanges["site"];
}

function sample({ files = {}, post = {}, site = {} }: Sample) {
  const content = makeFolder(files);
  const assets = Object.keys(files).map((source) => ({ source, output: source.replace(/^posts/u, "a") }));
  const planned = { site: sampleSite([samplePost("a", post)], { site }), assets };
  return { planned, pictures: createSitePictures({ content, label: "content", preview: true, workshop }) };
}

const shows = (name: string): PostChanges => ({ pictures: [{ address: `/a/${name}`, written: name, line: 7 }] });
const told = async (given: Sample): Promise<string[]> => {
  const { planned, pictures } = sample(given);
  const problems = (await pictures.load(planned)).problems.map((problem) => `${problem.file} ${formatLine(problem)}`);
  expect((await pictures.check(planned)).map((problem) => `${problem.file} ${formatLine(problem)}`)).toEqual(problems);
  return problems;
};

test("a site that shows no pictures loads none", async () => {
  const { planned, pictures } = sample({ files: { "posts/bowl.jpg": "never looked at" } });
  expect(await pictures.load(planned)).toMatchObject({ files: [], problems: [] });
});

test("a preview knows the sizes of pictures, and shows them as they are", async () => {
  const png = await plainPicture(40, 30).png().toBuffer();
  const { planned, pictures } = sample({ files: { "posts/bowl.png": png }, post: shows("bowl.png") });
  const loaded = await pictures.load(planned);
  expect(loaded.pictures.of("/a/bowl.png")).toMatchObject({ width: 40, height: 30, sources: [] });
  expect([loaded.files, [...loaded.replaced]]).toEqual([[], []]);
});

describe("a file that isn't a picture is reported", () => {
  test("with the line of the text that shows it", async () => {
    expect(await told({ files: { "posts/bowl.jpg": "words" }, post: shows("bowl.jpg") })).toEqual([
      expect.stringMatching(/^content\/posts\/a\.md line 7: .*bowl\.jpg/u),
    ]);
  });

  test("with the setting that names it as a portrait", async () => {
    const site = { author: { name: "Ann", picture: "/a/ann.jpg" } };
    expect(await told({ files: { "posts/ann.jpg": "words" }, site })).toEqual([
      expect.stringMatching(/^content\/site\.yaml author\.picture: /u),
    ]);
  });

  test("once, where a drawing is both shown and published", async () => {
    const problems = await told({ files: { "posts/bowl.svg": "<svg" }, post: shows("bowl.svg") });
    expect(problems).toHaveLength(1);
  });
});

describe("withoutOriginals", () => {
  const CONTENT = "/content";
  const asset = { source: "posts/bowl.jpg", output: "a/bowl.jpg" };
  const shown = { source: "posts/bowl.jpg", address: "/a/bowl.jpg", shown: true } as const;

  const isKept = (changes: PostChanges, { source, output } = asset): boolean => {
    const replaced = new Set([path.join(CONTENT, source)]);
    const { withPage } = sampleSite([samplePost("a", changes)]);
    return withoutOriginals([{ source, output }], withPage, { ...NOTHING_LOADED, replaced }, CONTENT).length === 1;
  };
  const linkTo = (target: string): PostChanges => ({ assets: [shown], links: [{ target, written: target, line: 1 }] });

  test.each<[string, PostChanges, boolean]>([
    ["one that is only shown goes", { assets: [shown] }, false],
    ["one that a link leads to stays", linkTo("/a/bowl.jpg"), true],
    ["one that a link with a query leads to stays", linkTo("/a/bowl.jpg?large#x"), true],
    ["one that another link leads away from goes", linkTo("/a/other.jpg"), false],
    ["one that a text names otherwise stays", { assets: [{ ...shown, shown: undefined }] }, true],
    ["one of a gallery stays, because the gallery links to it", { assets: [{ ...shown, opened: true }] }, true],
  ])("%s", (_, changes, kept) => {
    expect(isKept(changes)).toBe(kept);
  });

  test("one in public/ always stays", () => {
    expect(isKept({}, { source: "public/bowl.jpg", output: "bowl.jpg" })).toBe(true);
  });

  test("all stay where no renditions were made", () => {
    expect(withoutOriginals([asset], [], NOTHING_LOADED, CONTENT)).toEqual([asset]);
  });
});
