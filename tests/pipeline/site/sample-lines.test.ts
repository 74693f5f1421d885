// Lines of site.yaml that are still the sample's.
import path from "node:path";
import { expect, test } from "vitest";
import { PROGRAM } from "../../../src/pipeline/run/program-folders.ts";
import { loadSettings, type Settings } from "../../../src/pipeline/settings/load-settings.ts";
import { checkSampleLines } from "../../../src/pipeline/site/sample-lines.ts";
import { sampleSettings, STRINGS_FOLDER } from "../settings/sample-settings.ts";

const shipped = loadSettings({
  folder: path.join(PROGRAM.root, "content"),
  label: "content",
  stringsFolder: STRINGS_FOLDER,
});

const withTitle = (settings: Settings, title: string): Settings => ({ ...settings, site: { ...settings.site, title } });

test("the sample itself gets no warning", () => {
  expect(checkSampleLines({ settings: shipped }, "content")).toEqual([]);
});

test("a blog with another title is warned once, of every line that names the sample", () => {
  const [problem, ...more] = checkSampleLines({ settings: withTitle(shipped, "Ann") }, "content");
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ file: "content/site.yaml", severity: "warning" });
  expect(problem?.line).toBe(shipped.siteLines["tagline"]);
  expect(problem?.message.replaceAll(/\d+/gu, "N")).toBe(
    "Readers see lines of the sample blog: tagline (line N), description (line N), author.name (line N), author.bio (line N), footer.copyright (line N), footer.about (line N), footer.credits (line N). Write your own words there, or delete them.",
  );
});

test("one line is reported as one, and other lines aren't", () => {
  const site = { title: "Ann", tagline: "On bread.", footer: { copyright: "© {year} Inner Canvas" } };
  expect(checkSampleLines({ settings: sampleSettings({ site }) }, "content")).toEqual([
    {
      file: "content/site.yaml",
      line: undefined,
      severity: "warning",
      message: "Readers see a line of the sample blog: footer.copyright. Write your own words there, or delete it.",
    },
  ]);
  expect(checkSampleLines({ settings: sampleSettings() }, "content")).toEqual([]);
});

test("a name that contains the sample's name isn't reported", () => {
  const site = {
    title: "Ann",
    author: { name: "My Inner Canvas Studio" },
    footer: { copyright: "© Inner Canvas Studio" },
  };
  expect(checkSampleLines({ settings: sampleSettings({ site }) }, "content")).toEqual([]);
});
