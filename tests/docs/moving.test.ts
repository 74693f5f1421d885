// Whether docs/moving.md is right about the names of other programs.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { isTable } from "../../src/lib/schema.ts";
import { isYamlFault, parseYaml } from "../../src/lib/yaml.ts";
import { createEntryNameReader } from "../../src/pipeline/content/key-names.ts";
import { postShape } from "../../src/pipeline/content/kinds/post.ts";
import { PROGRAM } from "../../src/pipeline/run/program-folders.ts";
import { siteNames } from "../../src/pipeline/settings/key-names.ts";
import { siteSettings } from "../../src/pipeline/settings/site-settings.ts";
import { sampleSettings } from "../pipeline/settings/sample-settings.ts";

const MOVING = readFileSync(path.join(PROGRAM.docs, "moving.md"), "utf8");

/** The names in a section's table, each with the setting that it is read as. */
function rowsOf(section: string): readonly { readonly name: string; readonly ours: readonly string[] }[] {
  const [, text = ""] = new RegExp(`^## \\d\\. ${section}$(.*?)^## `, "msu").exec(MOVING) ?? [];
  return [...text.matchAll(/^\| (`.+?) \| (`.+) \|$/gmu)].flatMap(([, names = "", ours = ""]) =>
    codes(names).map((name) => ({ name, ours: codes(ours) })),
  );
}

function codes(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/gu)].map(([, code = ""]) => code);
}

/** Something that a setting takes. */
const VALUES: Readonly<Record<string, unknown>> = {
  tags: ["bread"],
  featured: true,
  comments: "open",
  aliases: ["/old/"],
};

const entries = rowsOf("Front matter");
const settings = rowsOf("Settings");

test("both tables are found", () => {
  expect(entries.length).toBeGreaterThan(25);
  expect(settings.length).toBeGreaterThan(15);
});

test.each(entries)("$name is read as $ours", ({ name, ours }) => {
  const keys = Object.keys(postShape(sampleSettings()));
  const typed = parseYaml(name.includes(":") ? name : "{}");
  if (isYamlFault(typed) || !isTable(typed.value)) throw new Error(name);
  const given = name.includes(":") ? typed.value : { [name]: VALUES[ours[0] ?? ""] ?? "bread" };
  const { fields, faults, warnings } = createEntryNameReader()(given, keys);
  expect([...faults, ...warnings]).toEqual([]);
  expect(ours.map((one) => one.split(":")[0])).toEqual(expect.arrayContaining(Object.keys(fields)));
  expect(Object.keys(fields)).toHaveLength(1);
});

test.each(settings)("$name is read as $ours in site.yaml", ({ name, ours }) => {
  const named = siteNames([])?.({ [name]: "words" }, Object.keys(siteSettings.shape));
  expect(named?.fields).toEqual({ [ours[0] ?? ""]: "words" });
});
