// Building into the checkout of a pages repository: the site changes, and everything else there stays.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { contentsOf, makeFolder } from "../commands/folders.ts";
import { runCommandLine, startCommandLine } from "../commands/run-command-line.ts";
import { writeFiles } from "../commands/write-files.ts";

const KILLS = Number(process.env["KILLS"] ?? 6);
const OURS = {
  ".git/config": "",
  CNAME: "kitchen.example\n",
  ".gitattributes": "* text\n",
  "my-notes.txt": "notes\n",
  "wiki/index.html": "wiki\n",
  "about/draft.txt": "draft\n",
};

describe("a build into a checkout", () => {
  let content: string;
  let parent: string;
  let output: string;

  const write = (title: string): void =>
    writeFiles(content, {
      "site.yaml":
        "title: Kitchen\nurl: https://kitchen.example\nshareImages: none\nsearch: off\npaintings: off\nhost: github-pages\n",
      "posts/slow-bread.md": `---\ntitle: ${title}\ndate: 2026-03-08\n---\n\nFlour.\n`,
      "pages/about.md": "---\ntitle: About\n---\n\nMe.\n",
    });
  const build = (into = output) =>
    runCommandLine("build", [`--input=${content}`, `--output=${into}`, `--cache=${path.join(parent, "cache")}`]);
  const git = (...args: string[]) =>
    spawnSync("git", ["-C", output, "-c", "user.name=Ann", "-c", "user.email=ann@kitchen.example", ...args], {
      encoding: "utf8",
    });
  /** What no build wrote, with the hashes of its bytes. */
  const foreign = (folder = output): Record<string, string> =>
    Object.fromEntries(Object.entries(contentsOf(folder)).filter(([name]) => name.startsWith(".git/") || name in OURS));
  const siteIn = (folder: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(contentsOf(folder)).filter(([name]) => !name.startsWith(".git/") && !(name in OURS)),
    );

  beforeAll(() => {
    content = makeFolder();
    parent = makeFolder();
    output = path.join(parent, "pages");
    write("Slow bread");
    expect(build().code).toBe(0);
    git("init", "--quiet");
    git("add", "--all");
    expect(git("commit", "--quiet", "--message=one").status).toBe(0);
    const { ".git/config": _config, ...files } = OURS;
    writeFiles(output, files);
  });

  test("changes the site, keeps every other byte, and names what it keeps", () => {
    const before = foreign();
    expect(Object.keys(before).length).toBeGreaterThan(20);
    write("Slower bread");
    const { code, stdout, stderr } = build();
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`kept in ${output}/, because no build wrote it: about/draft.txt, my-notes.txt, wiki/\n`);
    expect(foreign()).toEqual(before);
    expect(git("status", "--porcelain").stdout).toContain("?? my-notes.txt");
    expect(git("log", "--format=%s").stdout).toBe("one\n");
    expect(readdirSync(parent).sort()).toEqual(["cache", "pages"]);
  });

  test("needs no earlier build: a repository of its own and a CNAME are no obstacle", () => {
    const fresh = path.join(parent, "fresh");
    writeFiles(fresh, { ".git/HEAD": "ref: refs/heads/main\n", CNAME: "kitchen.example\n", ".nojekyll-notes": "x" });
    const before = contentsOf(fresh);
    expect(build(fresh).code).toBe(0);
    expect(contentsOf(fresh)).toMatchObject(before);
    expect(existsSync(path.join(fresh, "index.html"))).toBe(true);
    rmSync(fresh, { recursive: true });
  });

  test("is refused if a file of somebody else is in place of a page", () => {
    writeFiles(content, { "pages/wiki.md": "---\ntitle: Wiki\n---\n\nOurs.\n" });
    const before = contentsOf(output);
    const { code, stderr } = build();
    rmSync(path.join(content, "pages/wiki.md"));
    expect([code, stderr]).toEqual([
      1,
      `${output}/wiki/index.html\n  No build wrote this, and the new site has something else in its place. Move it out of this folder, or rename it.\n\n1 problem in 1 file. The site was not changed.\n`,
    ]);
    expect(contentsOf(output)).toEqual(before);
    expect(readdirSync(parent).sort()).toEqual(["cache", "pages"]);
  });

  test("loses nothing when it is killed at any moment", async () => {
    const before = foreign();
    const built = ["Slow bread", "Slower bread"].map((title) => {
      write(title);
      const started = performance.now();
      expect(build().code).toBe(0);
      return { title, site: siteIn(output), took: performance.now() - started };
    });
    for (let kill = 0; kill < KILLS; kill++) {
      const { title = "", site, took = 0 } = built[kill % 2] ?? {};
      write(title);
      const child = startCommandLine("build", [
        `--input=${content}`,
        `--output=${output}`,
        `--cache=${path.join(parent, "cache")}`,
      ]);
      const ended = new Promise((resolve) => child.once("exit", resolve));
      // The end, where the swap is, is tried most often.
      await wait(took * (1 - (kill / KILLS) ** 2));
      child.kill("SIGKILL");
      await ended;
      const { previous, now } = {
        previous: `${output}.previous`,
        now: existsSync(output) ? output : `${output}.previous`,
      };
      expect(built.map((one) => one.site)).toContainEqual(siteIn(now));
      expect({ ...(existsSync(previous) ? foreign(previous) : {}), ...foreign(now) }).toEqual(before);
      expect(build().code).toBe(0);
      expect(foreign()).toEqual(before);
      expect(siteIn(output)).toEqual(site);
      expect(readdirSync(parent).sort()).toEqual(["cache", "pages"]);
    }
  }, 180_000);
});
