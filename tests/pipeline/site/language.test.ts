// A language without words is told, because its readers would meet another one.
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

test("English words on a French site are worth a warning", () => {
  expect(complaintsAbout("fr", "en")).toEqual([
    {
      file: "content/site.yaml",
      field: "language",
      severity: "warning",
      message:
        'There are no words in "fr" yet, so all that is not yours is English: Search, Older post. Copy layouts/strings/en.yaml to layouts/strings/fr.yaml and translate it, or write the words that your readers see into content/strings.yaml.',
    },
  ]);
});
