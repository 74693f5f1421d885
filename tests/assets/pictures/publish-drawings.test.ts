// Drawings that a text links to: how they are published, and the problems of those that can't be.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../../commands/folders.ts";
import { runCommandLine } from "../../commands/run-command-line.ts";
import { encodeUtf16 } from "./drawing-vectors.ts";
import { createDrawings } from "../../../src/assets/pictures/publish-drawings.ts";
import { buildFixture } from "../../site/build-fixture.ts";

const SITE =
  "title: Kitchen\nurl: https://kitchen.example\nshareImages: none\npaintings: off\nsearch: off\nminify: off\n";
const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const post = (text: string): string => `---\ntitle: Plans\ndate: 2026-03-08\npermalink: /plans/\n---\n\n${text}\n`;
const folderWith = (files: Readonly<Record<string, string | Uint8Array>>, settings = ""): string =>
  makeFolder({
    "content/site.yaml": SITE + settings,
    "content/posts/plans/index.md": post(
      Object.keys(files)
        .map((name) => `[${name}](${name})`)
        .join(" "),
    ),
    ...Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`content/posts/plans/${name}`, bytes])),
  });

const SCRIPT = "<script>alert(1)</script>";
const UNDERSTOOD: Readonly<Record<string, string | Uint8Array>> = {
  "prefix.svg": `<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script>alert(1)</x:script></x:svg>`,
  "wide.SVG": encodeUtf16(`\uFEFF<?xml version="1.0" encoding="utf-16"?><svg ${SVG}>${SCRIPT}</svg>`, "big"),
  "latin.svg": Buffer.from(
    `<?xml version="1.0" encoding="iso-8859-1"?><svg ${SVG}><desc>\u00F6</desc>${SCRIPT}</svg>`,
    "latin1",
  ),
  "type.svg": `<!DOCTYPE svg [<!-- ] > -->]><svg ${SVG}>${SCRIPT}</svg>`,
  "entity.svg": `<!DOCTYPE svg [<!ENTITY a "]>">]><svg ${SVG}>${SCRIPT}</svg>`,
  "style.svg": `<svg ${SVG}><style>@im@import x;port "http://127.0.0.1:1/"</style></svg>`,
  "plain.svg": `<?xml version="1.0"?>\n<svg ${SVG}><g/></svg>`,
  "drawing.xml": `<svg ${SVG}>${SCRIPT}</svg>`,
};

test.each(["", "optimizeImages: off\n"])(
  "is written again in UTF-8, whatever its encoding was: %j",
  async (settings) => {
    const { output } = await buildFixture(path.join(folderWith(UNDERSTOOD, settings), "content"));
    for (const name of Object.keys(UNDERSTOOD)) {
      const text = readFileSync(path.join(output, "plans", name), "utf8");
      expect(text, name).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg">.*<\/svg>$/su);
      expect(text, name).not.toMatch(/alert|127\.0\.0\.1|<!|<\?/u);
    }
  },
);

const NOT_UNDERSTOOD: Readonly<Record<string, string | Uint8Array>> = {
  "page.svg": `<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>`,
  "part.svg": `<div xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></div>`,
  "seven.svg": `<?xml version="1.0" encoding="utf-7"?><svg ${SVG}>+ADw-script+AD4-</svg>`,
  "half.svg": `<svg ${SVG}><g>`,
  "photo.svg": Buffer.from("GIF89a\x01\0\x01\0"),
  "packed.svgz": Buffer.from([0x1f, 0x8b, 8, 0, 0]),
};

test("is refused with a message if it can't be read to its end", () => {
  const folder = folderWith(NOT_UNDERSTOOD);
  const { code, stderr } = runCommandLine("build", [], { folder });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: [
      "content/posts/plans/half.svg",
      "  This file can't be published: it is damaged or breaks off in the middle. Export it again, or copy it " +
        "again from where it came.",
      "",
      "content/posts/plans/packed.svgz",
      "  This file can't be published: it is a compressed file, such as .svgz, which most hosts send so that " +
        "no browser opens it. Save it as plain SVG, with a name that ends in .svg.",
      "",
      "content/posts/plans/page.svg",
      "  This file can't be published: it is really a web page, not an image. This happens when a " +
        "site blocks saving its images. Put the image itself there.",
      "",
      "content/posts/plans/part.svg",
      "  This file can't be published: it isn't an image that Inner Canvas can read. Save it as JPEG, PNG, GIF, " +
        "WebP, AVIF or SVG.",
      "",
      "content/posts/plans/photo.svg",
      "  This file can't be published: it is a photograph with the name of a drawing. Rename it, so that its " +
        "name ends in what it is: .jpg, .png, .gif, .webp or .avif.",
      "",
      "content/posts/plans/seven.svg",
      "  This file can't be published: it isn't in an encoding that browsers read reliably. Save it again with " +
        "the encoding UTF-8.",
      "",
      "6 problems in 6 files. The site was not changed.",
      "",
    ].join("\n"),
  });
  expect(existsSync(path.join(folder, "_site"))).toBe(false);
});

test("is left out with a warning if broken files may be skipped", () => {
  const folder = folderWith({ "half.svg": `<svg ${SVG}><g>` });
  const { code, stdout } = runCommandLine("build", ["--skip-broken"], { folder });
  expect(code).toBe(0);
  expect(stdout).toContain("content/posts/plans/half.svg\n  This file can't be published: it is damaged");
  expect(existsSync(path.join(folder, "_site/plans/half.svg"))).toBe(false);
  expect(existsSync(path.join(folder, "_site/plans/index.html"))).toBe(true);
});

test("stays as it is in public/", async () => {
  const raw = `<svg ${SVG}>${SCRIPT}</svg>`;
  const folder = makeFolder({
    "content/site.yaml": SITE,
    "content/public/raw.svg": raw,
    "content/posts/a.md": post("Words."),
  });
  const { output } = await buildFixture(path.join(folder, "content"));
  expect(readFileSync(path.join(output, "raw.svg"), "utf8")).toBe(raw);
});

describe("a drawing with labels in HTML", () => {
  const label = '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">Hello</div></foreignObject>';
  const clean = (drawing: string) => {
    const folder = makeFolder({ "posts/a.svg": drawing });
    return createDrawings(folder, "content")([{ source: "posts/a.svg" }]);
  };

  test("keeps them, and says that emails can't show them", () => {
    const { clean: published, problems } = clean(`<svg ${SVG}>${label}</svg>`);
    expect([...published.values()].map(String)).toEqual([`<svg ${SVG}>${label}</svg>`]);
    expect(problems).toEqual([
      {
        file: "content/posts/a.svg",
        message:
          "Readers see all of this drawing on your site, but emails leave out the words that are written as HTML. " +
          "Export it without HTML labels: in Mermaid, set htmlLabels: false; in draw.io, turn off Formatted Text.",
        severity: "warning",
      },
    ]);
  });

  test("gets no warning if it has fallback text", () => {
    expect(clean(`<svg ${SVG}><switch>${label}<text>Hello</text></switch></svg>`).problems).toEqual([]);
  });
});
