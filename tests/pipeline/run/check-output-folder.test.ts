// A build replaces its output folder whole, so it looks at what is there first.
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { checkOutputFolder, followLink } from "../../../src/pipeline/run/check-output-folder.ts";
import { formatWritten, WRITTEN } from "../../../src/hosting/hosts/written-files.ts";
import { makeFolder } from "../../commands/folders.ts";

test("writes to a folder that is new or empty, has a list of ours, or holds no more than a repository", () => {
  const list = { [`ours/${WRITTEN}`]: formatWritten(["index.html"]), "ours/index.html": "", "ours/notes.txt": "" };
  const folder = makeFolder({
    "content/site.yaml": "",
    ...list,
    "checkout/.git/config": "",
    "checkout/CNAME": "",
    "checkout/.gitignore": "",
  });
  mkdirSync(path.join(folder, "empty"));
  for (const name of ["new", "empty", "ours", "checkout"])
    expect(checkOutputFolder(path.join(folder, name), path.join(folder, "content")), name).toBeUndefined();
});

test.each([
  ["content", "content"],
  ["content/_site", "content"],
  [".", "content"],
  ["site", "site/content"],
])("does not write to %s with content in %s", (output, content) => {
  const folder = makeFolder({ "content/site.yaml": "" });
  expect(checkOutputFolder(path.join(folder, output), path.join(folder, content))?.message).toBe(
    "The output folder can't be inside the content folder, or the other way round, because every build replaces everything in it. Choose another: --output=_site",
  );
});

test("a neighbor with the same beginning of its name is another folder", () => {
  const folder = makeFolder({ "content/site.yaml": "" });
  expect(checkOutputFolder(path.join(folder, "content-site"), path.join(folder, "content"))).toBeUndefined();
});

test("doesn't overwrite other files, or replace a file", () => {
  const jekyll = Object.fromEntries(
    ["index.html", "404.html", "feed.xml", "sitemap.xml"].map((name) => [`jekyll/${name}`, ""]),
  );
  const folder = makeFolder({
    "photos/holiday.jpg": "",
    "page.html": "",
    "half/index.html": "",
    ...jekyll,
    [`false/${WRITTEN}`]: "index.html\n",
    "false/.git/config": "",
  });
  const messageFor = (name: string) =>
    checkOutputFolder(path.join(folder, name), path.join(folder, "content"))?.message;
  const foreign = (name: string): string =>
    `Nothing was changed: this folder has files in it, such as ${name}, and no list from a build that wrote them. If an earlier version of Inner Canvas did, delete the folder. Otherwise choose a new one: --output=_site`;
  expect(messageFor("photos")).toBe(foreign("holiday.jpg"));
  expect(messageFor("half")).toBe(foreign("index.html"));
  expect(messageFor("jekyll")).toBe(foreign("404.html"));
  expect(messageFor("false")).toBe(foreign("_server"));
  expect(messageFor("page.html")).toBe("This is a file, not a folder. Choose another output folder: --output=_site");
});

test("a link to an output folder is resolved, even if its target doesn't exist yet", () => {
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
