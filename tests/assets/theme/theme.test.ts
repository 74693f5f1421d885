// content/theme.yaml: what it changes, and what is said of a slip in it.
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
  test("of nothing is the one that ships", () => {
    expect(load("# later\n").theme).toEqual(standardTheme());
  });

  test("changes what it names and leaves the rest", () => {
    const { colours, pigments, type, widths } = load(
      'colours:\n  wall: { light: "oklch(0.96 0.012 80)" }\ntype:\n  labels: { family: Verdana, fallback: sans }\nwidths: { measure: 30em }\n',
    ).theme;
    const standard = standardTheme();
    expect(colours.wall).toEqual({ light: "oklch(0.96 0.012 80)", dark: standard.colours.wall.dark });
    expect({ ink: colours.ink, pigments, text: type.text }).toEqual({
      ink: standard.colours.ink,
      pigments: standard.pigments,
      text: standard.type.text,
    });
    expect(type.labels).toEqual({ family: "Verdana", package: "none", fallback: "sans" });
    expect(widths).toEqual({ measure: "30em", page: "90rem" });
  });

  test.each([
    ["colors: {}", 'line 1, colors: "colors" is not known here. Did you mean colours?'],
    ["colours:\n  walls: { light: white }", 'line 2, colours.walls: "walls" is not known here. Did you mean wall?'],
    [
      "colours:\n  wall: { lite: white }",
      'line 2, colours.wall.lite: "lite" is not known here. Known are light, dark.',
    ],
    [
      "pigments:\n  ultra:\n    light: blu",
      'line 3, pigments.ultra.light: "blu" is no colour. Write one as CSS does: "#28509e", or "oklch(0.46 0.13 265)".',
    ],
    [
      'type:\n  text: { family: Nope, package: "@fontsource-variable/nope" }',
      "line 2, type.text.package: The package @fontsource-variable/nope is not installed. Run npm install @fontsource-variable/nope, or write package: none.",
    ],
    [
      "type:\n  text: { family: Nope, package: nope }",
      'line 2, type.text.package: "nope" is no package of variable fonts. Write one of https://fontsource.org, as in package: "@fontsource-variable/literata", or package: none.',
    ],
    [
      "widths: { measure: wide }",
      'line 1, widths.measure: "wide" is no width. Write a number and em, rem, ch or px: 33em.',
    ],
  ])("%j is answered", (theme, sentence) => {
    expect(complaintsOn(theme)).toEqual([`content/theme.yaml ${sentence}`]);
  });
});

describe("its CSS", () => {
  test("has each colour for the day and the dark, and no word of an author's can leave its quotes", () => {
    const theme = {
      ...standardTheme(),
      type: {
        text: { family: 'A"; } body { color: red', package: "none", fallback: "serif" as const },
        labels: standardTheme().type.labels,
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
