// `npm run mail`: a series or a post as emails.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder, namesIn } from "./folders.ts";
import { runCommandLine } from "./run-command-line.ts";

const lesson = (title: string, key: string, text = "Words."): string =>
  `---\ntitle: ${title}\ndescription: About ${title}.\nsecret: ${key}\n---\n\n${text}\n`;

function site(): string {
  return makeFolder({
    "content/site.yaml": "title: Small Kitchen\nurl: https://kitchen.example\nshareImages: none\n",
    "content/posts/slow-bread.md":
      "---\ntitle: Slow bread\ndate: 2026-03-08\n---\n\nSee [the other one](fast-bread.md).\n",
    "content/posts/fast-bread.md": "---\ntitle: Fast bread\ndate: 2026-03-09\n---\n\nFlour.\n",
    "content/posts/broken.md": "---\ntitle: Broken\ndate: soon\n---\n\nFlour.\n",
    "content/series/crumbs/01-first-crumb.md": lesson(
      "First crumb",
      "h2v7qk3mzt9xw4rbn8cd",
      "A [link](/about-nothing/).",
    ),
    "content/series/crumbs/02-second.md": lesson("Second crumb", "p5s8yf2gje6ua3kqv7tm"),
  });
}

test("a series becomes a mail for each lesson, as HTML and as text, each leading to its page", () => {
  const folder = site();
  const { code, stdout } = runCommandLine("mail", ["series", "crumbs"], { folder });
  expect([code, namesIn(path.join(folder, "_mail"))]).toEqual([
    0,
    ["01-first-crumb.html", "01-first-crumb.txt", "02-second.html", "02-second.txt"],
  ]);
  expect(stdout).toContain("First crumb\n  _mail/01-first-crumb.html");
  const html = readFileSync(path.join(folder, "_mail/02-second.html"), "utf8");
  expect(html).toContain('href="https://kitchen.example/series/crumbs/p5s8yf2gje6ua3kqv7tm/"');
  expect(html).toContain("Open: Lesson 2 of 2");
  const text = readFileSync(path.join(folder, "_mail/02-second.txt"), "utf8");
  expect(text).toContain("https://kitchen.example/series/crumbs/p5s8yf2gje6ua3kqv7tm/");
});

test("a post becomes one email in the given folder, with absolute addresses only", () => {
  const folder = site();
  expect(runCommandLine("mail", ["post", "slow-bread", "--output=out"], { folder }).code).toBe(0);
  const html = readFileSync(path.join(folder, "out/slow-bread.html"), "utf8");
  expect(html).toContain('href="https://kitchen.example/2026/03/09/fast-bread/"');
  expect(
    [...html.matchAll(/\s(?:href|src)="([^"]*)"/gu)]
      .map(([, address]) => address)
      .filter((address) => !/^(?:https:|mailto:)/u.test(address ?? "")),
  ).toEqual([]);
});

describe("a missing name is reported", () => {
  test.each([
    [["series", "crumb"], "npm run mail --\n  There is no series crumb. Did you mean crumbs?\n"],
    [["post", "slow-bred"], "npm run mail --\n  There is no post slow-bred. Did you mean slow-bread?\n"],
    [["letter", "x"], 'npm run mail --\n  "letter" can\'t be turned into emails. Write series or post.\n'],
    [
      ["post", "broken"],
      'content/posts/broken.md\n  line 3, date: "soon" is not a date. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.\n',
    ],
    [
      ["series"],
      "npm run mail --\n  Something is missing: NAME. For example: npm run mail -- series creative-advantage\n",
    ],
  ])("%j", (given, complaint) => {
    const folder = site();
    expect(runCommandLine("mail", given, { folder })).toEqual({ code: 1, stdout: "", stderr: complaint });
    expect(namesIn(folder).filter((name) => name.startsWith("_mail"))).toEqual([]);
  });
});
