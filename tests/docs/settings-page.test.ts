// Whether docs/settings.md says what the schemas know, and its examples are taken.
import { readFileSync } from "node:fs";
import { describe as group, expect, test } from "vitest";
import * as z from "zod";
import { isTable } from "../../src/lib/schema.ts";
import { isYamlFault, parseYaml } from "../../src/lib/yaml.ts";
import { describe, isShade, PAGE, readDescriptions, renderSettingsPage } from "./settings-page.ts";
import { defaultOf, GROUPS, knownSettings, wordsOf } from "./settings-schemas.ts";

const known = knownSettings();
const words = readDescriptions();

test("docs/settings.md is what npm run docs writes", () => {
  expect(readFileSync(PAGE, "utf8")).toBe(renderSettingsPage());
});

test("no line is too long, but for one that can't be broken", () => {
  const long = renderSettingsPage()
    .split("\n")
    .filter((line) => line.length > 120);
  expect(long).toEqual([]);
});

group.each(GROUPS)("%s", (name) => {
  const settings = known[name].filter(({ path }) => name !== "theme" || !isShade(path));

  test("every setting is described", () => {
    const missing = settings.filter(({ path }) => describe(name, path, words) === undefined);
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  test("every described key is a setting", () => {
    const paths = new Set(settings.map(({ path }) => path));
    if (name === "services") for (const path of paths) paths.add(path.replace(/^[^.]+/u, "any"));
    expect(Object.keys(words[name] ?? {}).filter((path) => !paths.has(path))).toEqual([]);
  });

  test.each(settings)("the example of $path is taken", ({ path, schema }) => {
    const [, example = ""] = describe(name, path, words) ?? [];
    const yaml = parseYaml(example);
    if (isYamlFault(yaml)) throw new Error(yaml.message);
    const key = path.split(".").at(-1) ?? "";
    expect(isTable(yaml.value) ? Object.keys(yaml.value) : yaml.value).toEqual([key]);
    const value = isTable(yaml.value) ? yaml.value[key] : undefined;
    const result = z.safeParse(schema, value);
    expect(result.success ? [] : result.error.issues.map(({ message }) => message)).toEqual([]);
  });
});

test("defaultOf returns the value of a setting without its line", () => {
  expect(defaultOf(z.string())).toBe("required");
  expect(defaultOf(z.string().optional())).toBeUndefined();
  expect(defaultOf(z.array(z.string()).default([]))).toBeUndefined();
  expect(defaultOf(z.array(z.string()).default(["home", "post-end"]))).toBe("[home, post-end]");
  expect(defaultOf(z.boolean().default(false))).toBe("false");
});

test("wordsOf finds the words of a wrapped schema", () => {
  expect(wordsOf(z.preprocess((value) => value, z.enum(["a", "b"])).default("a"))).toEqual(["a", "b"]);
  expect(wordsOf(z.string())).toBeUndefined();
});
