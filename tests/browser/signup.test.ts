// The form of each service, sent from Chromium: with and without scripts it carries what the service's documentation
// names.
/// <reference lib="dom" />
import { createServer, type Server } from "node:http";
import { stringify } from "yaml";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeFolder } from "../commands/folders.ts";
import { BLOCKS } from "../features/signup/sample-service.ts";
import { buildFixture } from "../site/build-fixture.ts";
import { borrowBrowser, serve, type StaticServer } from "./browser.ts";

const POST = "/2026/03/08/slow-bread/";
const KEYS = { confirm: "qm4tz8vh2krw7ncx5ybd", thanks: "h2v7qk3mzt9xw4rbn8cd", already: "p5s8yf2gje6ua3kqv7tm" };
const SITE = "https://kitchen.example";
const page = (role: keyof typeof KEYS): string => `${SITE}/series/crumbs/${KEYS[role]}/`;
const SOURCE = `${POST}#post-top`;

interface Sent {
  readonly address: string;
  readonly type: string;
  readonly fields: readonly (readonly [string, string])[];
}

/** The fields that arrive at each service; {consent} is the version of the consent text. */
const EXPECTED: Readonly<Record<string, { address: string; fields: readonly (readonly [string, string])[] }>> = {
  mailchimp: {
    address: "https://inner.us21.list-manage.com/subscribe/post?u=3f9c2b7a1d5e8046c9ab73d15&id=7be41c90af",
    fields: [
      ["FNAME", "Ann"],
      ["EMAIL", "ann@example.org"],
      ["b_3f9c2b7a1d5e8046c9ab73d15_7be41c90af", ""],
    ],
  },
  kit: {
    address: "https://app.kit.com/forms/6481302/subscriptions",
    fields: [
      ["fields[first_name]", "Ann"],
      ["email_address", "ann@example.org"],
    ],
  },
  buttondown: {
    address: "https://buttondown.com/api/emails/embed-subscribe/inner-canvas",
    fields: [
      ["metadata__first-name", "Ann"],
      ["email", "ann@example.org"],
      ["embed", "1"],
      ["metadata__source", SOURCE],
      ["metadata__consent", "{consent}"],
    ],
  },
  mailerlite: {
    address: "https://assets.mailerlite.com/jsonp/482915/forms/185191894925444559/subscribe",
    fields: [
      ["fields[name]", "Ann"],
      ["fields[email]", "ann@example.org"],
      ["ml-submit", "1"],
      ["anticsrf", "true"],
    ],
  },
  emailoctopus: {
    address: "https://eocampaign1.com/form/7f3a91c2-58d4-11ef-b1a7-c39e02d64f18",
    fields: [
      ["field_1", "Ann"],
      ["field_0", "ann@example.org"],
      ["successRedirectUrl", page("thanks")],
      ["hpc4b27b6e-eb38-11e9-be00-06b4694bee2a", ""],
    ],
  },
  aweber: {
    address: "https://www.aweber.com/scripts/addlead.pl",
    fields: [
      ...([
        ["name", "Ann"],
        ["email", "ann@example.org"],
        ["listname", "awlist6048217"],
        ["meta_web_form_id", "1804739526"],
        ["meta_split_id", ""],
      ] as const),
      ...([
        ["redirect", page("confirm")],
        ["meta_redirect_onlist", page("already")],
        ["meta_message", "1"],
        ["meta_required", "email"],
        ["meta_forward_vars", "0"],
        ["meta_adtracking", SOURCE],
      ] as const),
    ],
  },
  brevo: {
    address: "https://8c41fa07.sibforms.com/serve/MUIFAKzuQ1f_9-xRb3Td==",
    fields: [
      ["FIRSTNAME", "Ann"],
      ["EMAIL", "ann@example.org"],
      ["locale", "en"],
      ["html_type", "simple"],
      ["email_address_check", ""],
    ],
  },
  activecampaign: {
    address: "https://innercanvas.activehosted.com/proc.php",
    fields: [
      ["firstname", "Ann"],
      ["email", "ann@example.org"],
      ["u", "7"],
      ["f", "9"],
      ["s", ""],
      ["c", "0"],
      ["m", "0"],
      ["act", "sub"],
      ["v", "2"],
    ],
  },
  listmonk: {
    address: "https://lists.inner-canvas.org/subscription/form",
    fields: [
      ["name", "Ann"],
      ["email", "ann@example.org"],
      ["l", "b4d1e0f7-93a2-4c58-8e6b-1f70c2a95d34"],
      ["next", page("confirm")],
      ["nonce", ""],
    ],
  },
  mailcoach: {
    address: "https://inner.mailcoach.app/subscribe/5c8e2f10-4b7d-4a96-9d31-e80fb6a2c745",
    fields: [
      ["first_name", "Ann"],
      ["email", "ann@example.org"],
      ["redirect_after_subscribed", page("thanks")],
      ["redirect_after_already_subscribed", page("already")],
      ["redirect_after_subscription_pending", page("confirm")],
    ],
  },
  sendy: {
    address: "https://sendy.inner-canvas.org/subscribe",
    fields: [
      ["name", "Ann"],
      ["email", "ann@example.org"],
      ["list", "Rk892UVTIMgB51Hqk763YU"],
      ["subform", "yes"],
      ["hp", ""],
    ],
  },
  mautic: {
    address: "https://mautic.inner-canvas.org/form/submit?formId=4",
    fields: [
      ["mauticform[firstname]", "Ann"],
      ["mauticform[email]", "ann@example.org"],
      ["mauticform[formId]", "4"],
      ["mauticform[return]", page("thanks")],
    ],
  },
  netlify: {
    address: `/series/crumbs/${KEYS.thanks}/`,
    fields: [
      ["first-name", "Ann"],
      ["email", "ann@example.org"],
      ["form-name", "signup"],
      ["source", SOURCE],
      ["consent", "{consent}"],
      ["bot-field", ""],
    ],
  },
  formspree: {
    address: "https://formspree.io/f/mqkrvdzn",
    fields: [
      ["name", "Ann"],
      ["email", "ann@example.org"],
      ["_next", page("thanks")],
      ["source", SOURCE],
      ["consent", "{consent}"],
      ["_gotcha", ""],
    ],
  },
  custom: {
    address: "https://forms.inner-canvas.org/join",
    fields: [
      ["mail", "ann@example.org"],
      ["source", SOURCE],
      ["consent", "{consent}"],
    ],
  },
};

const HOSTED: Readonly<Record<string, string>> = {
  "campaign-monitor": "https://innercanvas.createsend.com/h/r/8A41F9",
  "constant-contact": "https://lp.constantcontactpages.com/sl/q7RtbzU",
  ghost: "https://letters.inner-canvas.org/#/portal/signup",
  substack: "https://innercanvas.substack.com/subscribe",
  beehiiv: "https://inner-canvas.beehiiv.com/subscribe",
  flodesk: "https://innercanvas.myflodesk.com/letters",
  hosted: "https://letters.inner-canvas.org/join",
};

/** Services do not mind the order of fields. */
function sorted(fields: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return fields.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

let browser: Browser;
let standIn: Server;
let standInOrigin: string;
let received: Sent[] = [];
const sites = new Map<string, StaticServer>();

/** Stands in for every service: notes what arrives, and leads to the thank-you page as they do. */
beforeAll(async () => {
  standIn = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const type = request.headers["content-type"] ?? "";
      void new Response(Buffer.concat(chunks), { headers: { "content-type": type } }).formData().then((form) => {
        received.push({
          address: String(request.headers["x-sent-to"]),
          type: type.replace(/;.*$/u, ""),
          fields: sorted(
            [...form].map(([name, value]) => [name, typeof value === "string" ? value : value.name] as const),
          ),
        });
        response.end("<!doctype html><title>Taken</title>");
      });
    });
  });
  await new Promise<void>((resolve) => standIn.listen(0, "127.0.0.1", resolve));
  const address = standIn.address();
  standInOrigin = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  browser = await borrowBrowser();
});

afterAll(async () => {
  await browser.close();
  standIn.close();
  for (const site of sites.values()) site.close();
});

const OFFER = {
  heading: "Crumbs",
  pitch: ["One letter a week."],
  button: "Send the first",
  consent: "Leave at any time.",
  series: "crumbs",
  showOn: ["post-top", "post-end"],
};

async function siteOf(service: string, offer: object = {}): Promise<StaticServer> {
  const key = `${service} ${JSON.stringify(offer)}`;
  const known = sites.get(key);
  if (known) return known;
  const gated = (title: string, role: keyof typeof KEYS): string =>
    `---\ntitle: ${title}\nsecret: ${KEYS[role]}\n---\n\nWords.\n`;
  const content = makeFolder({
    "site.yaml": `title: Small Kitchen\nurl: ${SITE}\nshareImages: none\npaintings: off\nsearch: off\n`,
    "signup.yaml": stringify({
      service: { name: service, ...BLOCKS[service] },
      forms: { crumbs: { ...OFFER, ...offer } },
    }),
    "posts/slow-bread.md": "---\ntitle: Slow bread\ndate: 2026-03-08\n---\n\nFlour.\n",
    "series/crumbs/confirm.md": gated("Look", "confirm"),
    "series/crumbs/thanks.md": gated("In", "thanks"),
    "series/crumbs/already.md": gated("Back", "already"),
  });
  const site = await serve((await buildFixture(content)).output);
  sites.set(key, site);
  return site;
}

/** With scripts and without: one page each, because a new one takes longer than a form. */
const pages = new Map<boolean, Page>();
let origin = "";

/** Every request to another host reaches the stand-in, which answers in the service's place. */
async function pageWith(scripts: boolean): Promise<Page> {
  const known = pages.get(scripts);
  if (known) return known;
  const page = await (await browser.newContext({ javaScriptEnabled: scripts })).newPage();
  await page.route("**", async (route) => {
    const request = route.request();
    // Fonts are of no interest here, and fetching them takes most of the time.
    if (request.method() !== "POST")
      return request.url().startsWith(origin) && request.resourceType() !== "font" ? route.continue() : route.abort();
    const headers = { ...request.headers(), "x-sent-to": request.url().replace(origin, "") };
    return route.fulfill({ response: await route.fetch({ url: standInOrigin, headers }) });
  });
  pages.set(scripts, page);
  return page;
}

/** Opens the post on the site of a service. */
async function open(
  service: string,
  scripts: boolean,
  look: (page: Page, origin: string) => Promise<void>,
  offer: object = {},
): Promise<void> {
  const page = await pageWith(scripts);
  ({ origin } = await siteOf(service, offer));
  received = [];
  await page.goto(origin + POST);
  await look(page, origin);
}

const form = (page: Page) => page.locator('[data-place="post-top"] form');

async function fillIn(page: Page): Promise<void> {
  const name = form(page).getByLabel("First name");
  if ((await name.count()) > 0) await name.fill("Ann");
  await form(page).getByLabel("Email").fill("ann@example.org");
}

describe.each([
  ["with scripts", true],
  ["without scripts", false],
] as const)("%s", (_how, scripts) => {
  test.each(Object.entries(EXPECTED))(
    "%s receives what its documentation names, and nothing else",
    async (service, { address, fields }) => {
      await open(service, scripts, async (page) => {
        await fillIn(page);
        await Promise.all([page.waitForURL((url) => url.pathname !== POST), form(page).getByRole("button").click()]);
        expect(await page.title()).toBe("Taken");
      });
      const version = received[0]?.fields.map(([, value]) => value).find((value) => /^[0-9a-f]{8}$/u.test(value)) ?? "";
      const type = service === "mautic" ? "multipart/form-data" : "application/x-www-form-urlencoded";
      expect(received).toEqual([
        { address, type, fields: sorted(fields.map(([name, value]) => [name, value.replace("{consent}", version)])) },
      ]);
    },
  );

  test.each(Object.entries(HOSTED))("%s has a link to its own page, and no form", async (service, address) => {
    await open(service, scripts, async (page) => {
      expect(
        await page
          .locator('[data-place="post-top"]')
          .getByRole("link", { name: "Send the first" })
          .getAttribute("href"),
      ).toBe(address);
      expect(await page.locator("form").count()).toBe(0);
    });
  });
});

test("every service is among them", () => {
  expect([...Object.keys(EXPECTED), ...Object.keys(HOSTED)].sort()).toEqual(Object.keys(BLOCKS).sort());
});

test("the browser blocks a form that sends to an address outside the policy", async () => {
  await open("buttondown", true, async (page) => {
    await fillIn(page);
    const refused = page.waitForEvent("console", (message) => message.text().includes("form-action"));
    await form(page).evaluate((element: HTMLFormElement) => {
      element.setAttribute("action", "https://elsewhere.example/");
      element.requestSubmit();
    });
    await refused;
  });
  expect(received).toEqual([]);
});

test("two forms on a page have unique ids, connected labels, and a honeypot that nobody can reach", async () => {
  await open("mailchimp", false, async (page) => {
    const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(await page.getByLabel("Email").count()).toBe(2);
    await expect.soft(form(page).getByRole("textbox").count()).resolves.toBe(2);
    const honeypot = page.locator(".form-honeypot input").first();
    expect(await honeypot.getAttribute("tabindex")).toBe("-1");
    expect((await honeypot.boundingBox())?.x).toBeLessThan(0);
  });
});

describe("with scripts the form shows what is missing", () => {
  test("next to the field, and focuses it", async () => {
    await open("buttondown", true, async (page, origin) => {
      await form(page).getByRole("button").click();
      const email = form(page).getByLabel("Email");
      expect(await form(page).getByText("Enter your email address.").isVisible()).toBe(true);
      expect(await email.getAttribute("aria-invalid")).toBe("true");
      expect(await email.evaluate((element) => element === document.activeElement)).toBe(true);
      await email.fill("ann");
      expect(await form(page).getByText("Enter a complete email address").isVisible()).toBe(true);
      await email.fill("ann@example.org");
      expect(await email.getAttribute("aria-invalid")).toBeNull();
      expect(page.url()).toBe(origin + POST);
    });
    expect(received).toEqual([]);
  });

  test("the button says that it is being sent, and is usable again after going back", async () => {
    await open("buttondown", true, async (page) => {
      await fillIn(page);
      await Promise.all([page.waitForURL((url) => url.pathname !== POST), form(page).getByRole("button").click()]);
      await page.goBack();
      expect(await form(page).getByRole("button").textContent()).toBe("Send the first");
    });
  });
});

test("the checkbox for consent is empty at first, and required", async () => {
  await open(
    "buttondown",
    false,
    async (page) => {
      const box = form(page).getByRole("checkbox");
      expect(await box.isChecked()).toBe(false);
      await fillIn(page);
      await form(page).getByRole("button").click();
      expect(received).toEqual([]);
      await box.check();
      await Promise.all([page.waitForURL((url) => url.pathname !== POST), form(page).getByRole("button").click()]);
    },
    { consentCheckbox: true },
  );
  expect(received).toHaveLength(1);
});
