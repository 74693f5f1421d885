// The two scripts of the site, in Chromium: films elsewhere, and signup forms. Every request is answered here, so
// nothing leaves the machine.
/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import nunjucks from "nunjucks";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleStyles } from "../../src/assets/stylesheets/make-stylesheet.ts";
import { listFiles } from "../../src/lib/files.ts";
import { renderTheme } from "../../src/assets/theme/theme-css.ts";
import { standardTheme } from "../pipeline/settings/sample-settings.ts";
import { toVideoView } from "../../src/features/video/video-view.ts";
import type { Video } from "../../src/features/video/video.ts";
import { WORDS } from "../features/video/sample-words.ts";
import { borrowBrowser } from "./browser.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SITE = "https://kiln.example";
const WATCH = "https://www.youtube.com/watch?v=a1B2-c3_D4e";
const PLAYER = "https://www.youtube-nocookie.com/embed/a1B2-c3_D4e?autoplay=1&playsinline=1&rel=0";

let browser: Browser;
let stylesheet: string;

beforeAll(async () => {
  const styles = path.join(ROOT, "layouts/styles");
  const files = new Map(listFiles(styles).map((name) => [name, readFileSync(path.join(styles, name), "utf8")]));
  stylesheet = await bundleStyles(files, ["site.css", "series.css"], renderTheme(standardTheme(), {}));
  browser = await borrowBrowser();
});

afterAll(() => browser.close());

interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to others than the site, as they were sent. */
  readonly elsewhere: { readonly address: string; readonly referrer: string | undefined }[];
}

type Files = Readonly<Record<string, readonly [type: string, text: string]>>;

/** By their options: a new one takes longer than a test. Each answers for the page that was opened last. */
const contexts = new Map<
  string,
  { readonly context: BrowserContext; now: { readonly files: Files; readonly elsewhere: Visit["elsewhere"] } }
>();

async function contextFor(scripts: boolean, width: number) {
  const key = `${scripts} ${width}`;
  const known = contexts.get(key);
  if (known) return known;
  const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width, height: 800 } });
  const made = { context, now: { files: {} as Files, elsewhere: [] as Visit["elsewhere"] } };
  await context.route("**", async (route) => {
    const request = route.request();
    const url = new URL(request.url());
    if (url.origin === SITE) {
      const [contentType, text] = made.now.files[url.pathname] ?? ["text/plain", ""];
      return route.fulfill({ contentType, body: text });
    }
    made.now.elsewhere.push({ address: url.href, referrer: (await request.allHeaders())["referer"] });
    return route.fulfill({
      contentType: "text/html",
      body: "<!doctype html><title>Elsewhere</title><button>Play</button>",
    });
  });
  contexts.set(key, made);
  return made;
}

/** Opens a page with this body and one script of the site; all others answer with an empty one. */
async function visit(
  body: string,
  script: string,
  look: (visit: Visit) => Promise<void>,
  options: { scripts?: boolean; width?: number } = {},
): Promise<void> {
  const { scripts = true, width = 1280 } = options;
  const made = await contextFor(scripts, width);
  const elsewhere: Visit["elsewhere"] = [];
  const files: Files = {
    "/": [
      "text/html; charset=utf-8",
      `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><title>First mark</title><link rel="stylesheet" href="/site.css"><script src="/${script}" defer></script><body data-pigment="ultra"><main>${body}</main></body></html>`,
    ],
    "/site.css": ["text/css", stylesheet],
    [`/${script}`]: ["text/javascript", readFileSync(path.join(ROOT, "public", script), "utf8")],
    "/poster.svg": [
      "image/svg+xml",
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3" fill="teal"/></svg>',
    ],
  };
  made.now = { files, elsewhere };
  const page = await made.context.newPage();
  await page.goto(`${SITE}/`);
  await look({ page, context: made.context, elsewhere });
  for (const opened of made.context.pages()) await opened.close();
}

describe("a video on another site", () => {
  const layouts = new nunjucks.Environment(new nunjucks.FileSystemLoader(path.join(ROOT, "layouts")), {
    autoescape: true,
    throwOnUndefined: true,
  });

  function film(changes: Partial<Video> = {}): string {
    const video: Video = {
      source: { kind: "youtube", id: "a1B2-c3_D4e" },
      poster: "/poster.svg",
      captions: undefined,
      duration: 72,
      width: 1280,
      height: 720,
      transcript: ["A line is drawn."],
      ...changes,
    };
    return layouts.render("partials/video.njk", {
      video: toVideoView(video, { title: "First mark", language: "en", strings: WORDS }),
    });
  }

  const link = (page: Page): Locator => page.getByRole("link", { name: "Play, 1 minute" });
  const boxOf = async (place: Locator): Promise<object> => {
    const { x = 0, y = 0, width = 0, height = 0 } = (await place.boundingBox()) ?? {};
    return { x, y, width: Math.round(width), height: Math.round(height) };
  };

  test("loads nothing before a click", async () => {
    await visit(film(), "video.js", async ({ page, elsewhere }) => {
      await link(page).hover();
      await link(page).focus();
      await page.waitForLoadState("networkidle");
      expect(elsewhere).toEqual([]);
      expect(await page.locator("iframe").count()).toBe(0);
    });
  });

  test("plays in its place after a click, with the focus on it, and its referrer is only the name of the site", async () => {
    await visit(film(), "video.js", async ({ page, elsewhere }) => {
      const before = await boxOf(link(page));
      await link(page).click();
      const player = page.locator("iframe");
      expect(
        await player.evaluate((frame) =>
          Object.fromEntries([...frame.attributes].map(({ name, value }) => [name, value])),
        ),
      ).toMatchObject({
        src: PLAYER,
        title: "First mark",
        allow: "autoplay; fullscreen; picture-in-picture",
        referrerpolicy: "strict-origin-when-cross-origin",
      });
      expect(await boxOf(player)).toEqual(before);
      expect(await player.evaluate((frame) => frame === document.activeElement)).toBe(true);
      expect(await link(page).count()).toBe(0);
      await page.frameLocator("iframe").getByRole("button").waitFor();
      expect(elsewhere).toEqual([{ address: PLAYER, referrer: `${SITE}/` }]);
      expect(page.url()).toBe(`${SITE}/`);
    });
  });

  test("plays with the keyboard", async () => {
    await visit(film(), "video.js", async ({ page }) => {
      await page.keyboard.press("Tab");
      expect(await link(page).evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press("Enter");
      expect(await page.locator("iframe").getAttribute("src")).toBe(PLAYER);
    });
  });

  test.each(["Alt", "Control", "Meta", "Shift"] as const)(
    "with %s held, a click does what the browser usually does",
    async (key) => {
      await visit(film(), "video.js", async ({ page }) => {
        // What it would do is only noted: tabs that it opens are not answered here.
        const isLeft = page.evaluate(
          () =>
            new Promise<boolean>((resolve) => {
              addEventListener("click", (event) => {
                resolve(!event.defaultPrevented);
                event.preventDefault();
              });
            }),
        );
        await link(page).click({ modifiers: [key] });
        expect(await isLeft).toBe(true);
        expect(await page.locator("iframe").count()).toBe(0);
      });
    },
  );

  test("is a link to its own page if scripts are off", async () => {
    await visit(
      film(),
      "video.js",
      async ({ page, elsewhere }) => {
        expect(elsewhere).toEqual([]);
        await Promise.all([page.waitForURL(WATCH), link(page).click()]);
      },
      { scripts: false },
    );
  });

  test("has a name for screen readers that says what a click does", async () => {
    await visit(film(), "video.js", async ({ page }) => {
      const notice = await link(page).evaluate(
        (element) => document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent,
      );
      expect(notice).toBe("The film is at YouTube.");
    });
  });

  test.each([
    [360, 1280, 720],
    [1280, 1280, 720],
    [360, 720, 1280],
  ])("on a screen of %i px keeps the ratio of %i to %i, whatever its picture's", async (width, ...[across, down]) => {
    await visit(
      film({ width: across, height: down }),
      "video.js",
      async ({ page }) => {
        const { width: shown = 0, height = 0 } = (await link(page).boundingBox()) ?? {};
        expect(shown / height).toBeCloseTo(across / down, 1);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        ).toBe(0);
        const button = await page.locator(".button").boundingBox();
        expect(button?.height).toBeGreaterThanOrEqual(44);
      },
      { width },
    );
  });

  test.each([true, false])("its transcript opens with its link, with or without scripts: %s", async (scripts) => {
    await visit(
      film(),
      "video.js",
      async ({ page }) => {
        const words = page.getByText("A line is drawn.");
        expect(await words.isVisible()).toBe(false);
        await page.getByRole("link", { name: "Read it instead." }).click();
        await words.waitFor({ state: "visible" });
      },
      { scripts },
    );
  });

  test("its transcript is printed, without the controls", async () => {
    await visit(film(), "video.js", async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.getByText("A line is drawn.").isVisible()).toBe(true);
      expect(await link(page).isVisible()).toBe(false);
    });
  });

  test.each([
    ["elsewhere", {}],
    ["of the site", { source: { kind: "file", address: "/a.mp4", type: "video/mp4" }, captions: "/a.vtt" }],
  ] as const)("axe finds nothing on a film %s", async (_where, changes) => {
    await visit(`<h1>First mark</h1>${film(changes)}`, "video.js", async ({ page }) => {
      await page.addScriptTag({ content: AXE });
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run({
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      });
      expect(violations).toEqual([]);
    });
  });

  test("other links are left alone", async () => {
    await visit('<a href="https://elsewhere.example/">There</a>', "video.js", async ({ page }) => {
      await Promise.all([page.waitForURL("https://elsewhere.example/"), page.getByRole("link").click()]);
    });
  });
});

describe("a signup form", () => {
  const SERVICE = "https://mail.example/join";
  const error = (id: string): string => `<span class="field-error" id="${id}-error" hidden></span>`;
  const FORM = `<form class="signup-form" method="post" action="${SERVICE}"
  data-missing-email="Write your address." data-wrong-email="This is no address." data-missing-name="Write your name."
  data-missing-consent="Tick the box." data-sending="Sending…">
<p><label for="x-name">Name</label>
<input id="x-name" name="name" required aria-describedby="x-name-error">${error("x-name")}</p>
<p><label for="x-city">City</label><input id="x-city" name="city"></p>
<p><label for="x-email">Email</label>
<input id="x-email" type="email" name="email" required aria-describedby="x-email-error">${error("x-email")}</p>
<p class="form-consent">
<input type="checkbox" id="x-consent" name="consent" required aria-describedby="x-consent-error">
<label for="x-consent">Yes</label>${error("x-consent")}</p>
<button>Send me the first</button></form>`;

  const button = (page: Page): Locator => page.getByRole("button");
  const told = (page: Page): Promise<string[]> => page.locator(".field-error:visible").allTextContents();
  const invalid = (page: Page): Promise<string[]> =>
    page.locator("[aria-invalid=true]").evaluateAll((fields) => fields.map(({ id }) => id));
  const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);

  async function fillIn(page: Page): Promise<void> {
    await page.getByLabel("Name").fill("Ann");
    await page.getByLabel("Email").fill("ann@example.org");
    await page.getByLabel("Yes").check();
  }

  test("shows the error next to each field, and focuses the first", async () => {
    await visit(FORM, "signup.js", async ({ page, elsewhere }) => {
      expect(await told(page)).toEqual([]);
      await button(page).click();
      expect(await told(page)).toEqual(["Write your name.", "Write your address.", "Tick the box."]);
      expect(await invalid(page)).toEqual(["x-name", "x-email", "x-consent"]);
      expect(await focused(page)).toBe("x-name");
      expect(await button(page).textContent()).toBe("Send me the first");
      expect(elsewhere).toEqual([]);
    });
  });

  test.each([
    ["a name of spaces", async (page: Page) => page.getByLabel("Name").fill("   "), "Write your name.", "x-name"],
    ["no address", async (page: Page) => page.getByLabel("Email").fill(""), "Write your address.", "x-email"],
    ["half an address", async (page: Page) => page.getByLabel("Email").fill("ann@"), "This is no address.", "x-email"],
    ["a box that is not ticked", async (page: Page) => page.getByLabel("Yes").uncheck(), "Tick the box.", "x-consent"],
  ])("is not sent with %s", async (_what, spoil, words, field) => {
    await visit(FORM, "signup.js", async ({ page, elsewhere }) => {
      await fillIn(page);
      await spoil(page);
      await page.getByLabel("City").press("Enter");
      expect(await told(page)).toEqual([words]);
      expect(await focused(page)).toBe(field);
      expect(elsewhere).toEqual([]);
    });
  });

  test("removes an error once the field is right, and shows no other errors before sending", async () => {
    await visit(FORM, "signup.js", async ({ page }) => {
      await page.getByLabel("Email").pressSequentially("an");
      expect(await told(page)).toEqual([]);
      await button(page).click();
      await page.getByLabel("Email").fill("ann@example.org");
      await page.getByLabel("Yes").check();
      expect(await told(page)).toEqual(["Write your name."]);
      expect(await invalid(page)).toEqual(["x-name"]);
    });
  });

  test("is sent once, says so meanwhile, and is usable again after going back", async () => {
    await visit(FORM, "signup.js", async ({ page, elsewhere }) => {
      await fillIn(page);
      const [submissions] = await Promise.all([
        page.locator("form").evaluate((form: HTMLFormElement) => {
          const seen: (readonly [
            sent: boolean,
            label: string | null | undefined,
            disabled: string | null | undefined,
          ])[] = [];
          addEventListener("submit", (event) => {
            const pressed = form.querySelector("button");
            seen.push([!event.defaultPrevented, pressed?.textContent, pressed?.getAttribute("aria-disabled")]);
          });
          form.requestSubmit();
          form.requestSubmit();
          return seen;
        }),
        page.waitForURL(SERVICE),
      ]);
      expect(submissions).toEqual([
        [true, "Sending…", "true"],
        [false, "Sending…", "true"],
      ]);
      expect(elsewhere.map(({ address }) => address)).toEqual([SERVICE]);
      await page.goBack();
      expect(await button(page).textContent()).toBe("Send me the first");
      expect(await button(page).getAttribute("aria-disabled")).toBeNull();
    });
  });

  test("can be sent again after sending was interrupted", async () => {
    await visit(FORM, "signup.js", async ({ page }) => {
      await page.clock.install();
      await page.reload();
      await page.locator("form").evaluate((form) => form.setAttribute("action", "javascript:void 0"));
      await fillIn(page);
      await button(page).click();
      expect(await button(page).textContent()).toBe("Sending…");
      await page.clock.fastForward(10_000);
      expect(await button(page).textContent()).toBe("Send me the first");
      expect(await button(page).getAttribute("aria-disabled")).toBeNull();
    });
  });

  test("is checked by the browser if scripts are off", async () => {
    await visit(
      FORM,
      "signup.js",
      async ({ page, elsewhere }) => {
        await button(page).click();
        expect(elsewhere).toEqual([]);
        await fillIn(page);
        await Promise.all([page.waitForURL(SERVICE), button(page).click()]);
      },
      { scripts: false },
    );
  });

  test("two on a page work independently", async () => {
    await visit(FORM + FORM.replaceAll("x-", "y-"), "signup.js", async ({ page }) => {
      await button(page).last().click();
      expect(await invalid(page)).toEqual(["y-name", "y-email", "y-consent"]);
      expect(await button(page).first().textContent()).toBe("Send me the first");
    });
  });
});

test.each([
  ["video.js", 1200],
  ["signup.js", 1500],
  ["reply.js", 2000],
  ["conversation.js", 1200],
])("%s has fewer than %i bytes, and makes no requests", (name, most) => {
  const script = readFileSync(path.join(ROOT, "public", name), "utf8");
  expect(Buffer.byteLength(script)).toBeLessThan(most);
  expect(script).not.toMatch(/fetch\(|XMLHttpRequest|sendBeacon|import|https?:/u);
});
