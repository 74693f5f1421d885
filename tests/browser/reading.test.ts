// The site that ships, read in Chromium.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PAGE_KINDS } from "./page-kinds.ts";
import { openShippedSite, type ShippedSite } from "./shipped-site.ts";

const POST = "/2013/04/25/artists-value-mistakes-why-you-should-too/";

let site: ShippedSite;

beforeAll(async () => {
  site = await openShippedSite();
});

afterAll(() => site.close());

const open: ShippedSite["open"] = (address, options, look) => site.open(address, options, look);

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// The values of WCAG 2.2, 1.4.12.
const WIDE_SPACING =
  "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }";

test.each(PAGE_KINDS)(
  "%s needs no script, asks nobody else for anything, and fits 320 px, wide text spacing and a doubled zoom",
  async (_kind, address) => {
    await open(address, { javaScriptEnabled: false, deviceScaleFactor: 2 }, async (page, requested) => {
      expect(requested).toContain(site.origin + address);
      expect(requested.filter((url) => !url.startsWith(`${site.origin}/`))).toEqual([]);
      expect(requested.filter((url) => url.endsWith(".js"))).toEqual([]);
      expect(await page.locator("main h1").count()).toBe(1);
      // Half a desktop is what a doubled zoom leaves of it.
      await page.setViewportSize({ width: 640, height: 400 });
      expect(await overflow(page)).toBe(0);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await overflow(page)).toBe(0);
      await page.evaluate(
        (css) => document.head.append(Object.assign(document.createElement("style"), { textContent: css })),
        WIDE_SPACING,
      );
      expect(await overflow(page)).toBe(0);
    });
  },
);

test.each(PAGE_KINDS)(
  "what can be pressed on %s is at least 24 px wide and high, but for links within sentences",
  async (_kind, address) => {
    await open(address, { viewport: { width: 360, height: 740 } }, async (page) => {
      const small = await page
        .locator("a[href], button, input:not([type=hidden]), select, textarea, summary")
        .evaluateAll((elements) =>
          elements
            .filter(
              (element) =>
                element.checkVisibility() &&
                element.closest(".form-honeypot, .skip-link, .prose p, .prose li, .form-consent, .lead") === null,
            )
            .flatMap((element) => {
              // In a list of pictures the whole entry can be pressed.
              const pressed =
                getComputedStyle(element, "::after").position === "absolute"
                  ? (element.closest("li") ?? element)
                  : element;
              const { width, height } = pressed.getBoundingClientRect();
              return Math.min(width, height) < 24
                ? [`${element.textContent.trim()} ${Math.round(width)} × ${Math.round(height)}`]
                : [];
            }),
        );
      expect(small).toEqual([]);
    });
  },
);

test("the first press of Tab offers the way to the text, and Enter takes it", async () => {
  await open(POST, {}, async (page) => {
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    expect(await skip.textContent()).toBe("Skip to content");
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.hash === "#main");
  });
});

test("every link, field and button is reachable by keyboard, in page order, with a visible focus", async () => {
  await open(POST, {}, async (page) => {
    const links = await page
      .locator('a[href], button:not([hidden]), input:not([type="hidden"], [tabindex="-1"]), textarea, select')
      .count();
    const places: { top: number; left: number }[] = [];
    for (let index = 0; index < links; index++) {
      await page.keyboard.press("Tab");
      const { tag, outline, top, left } = await page.evaluate(() => {
        const element = document.activeElement ?? document.body;
        return {
          tag: element.tagName,
          outline: getComputedStyle(element).outlineStyle,
          top: element.getBoundingClientRect().top + scrollY,
          left: element.getBoundingClientRect().left,
        };
      });
      expect(["A", "BUTTON", "INPUT", "TEXTAREA", "SELECT"]).toContain(tag);
      expect(outline).toBe("solid");
      places.push({ top, left });
    }
    expect(places.length).toBe(links);
    // From the end of one column to the start of the next the way leads up, and to the right.
    const backwards = places
      .slice(2)
      .filter(
        ({ top, left }, index) => top + 60 < (places[index + 1]?.top ?? 0) && left <= (places[index + 1]?.left ?? 0),
      );
    expect(backwards).toEqual([]);
  });
});

test("on a wide screen name, email and button of a signup are one row, in a text and on a pitch", async () => {
  const centres = (page: Page, place: string): Promise<number[]> =>
    page
      .locator(`.signup[data-place="${place}"] :is(input:not([type=hidden], [tabindex]), button)`)
      .evaluateAll((elements) =>
        elements.map((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return (top + bottom) / 2;
        }),
      );
  const look = { viewport: { width: 1280, height: 800 } };
  for (const [address, place, fields] of [
    [POST, "post-top", 3],
    [POST, "post-end", 2],
    ["/free-video-series/", "pitch-top", 3],
  ] as const) {
    await open(address, look, async (page) => {
      const row = await centres(page, place);
      expect(row, place).toHaveLength(fields);
      expect(Math.max(...row) - Math.min(...row), place).toBeLessThan(4);
    });
  }
});

test("on a phone the list of posts is a grid", async () => {
  await open("/blog/", { viewport: { width: 412, height: 823 } }, async (page) => {
    const { display, widths } = await page.locator(".post-list").evaluate((list) => ({
      display: getComputedStyle(list).display,
      widths: [...list.children].map(
        (entry) => Math.round((100 * entry.getBoundingClientRect().width) / list.getBoundingClientRect().width) / 100,
      ),
    }));
    expect(display).toBe("grid");
    // A tall painting, a square one, and those that are broader.
    expect([0.75, 0.92, 1]).toEqual(expect.arrayContaining([...new Set(widths)]));
    expect(new Set(widths).size).toBeGreaterThan(1);
  });
});

test("on a tablet the list of posts has two paintings in each row, from edge to edge", async () => {
  await open("/blog/", { viewport: { width: 768, height: 1024 } }, async (page) => {
    const { left, right, entries } = await page.locator(".post-list").evaluate((list) => {
      const edges = (element: Element): { left: number; right: number } => ({
        left: Math.round(element.getBoundingClientRect().left),
        right: Math.round(element.getBoundingClientRect().right),
      });
      return { ...edges(list), entries: [...list.children].map(edges) };
    });
    expect(entries.length % 2).toBe(0);
    expect(
      entries
        .flatMap((entry, index) => (index % 2 === 0 ? entry.left : entry.right))
        .map((edge, index) => edge - (index % 2 === 0 ? left : right)),
    ).toEqual(entries.map(() => 0));
  });
});

test("in right-to-left languages strokes begin at the right and paintings lean the other way", async () => {
  const look = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() => [
      getComputedStyle(document.querySelector(".recent-posts") ?? document.body, "::before").scale,
      getComputedStyle(document.querySelector(".post-head .painting") ?? document.body).rotate,
    ]);
  await open(POST, {}, async (page) => {
    expect(await look(page)).toEqual(["none", "0.55deg"]);
    await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
    // It turns slowly.
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
    expect(await look(page)).toEqual(["-1 1", "-0.55deg"]);
  });
});

test("dark mode has a dark background and light text", async () => {
  const lightness = (colorScheme: "light" | "dark"): Promise<{ wall: string; ink: string }> =>
    open(POST, { colorScheme }, (page) =>
      page.evaluate(() => ({
        wall: getComputedStyle(document.body).backgroundColor,
        ink: getComputedStyle(document.body).color,
      })),
    );
  const [light, dark] = await Promise.all([lightness("light"), lightness("dark")]);
  expect(dark.wall).not.toBe(light.wall);
  expect(Number(/oklch\(([\d.]+)/u.exec(dark.wall)?.[1])).toBeLessThan(0.3);
  expect(Number(/oklch\(([\d.]+)/u.exec(dark.ink)?.[1])).toBeGreaterThan(0.85);
});

test("a byline that wraps shows no separator at the start of a line", async () => {
  await open(POST, { viewport: { width: 220, height: 640 } }, async (page) => {
    const starts = await page.locator(".post-head .byline").evaluate((byline) => {
      const text = byline.getBoundingClientRect().left + parseFloat(getComputedStyle(byline).paddingInlineStart);
      const items = [...byline.querySelectorAll(".byline-item")];
      const atStart = items.filter(
        (item, index) => item.getBoundingClientRect().top > (items[index - 1]?.getBoundingClientRect().top ?? -1),
      );
      // The paragraph is clipped 5 px before its text.
      return atStart.map((item) => {
        const rule = item.querySelector(".byline-rule")?.getBoundingClientRect();
        return rule !== undefined && rule.left + rule.width / 2 < text - 5;
      });
    });
    expect(starts.length).toBeGreaterThan(1);
    expect(starts).not.toContain(false);
  });
});

test("an address without a page answers 404 with the way back", async () => {
  await open("/nothing/here/", {}, async (page) => {
    expect(await page.locator("h1").textContent()).toBe("Page not found");
    expect(await page.locator("main a[href='/archive/']").count()).toBe(1);
  });
});

test("in forced colors the current lesson has a different border", async () => {
  await open("/series/creative-advantage/3q6t43uxmugpgtiwcrw5ccbuiy/", { forcedColors: "active" }, async (page) => {
    const edges = await page
      .locator(".steps a")
      .evaluateAll((links) => links.map((link) => [link.ariaCurrent, getComputedStyle(link).borderTopWidth]));
    expect(edges.length).toBe(9);
    expect(new Set(edges.map(String))).toEqual(new Set(["page,4px", ",1px"]));
  });
});

test("in print no heading is the last line of a page", async () => {
  await open(POST, {}, async (page) => {
    await page.emulateMedia({ media: "print" });
    expect(
      await page
        .locator(".prose h2")
        .first()
        .evaluate((heading) => getComputedStyle(heading).breakAfter),
    ).toBe("avoid");
  });
});

test("a footnote leads to its note and back", async () => {
  await open(POST, {}, async (page) => {
    await page.locator(".footnote-ref a").first().click();
    expect(new URL(page.url()).hash).toBe("#fn1");
    await page.locator(".footnote-back").first().click();
    expect(new URL(page.url()).hash).toBe("#fnref1");
  });
});

test("in print a page has its text and no buttons or forms", async () => {
  await open(POST, {}, async (page) => {
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".prose").isVisible()).toBe(true);
    for (const gone of [".signup", ".contents", ".pager", ".related", ".recent-posts"])
      expect(await page.locator(gone).filter({ visible: true }).count(), gone).toBe(0);
  });
});
