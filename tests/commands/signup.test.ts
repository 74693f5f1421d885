// `npm run signup`: imports an embed code, and prints what to enter at the service.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { FIXTURES } from "../site/build-fixture.ts";
import { makeFolder } from "./folders.ts";
import { runCommandLine } from "./run-command-line.ts";

const EMBED =
  '<form action="https://buttondown.com/api/emails/embed-subscribe/kiln-notes" method="post" target="popupwindow"><input type="email" name="email"><input type="submit" value="Subscribe"></form>';
const OFFER =
  "# Ours\nforms:\n  crumbs: { heading: Crumbs, pitch: [One letter a week.], button: Send, consent: Leave at any time., series: crumbs }\n";
const KEY = "h2v7qk3mzt9xw4rbn8cd";

function site(files: Readonly<Record<string, string>> = {}): string {
  return makeFolder(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/${name}`, text])),
    undefined,
  );
}

const withSite = (files: Readonly<Record<string, string>>): string =>
  site({ "site.yaml": readFileSync(path.join(FIXTURES, "minimal/site.yaml"), "utf8"), ...files });

describe("connect", () => {
  test("writes the service from standard input and keeps all else in the file", () => {
    const folder = withSite({ "signup.yaml": OFFER });
    const { code, stdout } = runCommandLine("signup", ["connect"], { folder, input: EMBED });
    const written = readFileSync(path.join(folder, "content/signup.yaml"), "utf8");
    expect(code).toBe(0);
    expect(stdout).toContain("content/signup.yaml now sends to Buttondown:");
    expect(written).toContain("# Ours\n");
    expect(written).toMatch(/service:\n {2}name: buttondown\n {2}username: kiln-notes\n/u);
    expect(written).toContain("crumbs: { heading: Crumbs");
  });

  test.each([
    ["without signup.yaml", {}],
    ["whose signup.yaml has nothing but a service", { "signup.yaml": "# Mine\nservice: { name: netlify, form: a }\n" }],
    ["whose forms: are empty", { "signup.yaml": "forms:\n" }],
  ])("on a site %s writes a first form, says so, and the site builds", (_what, files) => {
    const folder = withSite({ ...files, "posts/a.md": "---\ntitle: A\ndate: 2026-03-08\n---\n\nWords.\n" });
    const { stdout } = runCommandLine("signup", ["connect"], { folder, input: EMBED });
    expect(stdout).toContain("There was no form yet, so content/signup.yaml has a first one now.");
    expect(stdout).toContain("open content/signup.yaml and edit heading, pitch, button and consent.");
    const { code, stderr } = runCommandLine("build", [], { folder });
    expect([code, stderr]).toEqual([0, expect.not.stringContaining("signup.yaml")]);
    expect(readFileSync(path.join(folder, "_site/2026/03/08/a/index.html"), "utf8")).toContain("New posts by email");
    expect(runCommandLine("signup", ["connect"], { folder, input: EMBED }).stdout).not.toContain("There was no form");
  });

  test("repeats the folder that it was given in the lines to type", () => {
    const folder = makeFolder({ "my-blog/site.yaml": "title: A\nurl: https://a.example\n" });
    expect(runCommandLine("signup", ["setup", "--input=my-blog"], { folder }).stderr).toContain(
      "Start with: npm run signup -- connect form.html --input=my-blog\n",
    );
    expect(runCommandLine("signup", ["connect", "--input=my-blog"], { folder, input: EMBED }).stdout).toContain(
      "Try it: npm start -- --input=my-blog. Then: npm run signup -- setup --input=my-blog\n",
    );
    const spaced = makeFolder({ "my blog/site.yaml": "title: A\nurl: https://a.example\n" });
    expect(runCommandLine("signup", ["connect", "--input=my blog"], { folder: spaced, input: EMBED }).stdout).toContain(
      "Try it: npm start -- --input='my blog'. Then: npm run signup -- setup --input='my blog'\n",
    );
  });

  test("reads a file", () => {
    const folder = makeFolder({ "content/site.yaml": "title: A\nurl: https://a.example\n", "form.html": EMBED });
    expect(runCommandLine("signup", ["connect", "form.html"], { folder }).code).toBe(0);
    expect(readFileSync(path.join(folder, "content/signup.yaml"), "utf8")).toContain("username: kiln-notes");
  });

  test.each([
    [
      "something else",
      ["connect"],
      "npm run signup --\n  There is no form in this code. Copy the whole HTML code of the form from your email service, from <form to </form>. If it doesn't give out HTML, copy the address of the sign-up page that it hosts.\n",
    ],
    [
      "a file that is not there",
      ["connect", "nothing.html"],
      "npm run signup --\n  There is no file nothing.html. Save the embed code in one, or paste it: npm run signup -- connect < form.html\n",
    ],
    ["another verb", ["past"], 'npm run signup --\n  "past" isn\'t a command. Write connect or setup.\n'],
    [
      "no verb",
      [],
      "npm run signup --\n  Something is missing: connect or setup. For example: npm run signup -- connect form.html\n",
    ],
  ])("%s is explained, and nothing is written", (_what, given, complaint) => {
    const folder = withSite({ "signup.yaml": OFFER });
    expect(runCommandLine("signup", given, { folder, input: "Hello" })).toEqual({
      code: 1,
      stdout: "",
      stderr: complaint,
    });
    expect(readFileSync(path.join(folder, "content/signup.yaml"), "utf8")).toBe(OFFER);
  });
});

describe("setup", () => {
  const page = (title: string, key: string): string => `---\ntitle: ${title}\nsecret: ${key}\n---\nWords.\n`;

  test("prints every address to enter at the service", () => {
    const folder = withSite({
      "signup.yaml": `service: { name: buttondown, username: kiln-notes }\n${OFFER}`,
      "series/crumbs/thanks.md": page("In", KEY),
      "series/crumbs/01-first.md": page("First crumb", "p5s8yf2gje6ua3kqv7tm"),
    });
    const { code, stdout } = runCommandLine("signup", ["setup"], { folder });
    expect(code).toBe(0);
    for (const text of [
      "What to enter at Buttondown",
      `https://kitchen.example/series/crumbs/${KEY}/`,
      "1. First crumb",
      "https://kitchen.example/series/crumbs/p5s8yf2gje6ua3kqv7tm/",
      "https://kitchen.example/updates.xml",
      "https://kitchen.example/feed.rss",
    ])
      expect(stdout).toContain(text);
  });

  test("without a service says how to get one", () => {
    expect(runCommandLine("signup", ["setup"], { folder: withSite({ "signup.yaml": OFFER }) }).stderr).toBe(
      "npm run signup --\n  content/signup.yaml doesn't name an email service yet. Start with: npm run signup -- connect form.html\n",
    );
  });
});

test("--help lists its words", () => {
  expect(runCommandLine("signup", ["--help"]).stdout).toBe(`Connect your sign-up form to your email service.

  npm run signup -- connect form.html   read the embed code that you saved as form.html
  npm run signup -- setup               show what to enter at the service

Usage: npm run signup -- connect|setup [FILE] [options]
  connect|setup   read the service's embed code, or show what to enter there
  FILE            connect: file with the embed code (default: standard input)
  --input=DIR     content folder (default: content)
  --form=NAME     setup: a form of signup.yaml (default: the first)
  --help          show this help
`);
});
