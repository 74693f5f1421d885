// One settings file: its value, its problems, and the lines of its settings.
import * as z from "zod";
import { describe, expect, test } from "vitest";
import { formatLine, type Problem } from "../../../src/lib/problem.ts";
import { createNameReader } from "../../../src/lib/rename-keys.ts";
import { readSettingsFile } from "../../../src/pipeline/settings/read-settings-file.ts";
import { makeFolder } from "../../commands/folders.ts";

const names = createNameReader({ synonyms: { colors: ["colours"] }, renamed: { pigments: "colors" } });
const FORMAT = {
  schema: z.strictObject({ colors: z.strictObject({ text: z.string("isn't a color.") }) }),
  known: (path: readonly PropertyKey[]) => (path.length === 0 ? ["colors"] : ["text"]),
  names: (path: readonly PropertyKey[]) => (path.length === 0 ? names : undefined),
};

function read(text: string | undefined) {
  const problems: Problem[] = [];
  const folder = makeFolder(text === undefined ? {} : { "look.yaml": text });
  const result = readSettingsFile({ folder, label: "content" }, "look.yaml", FORMAT, problems);
  return { result, problems: problems.map((problem) => `${problem.file} ${formatLine(problem)}`) };
}

test("gives the value, and lines by our names even where others were typed", () => {
  const { result, problems } = read("# Mine\ncolours:\n  text: ink\n");
  expect([result?.value, result?.file, result?.lineOf(["colors", "text"]), problems]).toEqual([
    { colors: { text: "ink" } },
    "content/look.yaml",
    3,
    [],
  ]);
});

test("a file that isn't there is no problem", () => {
  expect(read(undefined)).toEqual({ result: undefined, problems: [] });
});

describe("gives nothing but problems for", () => {
  test.each([
    ["bad YAML", "colors: {\n", "content/look.yaml line 1, colors: The bracket { isn't closed. Write colors: {}"],
    ["a wrong value", "colours:\n  text: 7e\n  text2: x\n", "content/look.yaml line 3: colours.text2 isn't a setting"],
    ["an old name", "pigments: {}\n", "content/look.yaml line 1: pigments is now called colors. Rename it."],
    [
      "one setting under two names",
      "colors: { text: a }\ncolours: { text: b }\n",
      "content/look.yaml line 2: colours isn't used, because colors means the same.",
    ],
  ])("%s", (_what, text, start) => {
    const { result, problems } = read(text);
    expect(result).toBeUndefined();
    expect(
      problems.some((problem) => problem.startsWith(start)),
      problems.join("\n"),
    ).toBe(true);
  });
});

describe("a # that takes a value away", () => {
  test("all of it", () => {
    expect(read("colors:\n  text: #a31\n").problems).toEqual([
      'content/look.yaml line 2: text is empty, because everything after # is ignored. Write text: "#a31"',
    ]);
  });

  test("the end of it", () => {
    const { result, problems } = read("colors:\n  text: dark #a31\n");
    expect(result?.value).toEqual({ colors: { text: "dark" } });
    expect(problems).toEqual([
      'content/look.yaml warning, line 2: text ends at "dark", because everything after # is ignored. ' +
        'Put it in quotes: text: "dark #a31"',
    ]);
  });
});
