// All problems of a site are reported at once, or what has them is left out.
import { afterAll, describe, expect, test } from "vitest";
import { createWorkshop } from "../../../src/assets/cache/workshop.ts";
import { NOTHING_MADE } from "../../../src/assets/cache/made-files.ts";
import { createCommentReader } from "../../../src/features/comments/thread/comment-reader.ts";
import { AuthorError, type Problem } from "../../../src/lib/problem.ts";
import { toThreadOptions, type RunOptions } from "../../../src/pipeline/run/options.ts";
import { prepareWholeSite, type WholeSite } from "../../../src/pipeline/run/prepare-whole-site.ts";
import { readSettings } from "../../../src/pipeline/run/read-settings.ts";
import { readSite } from "../../../src/pipeline/run/read-site.ts";
import { createSitePictures } from "../../../src/pipeline/run/site-pictures.ts";
import type { Site } from "../../../src/pipeline/site/site.ts";
import { makeFolder } from "../../commands/folders.ts";
import type { Files } from "../../commands/write-files.ts";
import { NOON } from "../content/sample-site.ts";

const cache = makeFolder();
const workshop = createWorkshop({ folder: cache, now: Date.now });
afterAll(() => workshop.close());

const SITE = { "site.yaml": "title: Small Site\nurl: https://small.example\noptimizeImages: off\n" };
const post = (text: string, date = "2013-04-25"): string => `---\ntitle: A\ndate: ${date}\n---\n${text}\n`;

/** What is prepared, and the sites that paintings were begun for. */
async function prepare(files: Files, leaveOut = false): Promise<WholeSite & { readonly painted: Site[] }> {
  const options: RunOptions = {
    content: makeFolder(files),
    label: "content",
    output: "/nowhere",
    clock: () => NOON,
    newKey: () => "anewkey",
    cache,
    machineClock: Date.now,
  };
  const settings = readSettings(options);
  const comments = createCommentReader(toThreadOptions({ ...settings, preview: false }));
  const read = await readSite(settings, options, { now: NOON, comments, onProgress: () => undefined });
  const painted: Site[] = [];
  const whole = await prepareWholeSite(read, {
    label: "content",
    leaveOut,
    outputs: [],
    pictures: createSitePictures({ ...options, preview: false, workshop }),
    makeImages: async (site) => {
      painted.push(site);
      return NOTHING_MADE;
    },
  });
  return { ...whole, painted };
}

const placesOf = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, line, field }) => [file.replace("content/", ""), line, field].filter(Boolean).join(" "));

/** Where the problems are that end the build. */
async function stops(files: Files): Promise<string[]> {
  const error: unknown = await prepare(files).catch((thrown: unknown) => thrown);
  if (!(error instanceof AuthorError)) throw error;
  return placesOf(error.problems).sort();
}

const slugsOf = ({ prepared }: WholeSite): string[] => prepared.site.posts.map(({ slug }) => slug).sort();

test("a site without problems is prepared, and its paintings are begun", async () => {
  const whole = await prepare({ ...SITE, "posts/a.md": post("Text.") });
  expect([slugsOf(whole), whole.prepared.problems, whole.painted]).toEqual([["a"], [], [whole.prepared.site]]);
});

describe("reports at once", () => {
  test("faults of front matter, links and pictures", async () => {
    expect(
      await stops({
        ...SITE,
        "posts/a.md": post("[B](missing.md)"),
        "posts/b.md": post("Text.", "soon"),
        "posts/c.md": post("![Bowl](bowl.jpg)", "2014-05-06"),
        "posts/bowl.jpg": "words",
      }),
    ).toEqual(["posts/a.md 5", "posts/b.md 3 date", "posts/c.md 5"]);
  });

  test("faults of theme.yaml, and of links, which don't depend on it", async () => {
    expect(await stops({ ...SITE, "theme.yaml": "colors: blue\n", "posts/a.md": post("[B](missing.md)") })).toEqual([
      "posts/a.md 5",
      "theme.yaml 1 colors",
    ]);
  });

  test("faults of site.yaml, and of the files themselves, but not of links, whose addresses depend on it", async () => {
    expect(
      await stops({
        "site.yaml": "title: Small Site\nurl: nowhere\n",
        "posts/a.md": post("[B](missing.md)"),
        "posts/b.md": post("Text.", "soon"),
      }),
    ).toEqual(["posts/b.md 3 date", "site.yaml 2 url"]);
  });
});

describe("where problems are to be left out", () => {
  test("the rest is prepared, without entries whose pictures can't be shown", async () => {
    const whole = await prepare(
      {
        ...SITE,
        "posts/a.md": post("Text."),
        "posts/b.md": post("Text.", "soon"),
        "posts/c.md": post("![Bowl](bowl.jpg)", "2014-05-06"),
        "posts/bowl.jpg": "words",
      },
      true,
    );
    expect(slugsOf(whole)).toEqual(["a"]);
    expect(placesOf(whole.prepared.problems).sort()).toEqual(["posts/b.md 3 date", "posts/c.md 5"]);
    // Another post may have a share image once one is left out.
    expect(whole.painted.at(-1)).toBe(whole.prepared.site);
  });

  test("nothing can be prepared without settings", async () => {
    await expect(prepare({ "site.yaml": "title: A\nurl: nowhere\n", "posts/a.md": post("A.") }, true)).rejects.toThrow(
      AuthorError,
    );
  });
});
