// What builds are asked to do by default, and how they render comments.
import path from "node:path";
import { expect, test } from "vitest";
import { defaultOptions, newKey, toThreadOptions } from "../../../src/pipeline/run/options.ts";
import { PROGRAM } from "../../../src/pipeline/run/program-folders.ts";
import { sampleSettings } from "../settings/sample-settings.ts";

test("by default the site of this repository is built, whole or not at all", () => {
  expect(defaultOptions()).toMatchObject({
    content: path.join(PROGRAM.root, "content"),
    output: path.join(PROGRAM.root, "_site"),
    cache: PROGRAM.cache,
    leaveOut: false,
    clock: Date.now,
  });
});

test("newKey never gives a key twice, and none that could be mistaken when read aloud", () => {
  const keys = Array.from({ length: 200 }, newKey);
  expect(new Set(keys).size).toBe(200);
  for (const key of keys) expect(key).toMatch(/^[a-km-np-z2-9]{26}$/u);
});

test.each([
  ["with a form", { service: "netlify" } as const, true],
  ["with nothing that takes replies", undefined, false],
  ["with an address for mails alone", { email: "ann@small.example" } as const, false],
])("comments on a site %s", (_, comments, takesReplies) => {
  const settings = sampleSettings({ site: { comments, language: "de", timezone: "Europe/Berlin" } });
  expect(toThreadOptions({ settings, preview: false })).toMatchObject({
    language: "de",
    zone: "Europe/Berlin",
    layouts: PROGRAM.layouts,
    takesReplies,
  });
});
