// content/theme.yaml: its changes, and the problems of invalid values.
import { describe, expect, test } from "vitest";
import { loadSettings } from "../../../src/pipeline/settings/load-settings.ts";
import { renderTheme } from "../../../src/assets/theme/theme-css.ts";
import { makeFolder } from "../../commands/folders.ts";
import { standardTheme, STRINGS_FOLDER } from "../../pipeline/settings/sample-settings.ts";
import { AuthorError, formatLine } from "../../../src/lib/problem.ts";

const load = (theme: string) =>
  loadSettings({
    folder: makeFolder({ "site.yaml": "title: A\nurl: https://a.example\n", "theme.yaml": theme }),
    label: "content",
    stringsFolder: STRINGS_FOLDER,
  });

function complaintsOn(theme: string): string[] {
  try {
    load(theme);
    return [];
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    return error.problems.map((problem) => `${problem.file} ${formatLine(problem)}`);
  }
}

describe("a theme", () => {
  test("without changes is the default theme", () => {
    expect(load("# later\n").theme).toEqual(standardTheme());
  });

  test("changes what it names and keeps the rest", () => {
    const { colors, accents, fonts, widths } = load(
      'colors:\n  background: { light: "oklch(0.96 0.012 80)" }\nfonts:\n  labels: { family: Verdana, fallback: sans }\nwidths: { text: 30em }\n',
    ).theme;
    const standard = standardTheme();
    expect(colors.background).toEqual({ light: "oklch(0.96 0.012 80)", dark: standard.colors.background.dark });
    expect({ ink: colors.text, accents, body: fonts.body }).toEqual({
      ink: standard.colors.text,
      accents: standard.accents,
      body: standard.fonts.body,
    });
    expect(fonts.labels).toEqual({ family: "Verdana", package: "none", fallback: "sans" });
    expect(widths).toEqual({ text: "30em", page: "90rem" });
  });

  test.each([
    ["pigments: {}", "line 1: pigments is now called accents. Rename it."],
    [
      "colors:\n  walls: { light: white }",
      "line 2: colors.walls isn't a setting here. Use one of: background, surface, text, textMuted, fieldBorder, divider.",
    ],
    [
      "colors:\n  background: { lite: white }",
      "line 2: colors.background.lite isn't a setting here. Use one of: light, dark.",
    ],
    [
      'colors:\n  background: "#fdf6ec"',
      'line 2: colors.background needs light or dark before the color. Write background: { light: "#fdf6ec" }',
    ],
    [
      "accents:\n  ultra: teal",
      'line 2: accents.ultra needs light or dark before the color. Write ultra: { light: "teal" }',
    ],
    [
      "colors:\n  text:\n    light: #333",
      'line 3: light is empty, because everything after # is ignored. Write light: "#333"',
    ],
    [
      "accents:\n  ultra:\n    light: blu",
      'line 3, accents.ultra.light: "blu" isn\'t a color. Write it as in CSS: "#28509e" or "oklch(0.46 0.13 265)"',
    ],
    [
      'fonts:\n  text: { family: Nope, package: "@fontsource-variable/nope" }',
      "line 2: fonts.text is now called body. Rename it.",
    ],
    ["fonts:\n  text: { family: Nope, package: nope }", "line 2: fonts.text is now called body. Rename it."],
    [
      "widths: { text: wide }",
      'line 1, widths.text: "wide" isn\'t a width. Write a number and em, rem, ch or px: 33em',
    ],
  ])("%j is explained", (theme, sentence) => {
    expect(complaintsOn(theme)).toEqual([`content/theme.yaml ${sentence}`]);
  });
});

describe("its CSS", () => {
  test("has each color for light and dark mode, and no typed value ends its quotes", () => {
    const theme = {
      ...standardTheme(),
      fonts: {
        body: { family: 'A"; } body { color: red', package: "none", fallback: "serif" as const },
        labels: standardTheme().fonts.labels,
      },
    };
    const css = renderTheme(theme, { "Hanken Grotesk": ["Stand-in"] });
    expect(css).toContain("--wall: light-dark(oklch(0.952 0.004 150), oklch(0.205 0.008 235));");
    expect(css).toContain('--serif: "A; } body { color: red", Georgia, serif;');
    expect(css).toContain('--sans: "Hanken Grotesk", "Stand-in", system-ui, sans-serif;');
    expect(css).toContain(
      '[data-pigment="ultra"] { --pigment: light-dark(oklch(0.46 0.13 265), oklch(0.8 0.1 265)); }',
    );
  });
});
