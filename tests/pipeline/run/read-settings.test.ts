// Settings with faults don't keep the rest from being checked.
import { describe, expect, test } from "vitest";
import path from "node:path";
import { formatProblems } from "../../../src/lib/problem.ts";
import { readSettings, readSettingsAgain } from "../../../src/pipeline/run/read-settings.ts";
import { makeFolder } from "../../commands/folders.ts";
import { sampleSettings } from "../settings/sample-settings.ts";

const SITE = "title: Small Site\nurl: https://small.example\n";
const place = (yaml?: string) => ({
  content: makeFolder(yaml === undefined ? {} : { "site.yaml": yaml }),
  label: "content",
});

test("settings without faults are read without problems", () => {
  const { settings, problems } = readSettings(place(SITE));
  expect([settings.site.title, problems]).toEqual(["Small Site", []]);
});

test("valid values of faulty settings are used, and wrong ones are reported", () => {
  const { settings, problems } = readSettings(place(`${SITE}timezone: Mars/Olympus\npostsPerPage: 5\n`));
  expect(settings.site).toMatchObject({ title: "Small Site", postsPerPage: 5, timezone: "UTC" });
  expect(formatProblems(problems)).toMatch(/^content\/site\.yaml\n {2}line 3, timezone: "Mars\/Olympus"/u);
});

test("the host that a command names counts for more than the site's", () => {
  const host = readSettings({ ...place(`${SITE}host: netlify\n`), host: { chosen: "vercel" } });
  expect(host.settings.host).toBe("vercel");
});

test("a content folder that isn't there ends the build at once", () => {
  expect(() => readSettings({ content: path.join(makeFolder(), "gone"), label: "content" })).toThrow(/content/u);
});

describe("in a preview", () => {
  const earlier = sampleSettings({ site: { title: "Before" } });

  test("good settings replace the earlier ones", () => {
    expect(readSettingsAgain(place(SITE), earlier)).toMatchObject({
      settings: { site: { title: "Small Site" } },
      problems: [],
    });
  });

  test.each([
    ["faulty", `${SITE}timezone: Mars/Olympus\n`],
    ["not YAML", "title: [\n"],
    ["gone", undefined],
  ])("settings that are %s leave the earlier ones as they were, with a problem", (_, yaml) => {
    const { settings, problems } = readSettingsAgain(place(yaml), earlier);
    expect(settings).toBe(earlier);
    expect(problems).not.toEqual([]);
  });
});
