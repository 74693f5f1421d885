// Broken HTML in every text of a site leaves the frame of every page, feed and email whole, minified or not.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse, type DefaultTreeAdapterMap } from "parse5";
import { expect, test } from "vitest";
import { makeFolder, namesIn } from "../commands/folders.ts";
import { isEntryFile } from "../../src/pipeline/content/entry-file.ts";
import { buildFixture, CONTENT } from "./build-fixture.ts";

const BROKEN = `

<figure><figcaption><a href="https://broken.example/">T</figcaption></figure>

</div></div></article></main>

- <em>one
- two </section>

<GithubCulture />

</body></html>

<table><tr><td><form><select><svg>

<template><b>

<textarea>

<!-- the end
`;

type Node = DefaultTreeAdapterMap["node"];

/** The elements of a page around its text, each with its depth. */
function frameOf(page: string): readonly string[] {
  const frame: string[] = [];
  const visit = (node: Node, depth: number): void => {
    const isText = "attrs" in node && node.attrs.some(({ name, value }) => name === "class" && value === "prose");
    if ("tagName" in node && node.tagName !== "head") frame.push(`${depth} ${node.tagName}`);
    if ("childNodes" in node && node.nodeName !== "head" && !isText)
      for (const child of node.childNodes) visit(child, depth + 1);
  };
  visit(parse(page), 0);
  return frame;
}

function breakTexts(): string {
  const content = makeFolder();
  cpSync(CONTENT, content, { recursive: true });
  for (const name of namesIn(content).filter(isEntryFile)) {
    const file = path.join(content, name);
    writeFileSync(file, `${readFileSync(file, "utf8")}${BROKEN}`);
  }
  return content;
}

test.each([true, false])(
  "broken HTML in a text leaves the frame of its page whole (plain pages: %s)",
  { timeout: 300_000 },
  async (plainPages) => {
    const whole = await buildFixture(CONTENT, { plainPages });
    const broken = await buildFixture(breakTexts(), { plainPages });
    const pages = namesIn(whole.output).filter((name) => name.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(50);
    for (const name of pages) {
      const [before, after] = [whole, broken].map(({ output }) => readFileSync(path.join(output, name), "utf8"));
      expect(frameOf(after ?? ""), name).toEqual(frameOf(before ?? ""));
    }
    const told = broken.result.problems.filter(({ message }) => message.startsWith("</article> closes nothing"));
    expect(told.length).toBe(namesIn(CONTENT).filter(isEntryFile).length);
    const feed = readFileSync(path.join(broken.output, "feed.xml"), "utf8");
    expect(feed).toContain("broken.example");
    expect(feed.match(/<item>/gu)).toHaveLength(feed.match(/<\/item>/gu)?.length ?? 0);
  },
);
