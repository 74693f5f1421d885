// What the program gives to every site besides pages.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { listProgramFiles } from "../../../src/pipeline/run/program-files.ts";
import { makeFolder, namesIn } from "../../commands/folders.ts";
import { buildFixture } from "../../site/build-fixture.ts";

const SITE = "title: A\nurl: https://a.example\nshareImages: none\nsearch: off\npaintings: off\n";
const assetsOf = (output: string): string[] => namesIn(output).filter((name) => name.startsWith("assets/"));

test("scripts and stylesheets have names that change with their content", async () => {
  const plain = await buildFixture(makeFolder({ "site.yaml": SITE }));
  const themed = await buildFixture(
    makeFolder({ "site.yaml": SITE, "theme.yaml": 'colors:\n  background: { light: "#fff7ee" }\n' }),
  );
  const names = assetsOf(plain.output);
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) expect(name).toMatch(/^assets\/[a-z-]+-[0-9a-f]{10}\.(?:css|js)$/u);
  expect(assetsOf(themed.output).filter((name) => !names.includes(name))).toEqual([
    expect.stringMatching(/^assets\/site-/u),
  ]);
});

test("a new character changes the names of the fonts and the stylesheet", async () => {
  const content = (title: string): string =>
    makeFolder({ "site.yaml": SITE, "pages/a.md": `---\ntitle: ${title}\n---\n\nText.\n` });
  const [latin, polish] = [await buildFixture(content("Lodz")), await buildFixture(content("Łódź"))];
  expect(assetsOf(polish.output).filter((name) => !assetsOf(latin.output).includes(name))).toEqual([
    expect.stringMatching(/^assets\/site-/u),
  ]);
});

test("every script and stylesheet that a page names is there", async () => {
  const { output } = await buildFixture(makeFolder({ "site.yaml": SITE }));
  for (const page of namesIn(output).filter((name) => name.endsWith(".html"))) {
    const named = [...readFileSync(path.join(output, page), "utf8").matchAll(/(?:src|href)="\/(assets\/[^"]+)"/gu)].map(
      ([, name = ""]) => name,
    );
    expect(named.length, page).toBeGreaterThan(0);
    for (const name of named) expect(namesIn(output), page).toContain(name);
  }
});

test("a preview keeps plain names, so that pages stay as they are when a style changes", () => {
  expect(listProgramFiles(true).map(({ output }) => output)).toContain("assets/light.js");
});
