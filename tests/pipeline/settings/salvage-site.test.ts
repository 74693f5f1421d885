// What is right in faulty settings.
import path from "node:path";
import { expect, test } from "vitest";
import { salvageSite } from "../../../src/pipeline/settings/salvage-site.ts";
import { makeFolder } from "../../commands/folders.ts";

const salvaged = (text: string) => salvageSite(path.join(makeFolder({ "site.yaml": text }), "site.yaml"));

test("keys without faults count", () => {
  expect(
    salvaged("title: A\nurl: nowhere\ntimezone: Europe/Paris\npostsPerPage: many\npermalnk: /x/\nlanguage: de\n"),
  ).toMatchObject({
    title: "A",
    url: "https://example.org",
    timezone: "Europe/Paris",
    postsPerPage: 10,
    language: "de",
  });
});

test.each(["", "- a\n", "title: [\n", "title: A\nurl: https://a.example\nauthor: { nam: x }\n"])(
  "%j leaves usable settings",
  (text) => {
    expect(salvaged(text)).toMatchObject({ timezone: "UTC", postsPerPage: 10 });
  },
);

test("so does a file that is missing", () => {
  expect(salvageSite("/nowhere/site.yaml")).toMatchObject({ title: "?" });
});
