// A language without a strings file is reported, because readers would see another language.
import { expect, test } from "vitest";
import { checkLanguage } from "../../../src/pipeline/site/language.ts";
import { sampleSettings } from "../settings/sample-settings.ts";

const complaintsAbout = (language: string, wordsIn: string) =>
  checkLanguage({ settings: { ...sampleSettings({ site: { language } }), wordsIn } }, "content");

test.each([
  ["en", "en"],
  ["de", "de"],
  ["de-AT", "de"],
  ["EN-gb", "en"],
  ["fr", "fr"],
])("%s with words in %s is fine", (language, wordsIn) => {
  expect(complaintsAbout(language, wordsIn)).toEqual([]);
});

test.each([
  ["is", "Icelandic (is)"],
  ["pt-PT", "European Portuguese (pt-PT)"],
  ["qaa", "qaa"],
])("English words on a site in %s are worth a warning", (language, name) => {
  expect(complaintsAbout(language, "en")).toEqual([
    {
      file: "content/site.yaml",
      field: "language",
      severity: "warning",
      message:
        `Inner Canvas has no ${name} texts yet, so buttons and labels will be in English ("Search", "Recent posts"). ` +
        `To translate them, copy layouts/strings/en.yaml to layouts/strings/${language}.yaml, or put the ones your ` +
        "readers see in content/strings.yaml.",
    },
  ]);
});
