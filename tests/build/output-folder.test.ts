// A build replaces its output folder whole, so it looks at what is there first.
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { checkOutputFolder, followLink } from "../../src/build/output-folder.ts";
import { makeFolder } from "../commands/folders.ts";

test("writes to a folder that is new, empty, or holds a site of ours", () => {
  const site = ["index.html", "404.html", "feed.xml", "sitemap.xml", "about/index.html"];
  const folder = makeFolder({ "content/site.yaml": "", ...Object.fromEntries(site.map((name) => [`ours/${name}`, ""])) });
  mkdirSync(path.join(folder, "empty"));
  for (const name of ["new", "empty", "ours"]) expect(checkOutputFolder(path.join(folder, name), path.join(folder, "content")), name).toBeUndefined();
});

test.each([
  ["content", "content"],
  ["content/_site", "content"],
  [".", "content"],
  ["site", "site/content"],
])("does not write to %s with content in %s", (output, content) => {
  const folder = makeFolder({ "content/site.yaml": "" });
  expect(checkOutputFolder(path.join(folder, output), path.join(folder, content))?.message).toBe(
    "The output folder and the content folder would lie in each other, and a build replaces its output folder whole. Name another one: --output=_site.",
  );
});

test("a neighbour whose name begins alike is another folder", () => {
  const folder = makeFolder({ "content/site.yaml": "" });
  expect(checkOutputFolder(path.join(folder, "content-site"), path.join(folder, "content"))).toBeUndefined();
});

test("does not write over somebody's files, nor in place of a file", () => {
  const folder = makeFolder({ "photos/holiday.jpg": "", "page.html": "", "half/index.html": "" });
  const messageFor = (name: string) => checkOutputFolder(path.join(folder, name), path.join(folder, "content"))?.message;
  const foreign = "This folder holds files that no build wrote, and a build replaces its output folder whole. Name an empty or a new one: --output=_site.";
  expect(messageFor("photos")).toBe(foreign);
  expect(messageFor("half")).toBe(foreign);
  expect(messageFor("page.html")).toBe("This is a file, not a folder. Name another one: --output=_site.");
});

test("a link to an output folder stands for what it leads to, there or not yet", () => {
  const folder = makeFolder({ "www/index.html": "" });
  const link = (name: string, target: string): string => {
    symlinkSync(target, path.join(folder, name));
    return path.join(folder, name);
  };
  expect(followLink(link("absolute", path.join(folder, "www")))).toBe(path.join(folder, "www"));
  expect(followLink(link("relative", "www"))).toBe(path.join(folder, "www"));
  expect(followLink(link("early", "new"))).toBe(path.join(folder, "new"));
  expect(followLink(path.join(folder, "www"))).toBe(path.join(folder, "www"));
  expect(followLink(path.join(folder, "missing"))).toBe(path.join(folder, "missing"));
});
