// Which folder of src/ may import which, types included; see "Where things live" in the README.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { listFiles } from "../src/lib/files.ts";

const SRC = path.resolve(import.meta.dirname, "../src");

/** What the folders of src/ may import, besides themselves. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  assets: ["lib"],
  features: ["lib", "assets"],
  hosting: ["lib"],
  pipeline: ["lib", "assets", "features", "hosting"],
  checks: ["lib", "hosting", "pipeline"],
  commands: ["lib", "assets", "features", "hosting", "pipeline", "checks"],
};

/** The stages of the pipeline, in order: each may import those before it. */
const STAGES = ["settings", "markdown", "content", "site", "render", "transforms", "feeds", "mail", "run"];

/** What a feature, or a folder of assets or hosting, may import of its neighbors. */
const NEIGHBORS: Readonly<Record<string, readonly string[]>> = {
  "features/share-images": ["features/paintings"],
  "features/signup": ["features/forms", "features/inbox"],
  "features/comments": ["features/forms", "features/inbox"],
  "features/inbox": ["features/forms"],
  "assets/pictures": ["assets/cache"],
  "assets/metadata": ["assets/pictures"],
  "assets/icons": ["assets/cache", "assets/pictures", "assets/theme"],
  "assets/fonts": ["assets/cache", "assets/theme"],
  "assets/theme": ["assets/cache"],
  "assets/stylesheets": ["assets/cache"],
  "assets/compression": ["assets/cache"],
  "hosting/deploy": ["hosting/hosts"],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports = listFiles(SRC)
  .filter((name) => /\.(?:ts|js)$/u.test(name))
  .flatMap((name): Import[] =>
    [
      ...readFileSync(path.join(SRC, name), "utf8").matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*"([^"]+\.ts)"/gu),
    ].map(([, specifier = ""]) => ({ from: name, to: path.posix.join(path.posix.dirname(name), specifier) })),
  )
  .filter(({ to }) => !to.startsWith(".."));

const top = (name: string) => name.split("/")[0] ?? "";
const place = (name: string) => name.split("/").slice(0, 2).join("/");
const stageOf = (name: string) => STAGES.indexOf(name.split("/")[1] ?? "");
const say = ({ from, to }: Import) => `${from} imports ${to}`;

test("the table names every folder of src", () => {
  const folders = new Set(listFiles(SRC).flatMap((name) => (name.includes("/") ? [top(name)] : [])));
  expect([...folders].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

test.each(Object.entries(MAY_IMPORT))("src/%s imports only %j", (folder, allowed) => {
  const crossings = imports.filter(
    ({ from, to }) => top(from) === folder && top(to) !== folder && !allowed.includes(top(to)),
  );
  expect(crossings.map(say)).toEqual([]);
});

test("a stage of the pipeline imports only stages before it", () => {
  const inPipeline = imports.filter(({ from, to }) => top(from) === "pipeline" && top(to) === "pipeline");
  expect(inPipeline.filter(({ from }) => stageOf(from) < 0).map(say)).toEqual([]);
  expect(inPipeline.filter(({ from, to }) => stageOf(to) > stageOf(from)).map(say)).toEqual([]);
});

test.each(["features", "assets", "hosting"])("neighbors in src/%s import only what is listed here", (folder) => {
  const crossings = imports.filter(
    ({ from, to }) =>
      top(from) === folder &&
      top(to) === folder &&
      place(from) !== place(to) &&
      !NEIGHBORS[place(from)]?.includes(place(to)),
  );
  expect(crossings.map(say)).toEqual([]);
});

test("nothing is imported in a circle, types included", () => {
  const graph = Map.groupBy(imports, ({ from }) => from);
  const finished = new Set<string>();
  const circles: string[] = [];
  const visit = (name: string, trail: readonly string[]): void => {
    if (trail.includes(name)) circles.push([...trail.slice(trail.indexOf(name)), name].join(" → "));
    if (trail.includes(name) || finished.has(name)) return;
    for (const { to } of graph.get(name) ?? []) visit(to, [...trail, name]);
    finished.add(name);
  };
  for (const name of graph.keys()) visit(name, []);
  expect(circles).toEqual([]);
});

test("no module of src is longer than 270 lines", () => {
  const long = listFiles(SRC).filter(
    (name) => name.endsWith(".ts") && readFileSync(path.join(SRC, name), "utf8").split("\n").length > 270,
  );
  expect(long).toEqual([]);
});
