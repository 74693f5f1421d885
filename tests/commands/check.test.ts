// `npm run check` from the outside.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "./folders.ts";

const PROGRAM = path.resolve(import.meta.dirname, "../../src/commands/check.ts");
const SITE =
  "title: Small Kitchen\nurl: https://kitchen.invalid\ndescription: Bread.\nshareImages: none\npaintings: off\nsearch: off\nauthor: { name: Ann Baker }\n";
const POST = "---\ntitle: Slow bread\ndate: 2026-03-08\ndescription: A day with flour.\n---\n\nFlour.\n";

function check(folder: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [PROGRAM, "--input=content", "--output=_site", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, SITE_NOW: "2026-11-22T10:00:00Z" },
  });
}

test("a site without problems: exit code 0, the list of checks, and a report", () => {
  const folder = makeFolder({ "content/site.yaml": SITE, "content/posts/slow-bread.md": POST });
  const { status, stdout, stderr } = check(folder);
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^Links +OK {2}\(\d+ links\)$/mu);
  expect(stdout).toMatch(/^In the browser +OK {2}\(\d+ of \d+ pages, by day and in the dark/mu);
  expect(stdout.trim().split("\n").at(-1)).toMatch(/^\d+ warnings? in \d+ files?, in [\d.]+ s: check-report\.html$/u);
  expect(status).toBe(0);
  expect(readFileSync(path.join(folder, "check-report.html"), "utf8")).toContain("Small Kitchen");
  expect(existsSync(path.join(folder, "_site/index.html"))).toBe(true);
});

test("errors: exit code 1, with the source file and line of each", () => {
  const folder = makeFolder({
    "content/site.yaml": SITE,
    "content/posts/slow-bread.md": `${POST}\n<p id="a">A</p><p id="a">B</p>\n\n# Again\n`,
  });
  const { status, stdout } = check(folder, "--max-pages=0", "--report=out.html");
  expect(status).toBe(1);
  expect(stdout).toContain('content/posts/slow-bread.md\n  Duplicate ID "a".');
  expect(stdout).toContain('line 11: "Again" is a second heading of the first level');
  expect(stdout).toContain("out.html");
});

test("what stops a build stops the check, and nothing is written", () => {
  const folder = makeFolder({ "content/site.yaml": SITE, "content/posts/slow-bread.md": "No front matter.\n" });
  const { status, stdout, stderr } = check(folder);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("content/posts/slow-bread.md");
  expect(existsSync(path.join(folder, "check-report.html"))).toBe(false);
});

test("--max-pages must be a number", () => {
  expect(check(makeFolder(), "--max-pages=many")).toMatchObject({
    status: 1,
    stderr: '--max-pages\n  "many" isn\'t a number. Write --max-pages=60.\n',
  });
});

test("the other checks run without a browser, and the folder of the report is made", () => {
  const folder = makeFolder({
    "content/site.yaml": SITE,
    "content/posts/slow-bread.md": POST,
    "no-browser": "#!/bin/sh\nexit 1\n",
  });
  chmodSync(path.join(folder, "no-browser"), 0o755);
  const { status, stdout } = spawnSync(
    process.execPath,
    [PROGRAM, "--input=content", "--output=_site", "--report=out/report.html"],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, SITE_NOW: "2026-11-22T10:00:00Z", CHROME_PATH: path.join(folder, "no-browser") },
    },
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/^In the browser .*Chromium failed: /mu);
  expect(existsSync(path.join(folder, "out/report.html"))).toBe(true);
});
