// axe looks at the site that ships, by day on a desktop and by night on a phone.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PAGE_KINDS } from "./page-kinds.ts";
import { openShippedSite, type ShippedSite } from "./shipped-site.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let site: ShippedSite;

beforeAll(async () => {
  site = await openShippedSite();
});

afterAll(() => site.close());

const looks = [
  ["light, on a desktop", { colorScheme: "light" }, { width: 1280, height: 800 }],
  ["dark, on a phone", { colorScheme: "dark" }, { width: 360, height: 740 }],
] as const;

test.each(PAGE_KINDS)(
  "axe finds nothing on %s, by day on a desktop and by night on a phone",
  async (_kind, address) => {
    await site.open(address, { bypassCSP: true }, async (page) => {
      await page.addScriptTag({ content: AXE });
      for (const [name, media, size] of looks) {
        await page.emulateMedia(media);
        await page.setViewportSize(size);
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as {
            axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          const { violations } = await axe.run({
            resultTypes: ["violations"],
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
        });
        expect(violations, name).toEqual([]);
      }
    });
  },
);
