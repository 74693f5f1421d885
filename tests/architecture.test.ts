// The stages of the program know only those before them; see "How a post travels" in the README.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { listFiles } from "../src/lib/files.ts";

const SRC = path.resolve(import.meta.dirname, "../src");

/** What the modules of a folder may import, besides those of their own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  artifacts: ["lib"],
  types: [],
  preview: ["lib", "hosts"],
  signup: ["lib", "preview"],
  comments: ["lib", "artifacts", "preview"],
  video: ["lib"],
  canvas: ["lib", "artifacts"],
  hosts: ["lib"],
  search: ["lib", "site", "pictures"],
  theme: ["lib", "artifacts", "canvas"],
  fonts: ["lib", "artifacts", "theme", "comments", "content"],
  styles: ["artifacts"],
  compress: ["artifacts"],
  icons: ["artifacts", "pictures"],
  share: ["lib", "artifacts", "canvas"],
  pictures: ["lib", "artifacts"],
  settings: ["lib", "canvas", "theme", "signup", "comments", "hosts"],
  markdown: ["lib", "settings"],
  content: ["lib", "canvas", "settings", "comments", "markdown", "video"],
  site: ["lib", "hosts", "markdown", "share", "canvas", "settings", "comments", "content", "signup"],
  render: [
    "lib",
    "markdown",
    "canvas",
    "share",
    "settings",
    "comments",
    "content",
    "site",
    "signup",
    "video",
    "pictures",
  ],
  feeds: ["lib", "icons", "settings", "site", "pictures"],
  mail: ["lib", "theme", "settings", "site", "feeds", "pictures"],
  transforms: ["lib"],
  build: [
    "lib",
    "theme",
    "fonts",
    "search",
    "share",
    "styles",
    "icons",
    "compress",
    "canvas",
    "artifacts",
    "settings",
    "comments",
    "content",
    "site",
    "render",
    "feeds",
    "transforms",
    "hosts",
    "mail",
    "pictures",
  ],
  checks: ["lib", "content", "hosts", "site"],
  deploy: ["lib", "hosts"],
  commands: [
    "checks",
    "deploy",
    "lib",
    "hosts",
    "canvas",
    "preview",
    "settings",
    "comments",
    "content",
    "site",
    "build",
    "signup",
    "mail",
    "types",
  ],
};

test("the table above names every folder of src", () => {
  expect(
    readdirSync(SRC, { withFileTypes: true })
      .flatMap((entry) => (entry.isDirectory() && listFiles(path.join(SRC, entry.name)).length > 0 ? [entry.name] : []))
      .sort(),
  ).toEqual(Object.keys(MAY_IMPORT).sort());
});

test.each(Object.entries(MAY_IMPORT))("src/%s imports only %j", (folder, allowed) => {
  const crossings = listFiles(path.join(SRC, folder)).flatMap((name) => {
    const text = readFileSync(path.join(SRC, folder, name), "utf8");
    const imported = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/gu)].map(([, specifier = ""]) =>
      path.posix.join(folder, path.posix.dirname(name), specifier),
    );
    return imported
      .filter((target) => !target.startsWith("..") && ![folder, ...allowed].includes(target.split("/")[0] ?? ""))
      .map((target) => `${folder}/${name} imports ${target}`);
  });
  expect(crossings).toEqual([]);
});

test("no module of src is longer than 300 lines", () => {
  const long = listFiles(SRC).filter(
    (name) => name.endsWith(".ts") && readFileSync(path.join(SRC, name), "utf8").split("\n").length > 300,
  );
  expect(long).toEqual([]);
});
