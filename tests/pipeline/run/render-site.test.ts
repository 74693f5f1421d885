// From a checked site to its pages and the rules for its host.
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createWorkshop } from "../../../src/assets/cache/workshop.ts";
import { NOTHING_LOADED } from "../../../src/assets/pictures/picture-use.ts";
import { createCommentReader } from "../../../src/features/comments/thread/comment-reader.ts";
import { mergedHeaders } from "../../../src/hosting/hosts/rules.ts";
import { toThreadOptions } from "../../../src/pipeline/run/options.ts";
import { prepareSite } from "../../../src/pipeline/run/prepare-site.ts";
import { listProgramFiles } from "../../../src/pipeline/run/program-files.ts";
import { PROGRAM } from "../../../src/pipeline/run/program-folders.ts";
import { renderSite } from "../../../src/pipeline/run/render-site.ts";
import { makeFolder } from "../../commands/folders.ts";
import { samplePost, toParsedFile } from "../content/sample-entries.ts";
import { NOON, type SiteChanges } from "../content/sample-site.ts";
import { sampleSettings } from "../settings/sample-settings.ts";

const workshop = createWorkshop({ folder: PROGRAM.cache, now: Date.now });
afterAll(() => workshop.close());

const BREAD = samplePost("bread", { aliases: ["/loaf/"], html: "<p>Flour.</p>" });

function render(site: SiteChanges["site"] = {}, preview = false) {
  const settings = sampleSettings({ site: { shareImages: "none", search: "off", paintings: false, ...site } });
  const options = { settings, now: NOON, preview, leaveOut: false, label: "content", paths: [], outputs: [] };
  return renderSite(prepareSite([toParsedFile(BREAD)], options), {
    content: makeFolder(),
    label: "content",
    output: path.join(makeFolder(), "site"),
    clock: () => NOON,
    newKey: () => "anewkey",
    cache: PROGRAM.cache,
    machineClock: Date.now,
    workshop,
    program: listProgramFiles(preview),
    version: "1",
    pictures: { ...NOTHING_LOADED, drawings: { clean: new Map(), refused: new Set(), problems: [] } },
    comments: createCommentReader(toThreadOptions({ settings, preview })),
    previewProblems: undefined,
  });
}

test("renders a page without its text, and gives the text as a part of it", async () => {
  const { pages, render: renderPage, partsOf } = render();
  const page = pages.get("bread/index.html");
  if (!page) throw new Error("the post has no page");
  expect(renderPage(page)).toContain("<h1>Title of bread</h1>");
  expect(renderPage(page)).not.toContain("<p>Flour.</p>");
  expect((await partsOf(page)).map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(["<p>Flour.</p>", ""]);
});

describe("an old address", () => {
  test.each<[string, SiteChanges["site"], boolean, boolean]>([
    ["has a page where no host is named", {}, false, true],
    ["has none where the host has a rule for it", { host: "netlify" }, false, false],
    ["has one where the site wants pages", { host: "netlify", redirectMethod: "pages" }, false, true],
    ["has one in a preview, whatever the host", { host: "netlify" }, true, true],
  ])("%s", (_, site, preview, hasPage) => {
    expect(render(site, preview).pages.has("loaf/index.html")).toBe(hasPage);
  });

  test("is a rule for the host", () => {
    expect(render({ host: "netlify" }).rules.redirects).toContainEqual(
      expect.objectContaining({ from: "/loaf/", to: "/bread/" }),
    );
  });
});

describe("the rules for the host", () => {
  test("begin where the site does, decoded", () => {
    expect(render({ url: "https://small.example/b%C3%BCcher" }).rules.base).toBe("/bücher");
    expect(render().rules.base).toBe("");
  });

  test.each([
    ["https://small.example", true],
    ["http://small.example", false],
  ])("ask for https on %s: %j", (url, secure) => {
    const headers = mergedHeaders(render({ url }).rules.headers, "/");
    expect("Strict-Transport-Security" in headers).toBe(secure);
  });
});
