// The site that ships, as a visitor meets it on disk.
import { readFileSync } from "node:fs";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import { beforeAll, expect, test } from "vitest";
import { toOutputFile } from "../../src/lib/url.ts";
import { listFiles } from "../../src/lib/files.ts";
import { buildShippedSite, type BuiltSite } from "./build-fixture.ts";

let site: BuiltSite;
beforeAll(async () => {
  site = await buildShippedSite();
});

const read = (file: string): string => readFileSync(path.join(site.output, file), "utf8");

test("has no problems, and one warning that its forms are examples", () => {
  expect(site.result.problems).toMatchObject([{ file: "content/site.yaml", field: "url", severity: "warning" }]);
});

test("has a signup form on home, posts and the pitch, and a reply form under posts that take replies", () => {
  const forms = (page: string): string[] =>
    [...read(page).matchAll(/<form\b[^>]* action="(https:[^"]+)"/gu)].map(([, action = ""]) => action);
  const signup = "https://lists.innercanvas.example/subscribe";
  const reply = "https://replies.innercanvas.example/reply";
  expect(forms("index.html")).toEqual([signup]);
  expect(forms("free-video-series/index.html")).toEqual([signup, signup]);
  for (const { address, comments } of site.result.site.posts) {
    expect(forms(toOutputFile(address)), address).toEqual([signup, signup, ...(comments === "open" ? [reply] : [])]);
  }
});

test("keeps drafts and scheduled posts out of every file", () => {
  const everything = listFiles(site.output)
    .filter((name) => /\.(?:html|xml|json|txt)$/u.test(name))
    .map(read)
    .join("\n");
  expect(everything).not.toContain("nine-brushes-in-spring");
  expect(everything).not.toContain("what-stays-on-the-shelf");
});

test("gives the byline of the first post as the old site had it", () => {
  const html = read("2013/04/25/artists-value-mistakes-why-you-should-too/index.html");
  const byline = /<p class="byline">(.*?)<\/p>/su.exec(html)?.[1] ?? "";
  expect(
    byline
      .replace(/<[^>]+>/gu, "")
      .replace(/\s*\|\s*/gu, " | ")
      .trim(),
  ).toBe("Lisa Mitchell | Apr 25, 2013 | 2 comments");
});

test("writes every page whole", () => {
  for (const name of listFiles(site.output).filter((file) => file.endsWith(".html"))) {
    expect(read(name).trimEnd(), name).toMatch(/^<!doctype html>.*<\/html>$/su);
  }
});

test("is valid HTML on every page", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    // Style of HTML and length of titles are not checked here.
    rules: {
      "long-title": "off",
      "no-trailing-whitespace": "off",
      "void-style": "off",
      "doctype-style": "off",
      "attribute-boolean-style": "off",
    },
  });
  const faults: string[] = [];
  for (const name of listFiles(site.output).filter((file) => file.endsWith(".html"))) {
    const report = await validator.validateString(read(name));
    for (const { messages } of report.results)
      faults.push(...messages.map(({ line, message }) => `${name}:${line} ${message}`));
  }
  expect(faults).toEqual([]);
});
