// The setup instructions for the service.
import { expect, test } from "vitest";
import { formatSetup } from "../../../src/features/signup/setup.ts";
import type { SetupAddresses } from "../../../src/features/signup/setup-step.ts";
import { SERVICES } from "../../../src/features/signup/services.ts";
import { sampleService } from "./sample-service.ts";

const SITE = "https://inner-canvas.org";

const ADDRESSES: SetupAddresses = {
  thanks: `${SITE}/in/`,
  confirm: `${SITE}/check/`,
  already: `${SITE}/back/`,
  lessons: [
    { title: "To begin", address: `${SITE}/lesson/k3v9/` },
    { title: "Both hands", address: `${SITE}/lesson/w7qx/` },
  ],
  feed: `${SITE}/feed.xml`,
  updates: `${SITE}/updates.xml`,
  rss: `${SITE}/feed.rss`,
};

const NONE: SetupAddresses = { ...ADDRESSES, thanks: undefined, confirm: undefined, already: undefined, lessons: [] };

test("is a numbered list with the values to copy", () => {
  expect(
    formatSetup(
      sampleService("mailchimp", { doubleOptIn: true, customFields: { source: "SOURCE", consent: "CONSENT" } }),
      ADDRESSES,
    ),
  ).toBe(
    [
      "What to enter at Mailchimp",
      "",
      '1.  Audience → Form builder → "Sign up thank you page". Set the redirect URL to:',
      "        https://inner-canvas.org/check/",
      "",
      '2.  Audience → Form builder → "Confirmation thank you page". Set the redirect URL to:',
      "        https://inner-canvas.org/in/",
      "",
      "3.  We don't know of a Mailchimp setting for people who are already subscribed. You can link this " +
        "page in the message they get:",
      "        https://inner-canvas.org/back/",
      "",
      "4.  Leave reCAPTCHA off in the settings of the audience if signups should go through without a further " +
        "page.",
      "",
      '5.  Make these text fields in the settings of the audience under "Audience fields and merge tags". ' +
        "If a field doesn't exist there, its data is lost without a word.",
      "        SOURCE (the page and the place on it where someone signed up)",
      "        CONSENT (the version of the words that someone agreed to)",
      "",
      '6.  Automations → create one that starts with "Signs up for email". These are the lessons, one email each:',
      "        1. To begin",
      "           https://inner-canvas.org/lesson/k3v9/",
      "        2. Both hands",
      "           https://inner-canvas.org/lesson/w7qx/",
      "",
      "7.  Emails about new posts, sent from a feed by the service itself: Look for an RSS campaign. Its " +
        "first email has the posts of the last day, week or month, so build the site daily. Images may be 600 " +
        "pixels wide, as in our feeds. The feeds:",
      "        https://inner-canvas.org/feed.xml (new posts)",
      "        https://inner-canvas.org/updates.xml (new posts, and events to come)",
      "        https://inner-canvas.org/feed.rss (new posts, for services that want an address ending in .rss)",
      "",
      "Services rename their settings. If you can't find one, look for what it does, or search the service's " +
        "help.",
      "",
    ].join("\n"),
  );
});

/** Services whose forms send the thank-you page along, so that nothing has to be entered for it. */
const SENDS_ALONG = ["netlify"];

test.each(SERVICES.map(({ name }) => name))(
  "%s: every address that has to be entered is there, and each lesson and feed",
  (name) => {
    const text = formatSetup(sampleService(name), ADDRESSES);
    if (!SENDS_ALONG.includes(name)) expect(text).toContain(`        ${ADDRESSES.thanks}\n`);
    for (const { title, address } of ADDRESSES.lessons) expect(text).toContain(`${title}\n           ${address}`);
    for (const feed of [ADDRESSES.feed, ADDRESSES.updates, ADDRESSES.rss]) expect(text).toContain(`        ${feed} (`);
  },
);

test.each(SERVICES.map(({ name }) => name))("%s: a site without these pages is asked for none of them", (name) => {
  for (const doubleOptIn of [true, false]) {
    const hasChoice = ![
      "netlify",
      "formspree",
      "ghost",
      "substack",
      "beehiiv",
      "flodesk",
      "hosted",
      "campaign-monitor",
      "constant-contact",
    ].includes(name);
    const text = formatSetup(sampleService(name, hasChoice ? { doubleOptIn } : {}), NONE);
    expect(text).not.toMatch(/undefined|lessons, one mail each/u);
    expect(text).not.toMatch(/:\n\n/u);
  }
});

const LACKS_FIELDS = [
  "netlify",
  "formspree",
  "ghost",
  "substack",
  "beehiiv",
  "flodesk",
  "hosted",
  "campaign-monitor",
  "constant-contact",
  "listmonk",
  "buttondown",
  "custom",
];

test.each(SERVICES.map(({ name }) => name).filter((name) => !LACKS_FIELDS.includes(name)))(
  "%s: fields for page and consent are offered in words that signup.yaml takes",
  (name) => {
    const line = /customFields: \{ source: (\S+), consent: (\S+) \}/u.exec(formatSetup(sampleService(name), ADDRESSES));
    const [source, consent] = [line?.[1], line?.[2]].map((word) => word?.replaceAll('"', ""));
    expect(() => sampleService(name, { customFields: { source, consent } })).not.toThrow();
  },
);

test.each([
  ["sendy", "We found no such feature in Sendy itself"],
  ["custom", "If it refuses the address because it wants one that ends in .rss, as Drip does, take the last of these."],
  ["listmonk", "Settings → Security → trusted addresses"],
  ["mailerlite", "MailerLite shows your success page with its own script, and this site doesn't run it:"],
  ["ghost", "Ghost has no form that works without its script, so a button on this site leads to the page it hosts"],
  ["netlify", "Netlify finds forms only while it deploys"],
])("%s: its particular steps are listed", (name, words) => {
  expect(formatSetup(sampleService(name), ADDRESSES)).toContain(words);
});

test("example ids are mentioned first", () => {
  expect(formatSetup(sampleService("kit", { form: "1234567" }), ADDRESSES)).toMatch(
    new RegExp(
      String.raw`\n\n1\. {2}The ids in content/signup\.yaml are examples, and no form is published with them\. ` +
        String.raw`Put your own in their place first\.\n\n2\. `,
      "u",
    ),
  );
});

test("any other service is called by its address", () => {
  expect(formatSetup(sampleService("custom"), ADDRESSES)).toMatch(
    /^What to enter at the service that answers at https:\/\/forms\.inner-canvas\.org\/join\n/u,
  );
});
