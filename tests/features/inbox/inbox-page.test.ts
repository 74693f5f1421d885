// The inbox page of a preview with the submissions of its forms.
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import {
  renderButton,
  renderFacts,
  renderInbox,
  renderInboxFault,
  renderRequest,
  renderTime,
} from "../../../src/features/inbox/inbox-page.ts";
import { INBOX_STYLES } from "../../../src/features/inbox/inbox-styles.ts";
import { toHtml } from "../../../src/lib/html.ts";

const WORDS = { site: "Bread & <butter>", language: "de-CH", zone: "Europe/Zurich" };
const EVIL = '"><script>alert(1)</script>';
const REQUEST = {
  label: "Kit",
  address: "https://app.kit.com/forms/1/subscriptions?a=1&b=2",
  enctype: undefined,
  fields: [
    { name: "email_address", value: "ann@example.org" },
    { name: "first_name", value: "" },
  ],
  obstacle: undefined,
};

function tagsIn(html: string): string[] {
  const tags: string[] = [];
  const parser = new Parser({ onopentag: (tag) => void tags.push(tag) });
  parser.end(html);
  return tags;
}

describe("the page", () => {
  test("has the newest entry first, then a button that empties it", () => {
    const page = renderInbox(
      [1, 3, 2].map((time) => ({ time, html: toHtml(`<article>${time}</article>`) })),
      WORDS,
    );
    expect([...page.matchAll(/<article>(\d)/gu)].map(([, time]) => time)).toEqual(["3", "2", "1"]);
    expect(page.indexOf('action="/_inbox/clear"')).toBeGreaterThan(page.lastIndexOf("</article>"));
  });

  test("has no such button while nothing has come in", () => {
    const page = renderInbox([], WORDS);
    expect(page).toContain("Nothing has come in yet.");
    expect(page).not.toContain("/_inbox/clear");
  });

  test("escapes the title of the site, and is hidden from search engines", () => {
    const page = renderInbox([], WORDS);
    expect(page).toContain("<title>Inbox of the preview – Bread &amp; &lt;butter&gt;</title>");
    expect(page).toContain('<meta name="robots" content="noindex">');
  });
});

test("typed values are escaped wherever they are shown", () => {
  const fields = [{ name: EVIL, value: EVIL }];
  const pages = [
    renderInboxFault({ status: 400, message: EVIL, back: EVIL }, { ...WORDS, site: EVIL }),
    String(renderFacts([[EVIL, EVIL]])),
    String(renderRequest({ ...REQUEST, label: EVIL, address: EVIL, fields }, 1, EVIL)),
    String(renderRequest({ ...REQUEST, label: EVIL, fields, obstacle: EVIL }, 1, "/")),
    String(renderButton(EVIL, EVIL, 1)),
  ];
  for (const page of pages) expect(tagsIn(page)).not.toContain("script");
});

test("a time is shown in the time zone and language of the site", () => {
  expect(String(renderTime(Date.UTC(2026, 10, 23, 23, 30), WORDS))).toBe(
    '<time datetime="2026-11-23T23:30:00.000Z">24.11.2026, 00:30:00</time>',
  );
});

test.each([
  ["Ann", "<dd>Ann</dd>"],
  ["", "<dd><em>empty</em></dd>"],
  [undefined, "<dd><em>empty</em></dd>"],
])("the fact %j is shown as %s", (value, html) => {
  expect(String(renderFacts([["Name", value]]))).toContain(`<dt>Name</dt>${html}`);
});

describe("a request", () => {
  test("is shown as it would be sent, with a button that sends it", () => {
    const html = String(renderRequest(REQUEST, 7, "/_inbox/forward"));
    expect(html).toContain("<code>POST https://app.kit.com/forms/1/subscriptions?a=1&amp;b=2</code>");
    expect(html).toContain("<code>application/x-www-form-urlencoded</code>");
    expect(html).toContain(
      '<form method="post" action="/_inbox/forward"><input type="hidden" name="number" value="7">',
    );
  });

  test("that cannot be sent has a sentence in place of the button", () => {
    const html = String(renderRequest({ ...REQUEST, obstacle: "Not yet." }, 7, "/_inbox/forward"));
    expect(html).toContain("<p>Not yet.</p>");
    expect(tagsIn(html)).not.toContain("button");
  });
});

test("its styles close what they open, and end no style element", () => {
  expect(INBOX_STYLES.match(/\{/gu)?.length).toBe(INBOX_STYLES.match(/\}/gu)?.length);
  expect(INBOX_STYLES).not.toContain("</");
});
