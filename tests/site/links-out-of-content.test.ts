// Files outside the content folder, dotfiles and settings are never published, even if a text names them.
import { existsSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { isError } from "../../src/lib/problem.ts";
import { filesThatMention, makeFolder } from "../commands/folders.ts";
import { writeFiles } from "../commands/write-files.ts";
import { buildFixture } from "./build-fixture.ts";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><title>SECRETTOKEN</title></svg>';
const VTT = "WEBVTT\n\n00:01.000 --> 00:04.000\nSECRETTOKEN\n";
const LINKED = "is a symbolic link, and links aren't followed. Put the file itself there.";
const IN_LINKED = "is in dir, which is a symbolic link, and links aren't followed. Put the folder itself there.";

interface Site {
  readonly folder: string;
  readonly content: string;
}

/** A site next to secrets, with links to them in the folders of a post and of a lesson. */
function makeSite(text: string, frontMatter = "", series = ""): Site {
  const folder = makeFolder({
    "outside/key.txt": "SECRETTOKEN",
    "outside/pic.svg": SVG,
    "outside/film.vtt": VTT,
    "outside/film.mp4": "SECRETTOKEN",
    ".git/config": "AUTHORIZATION: basic SECRETTOKEN",
    "content/site.yaml":
      "title: Mini\nurl: https://mini.example\nshareImages: none\nsearch: off\npaintings: off\ntagline: SECRETLINE\n",
    "content/comments-waiting.yaml": "# SECRETTOKEN\nwaiting: []\n",
    "content/posts/a/index.md": `---\ntitle: A\ndate: 2026-03-08\n${frontMatter}---\n\n${text}\n`,
    "content/posts/a/.env": "SECRETTOKEN",
    "content/posts/a/.cache/key.txt": "SECRETTOKEN",
    "content/posts/a/pic.svg": SVG.replace("SECRETTOKEN", "mine"),
    ...(series === ""
      ? {}
      : {
          "content/series/s/index.md": "---\ntitle: S\n---\n\nPitch.\n",
          "content/series/s/01-one.md": `---\ntitle: One\nsecret: kzk2mdqbwcs6r4h5v7np\n${series}---\n\nLesson.\n`,
          "content/series/s/poster.jpg": "",
          "content/series/s/words.txt": "Words.\n",
        }),
  });
  for (const place of ["content/posts/a", ...(series === "" ? [] : ["content/series/s"])]) {
    symlinkSync(path.join(folder, "outside/key.txt"), path.join(folder, place, "absolute.txt"));
    for (const [name, target] of Object.entries({
      "notes.txt": "../../../.git/config",
      "linked.svg": "../../../outside/pic.svg",
      "film.vtt": "../../../outside/film.vtt",
      "film.mp4": "../../../outside/film.mp4",
      "chain.txt": "notes.txt",
      dir: "../../../outside",
    }))
      symlinkSync(target, path.join(folder, place, name));
  }
  return { folder, content: path.join(folder, "content") };
}

/** The problems of a build that stops, as their lines and messages. */
async function problemsOf({ folder, content }: Site, file = "content/posts/a/index.md"): Promise<string[]> {
  const error: unknown = await buildFixture(content, { output: path.join(folder, "_site") }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(existsSync(path.join(folder, "_site"))).toBe(false);
  const told = String(error);
  return (
    told
      .slice(told.indexOf(file))
      .split("\n\n")[0]
      ?.split("\n")
      .slice(1)
      .map((line) => line.trim()) ?? []
  );
}

describe("a text that names", () => {
  test.each([
    ["[n](notes.txt)", `line 6: The file notes.txt ${LINKED}`],
    ["[n](./notes.txt?x=1#y)", `line 6: The file ./notes.txt ${LINKED}`],
    ["[n](notes%2Etxt)", `line 6: The file notes.txt ${LINKED}`],
    ["[n](%2E/notes.txt)", `line 6: The file ./notes.txt ${LINKED}`],
    ["[n](absolute.txt)", `line 6: The file absolute.txt ${LINKED}`],
    ["[n](chain.txt)", `line 6: The file chain.txt ${LINKED}`],
    ["[n](dir/key.txt)", `line 6: The file dir/key.txt ${IN_LINKED}`],
    ["![p](linked.svg)", `line 6: The file linked.svg ${LINKED}`],
    ["![p](dir/pic.svg)", `line 6: The file dir/pic.svg ${IN_LINKED}`],
    ['<img src="dir/pic.svg" alt="p">', `line 6: The file dir/pic.svg ${IN_LINKED}`],
    ['<video src="film.mp4" poster="linked.svg"></video>', `line 6: The file film.mp4 ${LINKED}`],
    ["[n](.env)", "line 6: The file .env has a name that begins with a dot, and such files stay private. Rename it."],
    ["[n](%2eenv)", "line 6: The file .env has a name that begins with a dot, and such files stay private. Rename it."],
    [
      "[n](.cache/key.txt)",
      "line 6: The file .cache/key.txt is in .cache, which has a name that begins with a dot, and such files stay private. Rename it.",
    ],
    [
      "[n](../../site.yaml)",
      "line 6: The file ../../site.yaml is a settings file, and those aren't published. Remove its name here.",
    ],
    [
      "[n](%2e%2e/%2e%2e/site.yaml)",
      "line 6: The file ../../site.yaml is a settings file, and those aren't published. Remove its name here.",
    ],
    [
      "[n](../../comments-waiting.yaml)",
      "line 6: The file ../../comments-waiting.yaml is a settings file, and those aren't published. Remove its name here.",
    ],
  ])("%s stops the build", async (text, problem) => {
    expect(await problemsOf(makeSite(text))).toContain(problem);
  });

  test("an image in the front matter follows the same rule", async () => {
    expect(await problemsOf(makeSite("Text.", "image: linked.svg\nimageAlt: p\n"))).toContain(
      `line 4: The file linked.svg ${LINKED}`,
    );
  });

  test.each([
    "../../../outside/key.txt",
    "%2e%2e/%2e%2e/%2e%2e/outside/key.txt",
    "..%2f..%2f..%2foutside/key.txt",
    "%252e%252e/outside/key.txt",
  ])("[n](%s) publishes nothing", async (target) => {
    const { folder, content } = makeSite(`[n](${target})`);
    await buildFixture(content, { output: path.join(folder, "_site"), leaveOut: true }).catch(() => undefined);
    expect(
      existsSync(path.join(folder, "_site")) ? filesThatMention(path.join(folder, "_site"), "SECRETTOKEN") : [],
    ).toEqual([]);
  });
});

test.each([
  [
    "video: { file: film.mp4, poster: poster.jpg, captions: film.vtt, transcript: words.txt }\n",
    ["line 4, file: The file film.mp4", "line 4, captions: The file film.vtt"],
  ],
  [
    "video: { youtube: dQw4w9WgXcQ, poster: linked.svg, captions: film.vtt }\n",
    ["line 4, poster: The file linked.svg", "line 4, captions: The file film.vtt"],
  ],
  [
    "video: { youtube: dQw4w9WgXcQ, poster: poster.jpg, transcript: chain.txt }\n",
    ["line 4, transcript: The file chain.txt"],
  ],
  ["downloads:\n  - { file: notes.txt, label: Notes }\n", ["line 4, downloads: The file notes.txt"]],
])("a lesson with %j stops the build", async (fields, problems) => {
  const told = await problemsOf(makeSite("Text.", "", fields), "content/series/s/01-one.md");
  for (const problem of problems) expect(told, told.join("\n")).toContain(`${problem} ${LINKED}`);
});

test("an icon behind a link isn't used", async () => {
  const { folder, content } = makeSite("Text.");
  symlinkSync("../outside/pic.svg", path.join(content, "icon.svg"));
  writeFiles(content, {
    "site.yaml":
      "title: Mini\nurl: https://mini.example\nshareImages: none\nsearch: off\npaintings: off\nicon: icon.svg\n",
  });
  const { result, output } = await buildFixture(content, { output: path.join(folder, "_site") });
  expect(
    result.problems.filter((problem) => !isError(problem)).map(({ field, message }) => [field, message]),
  ).toContainEqual(["icon", `The file icon.svg ${LINKED}`]);
  expect(filesThatMention(output, "SECRETTOKEN")).toEqual([]);
});

test.each(["site.yaml", "signup.yaml", "strings.yaml", "theme.yaml", "redirects.yaml"])(
  "%s behind a link isn't read",
  async (name) => {
    const { folder, content } = makeSite("Text.");
    rmSync(path.join(content, name), { force: true });
    symlinkSync("../outside/key.txt", path.join(content, name));
    const told = await problemsOf({ folder, content }, `content/${name}`);
    expect(told).toContain(`The file ${LINKED}`);
    expect(told.join()).not.toContain("SECRETTOKEN");
  },
);

test("the content folder itself may be a link: that is the owner's choice", async () => {
  const { folder } = makeSite("![p](pic.svg)");
  symlinkSync("content", path.join(folder, "mine"));
  const { output } = await buildFixture(path.join(folder, "mine"), { output: path.join(folder, "_site") });
  expect(filesThatMention(output, "SECRETTOKEN")).toEqual([]);
  expect(existsSync(path.join(output, "2026/03/08/a/pic.svg"))).toBe(true);
});
