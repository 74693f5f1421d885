// The request that a browser would send to each service: its address, its field names, and nothing else.
import { describe, expect, test } from "vitest";
import { SERVICES } from "../../../src/features/signup/services.ts";
import type { FormServiceSettings } from "../../../src/features/forms/form-service.ts";
import type { SignupInstance, SignupTarget } from "../../../src/features/signup/signup-form.ts";
import { toSignupTarget } from "../../../src/features/signup/target.ts";
import { BARE, BLOCKS, FULL, parseService, sampleService } from "./sample-service.ts";

/** A form as lines: its address, then what the reader types, then the hidden fields. */
function drawn(target: SignupTarget): string[] {
  if (target.kind === "link") return [`link ${target.address}`];
  return [
    `POST ${target.action}`,
    ...(target.enctype === undefined ? [] : [`enctype ${target.enctype}`]),
    ...Object.entries(target.attributes).map(([name, value]) => `@${name} ${value}`),
    `email ${target.email}`,
    ...(target.firstName === undefined ? [] : [`name ${target.firstName}`]),
    ...target.hidden.map(({ name, value }) => `${name}=${value}`),
    ...(target.honeypot === undefined ? [] : [`honeypot ${target.honeypot}`]),
  ];
}

const draw = (settings: FormServiceSettings, instance: SignupInstance): string[] =>
  drawn(toSignupTarget(settings, instance));

const SOURCE = "/2013/04/25/slow-bread/#post-top";

const bare: readonly [string, readonly string[]][] = [
  [
    "mailchimp",
    [
      "POST https://inner.us21.list-manage.com/subscribe/post?u=3f9c2b7a1d5e8046c9ab73d15&id=7be41c90af",
      "email EMAIL",
      "honeypot b_3f9c2b7a1d5e8046c9ab73d15_7be41c90af",
    ],
  ],
  ["kit", ["POST https://app.kit.com/forms/6481302/subscriptions", "email email_address"]],
  [
    "buttondown",
    [
      "POST https://buttondown.com/api/emails/embed-subscribe/inner-canvas",
      "email email",
      "embed=1",
      `metadata__source=${SOURCE}`,
      "metadata__consent=2f9a41c0",
    ],
  ],
  [
    "mailerlite",
    [
      "POST https://assets.mailerlite.com/jsonp/482915/forms/185191894925444559/subscribe",
      "email fields[email]",
      "ml-submit=1",
      "anticsrf=true",
    ],
  ],
  [
    "emailoctopus",
    [
      "POST https://eocampaign1.com/form/7f3a91c2-58d4-11ef-b1a7-c39e02d64f18",
      "email field_0",
      "honeypot hpc4b27b6e-eb38-11e9-be00-06b4694bee2a",
    ],
  ],
  [
    "aweber",
    [
      "POST https://www.aweber.com/scripts/addlead.pl",
      "email email",
      "listname=awlist6048217",
      "meta_web_form_id=1804739526",
      "meta_split_id=",
      "meta_message=1",
      "meta_required=email",
      "meta_forward_vars=0",
      `meta_adtracking=${SOURCE}`,
    ],
  ],
  [
    "brevo",
    [
      "POST https://8c41fa07.sibforms.com/serve/MUIFAKzuQ1f_9-xRb3Td==",
      "email EMAIL",
      "locale=en",
      "html_type=simple",
      "honeypot email_address_check",
    ],
  ],
  [
    "activecampaign",
    [
      "POST https://innercanvas.activehosted.com/proc.php",
      "email email",
      "u=7",
      "f=9",
      "s=",
      "c=0",
      "m=0",
      "act=sub",
      "v=2",
    ],
  ],
  ["campaign-monitor", ["link https://innercanvas.createsend.com/h/r/8A41F9"]],
  ["constant-contact", ["link https://lp.constantcontactpages.com/sl/q7RtbzU"]],
  ["ghost", ["link https://letters.inner-canvas.org/#/portal/signup"]],
  ["substack", ["link https://innercanvas.substack.com/subscribe"]],
  ["beehiiv", ["link https://inner-canvas.beehiiv.com/subscribe"]],
  ["flodesk", ["link https://innercanvas.myflodesk.com/letters"]],
  ["hosted", ["link https://letters.inner-canvas.org/join"]],
  [
    "formspree",
    ["POST https://formspree.io/f/mqkrvdzn", "email email", `source=${SOURCE}`, "consent=2f9a41c0", "honeypot _gotcha"],
  ],
  [
    "netlify",
    [
      "POST /",
      "@name signup",
      "@data-netlify true",
      "@data-netlify-honeypot bot-field",
      "email email",
      "form-name=signup",
      `source=${SOURCE}`,
      "consent=2f9a41c0",
      "honeypot bot-field",
    ],
  ],
  [
    "listmonk",
    [
      "POST https://lists.inner-canvas.org/subscription/form",
      "email email",
      "l=b4d1e0f7-93a2-4c58-8e6b-1f70c2a95d34",
      "honeypot nonce",
    ],
  ],
  ["mailcoach", ["POST https://inner.mailcoach.app/subscribe/5c8e2f10-4b7d-4a96-9d31-e80fb6a2c745", "email email"]],
  [
    "sendy",
    [
      "POST https://sendy.inner-canvas.org/subscribe",
      "email email",
      "list=Rk892UVTIMgB51Hqk763YU",
      "subform=yes",
      "honeypot hp",
    ],
  ],
  [
    "mautic",
    [
      "POST https://mautic.inner-canvas.org/form/submit?formId=4",
      "enctype multipart/form-data",
      "email mauticform[email]",
      "mauticform[formId]=4",
      "mauticform[return]=",
    ],
  ],
  ["custom", ["POST https://forms.inner-canvas.org/join", "email mail", `source=${SOURCE}`, "consent=2f9a41c0"]],
];

test.each(bare)("%s without a name and without pages around it", (name, lines) => {
  expect(draw(sampleService(name), BARE)).toEqual(lines);
});

test("the table above and the samples name every service", () => {
  const names = SERVICES.map(({ name }) => name).sort();
  expect(bare.map(([name]) => name).sort()).toEqual(names);
  expect(Object.keys(BLOCKS).sort()).toEqual(names);
});

const full: readonly [string, Readonly<Record<string, unknown>>, readonly string[]][] = [
  [
    "mailchimp",
    {
      f_id: "00c2d4e6f0",
      tags: ["31415", "92653"],
      gdpr: ["42537"],
      customFields: { source: "SOURCE", consent: "CONSENT" },
    },
    [
      "POST https://inner.us21.list-manage.com/subscribe/post?u=3f9c2b7a1d5e8046c9ab73d15&id=7be41c90af&f_id=00c2d4e6f0",
      "email EMAIL",
      "name FNAME",
      "tags=31415,92653",
      "gdpr[42537]=Y",
      `SOURCE=${SOURCE}`,
      "CONSENT=2f9a41c0",
      "honeypot b_3f9c2b7a1d5e8046c9ab73d15_7be41c90af",
    ],
  ],
  [
    "kit",
    { tags: ["31415", "92653"], customFields: { source: "page", consent: "words" } },
    [
      "POST https://app.kit.com/forms/6481302/subscriptions",
      "email email_address",
      "name fields[first_name]",
      "tags[]=31415",
      "tags[]=92653",
      `fields[page]=${SOURCE}`,
      "fields[words]=2f9a41c0",
    ],
  ],
  [
    "buttondown",
    { tags: ["lessons", "blog"] },
    [
      "POST https://buttondown.com/api/emails/embed-subscribe/inner-canvas",
      "email email",
      "name metadata__first-name",
      "embed=1",
      "tag=lessons",
      "tag=blog",
      `metadata__source=${SOURCE}`,
      "metadata__consent=2f9a41c0",
    ],
  ],
  [
    "mailerlite",
    { customFields: { source: "page" } },
    [
      "POST https://assets.mailerlite.com/jsonp/482915/forms/185191894925444559/subscribe",
      "email fields[email]",
      "name fields[name]",
      "ml-submit=1",
      "anticsrf=true",
      `fields[page]=${SOURCE}`,
    ],
  ],
  [
    "emailoctopus",
    { host: "eomail5.com", firstName: "field_2", customFields: { consent: "field_3" } },
    [
      "POST https://eomail5.com/form/7f3a91c2-58d4-11ef-b1a7-c39e02d64f18",
      "email field_0",
      "name field_2",
      "field_3=2f9a41c0",
      "successRedirectUrl=https://inner-canvas.org/in/",
      "honeypot hpc4b27b6e-eb38-11e9-be00-06b4694bee2a",
    ],
  ],
  [
    "aweber",
    { tags: ["lessons"], customFields: { consent: "Words agreed to" } },
    [
      "POST https://www.aweber.com/scripts/addlead.pl",
      "email email",
      "name name",
      "listname=awlist6048217",
      "meta_web_form_id=1804739526",
      "meta_split_id=",
      "meta_message=1",
      "meta_required=email",
      "meta_forward_vars=0",
      `meta_adtracking=${SOURCE}`,
      "meta_tags=lessons",
      "redirect=https://inner-canvas.org/check/",
      "meta_redirect_onlist=https://inner-canvas.org/back/",
      "custom Words agreed to=2f9a41c0",
    ],
  ],
  [
    "brevo",
    { firstName: "PRENOM", locale: "fr", optIn: true, customFields: { source: "PAGE", consent: "WORDS" } },
    [
      "POST https://8c41fa07.sibforms.com/serve/MUIFAKzuQ1f_9-xRb3Td==",
      "email EMAIL",
      "name PRENOM",
      "OPT_IN=1",
      `PAGE=${SOURCE}`,
      "WORDS=2f9a41c0",
      "locale=fr",
      "html_type=simple",
      "honeypot email_address_check",
    ],
  ],
  [
    "activecampaign",
    {
      s: "c0ffee",
      or: "8d41fa079c2b7a1d5e8046c9ab73d153",
      firstName: "fullname",
      customFields: { source: "12", consent: "13" },
    },
    [
      "POST https://innercanvas.activehosted.com/proc.php",
      "email email",
      "name fullname",
      "u=7",
      "f=9",
      "s=c0ffee",
      "c=0",
      "m=0",
      "act=sub",
      "v=2",
      "or=8d41fa079c2b7a1d5e8046c9ab73d153",
      `field[12]=${SOURCE}`,
      "field[13]=2f9a41c0",
    ],
  ],
  [
    "formspree",
    {},
    [
      "POST https://formspree.io/f/mqkrvdzn",
      "email email",
      "name name",
      `source=${SOURCE}`,
      "consent=2f9a41c0",
      "_next=https://inner-canvas.org/in/",
      "honeypot _gotcha",
    ],
  ],
  [
    "netlify",
    {},
    [
      "POST /in/",
      "@name signup",
      "@data-netlify true",
      "@data-netlify-honeypot bot-field",
      "email email",
      "name first-name",
      "form-name=signup",
      `source=${SOURCE}`,
      "consent=2f9a41c0",
      "honeypot bot-field",
    ],
  ],
  [
    "listmonk",
    { lists: ["b4d1e0f7-93a2-4c58-8e6b-1f70c2a95d34", "0e6d2c91-5f38-4b7a-a1c4-93d8f7b02e65"] },
    [
      "POST https://lists.inner-canvas.org/subscription/form",
      "email email",
      "name name",
      "l=b4d1e0f7-93a2-4c58-8e6b-1f70c2a95d34",
      "l=0e6d2c91-5f38-4b7a-a1c4-93d8f7b02e65",
      "next=https://inner-canvas.org/check/",
      "honeypot nonce",
    ],
  ],
  [
    "mailcoach",
    {
      root: "https://inner-canvas.org/mailcoach/",
      tags: ["lessons", "blog"],
      honeypot: "website",
      customFields: { source: "page", consent: "words" },
    },
    [
      "POST https://inner-canvas.org/mailcoach/subscribe/5c8e2f10-4b7d-4a96-9d31-e80fb6a2c745",
      "email email",
      "name first_name",
      "tags=lessons;blog",
      "redirect_after_subscribed=https://inner-canvas.org/in/",
      "redirect_after_subscription_pending=https://inner-canvas.org/check/",
      "redirect_after_already_subscribed=https://inner-canvas.org/back/",
      `attributes[page]=${SOURCE}`,
      "attributes[words]=2f9a41c0",
      "honeypot website",
    ],
  ],
  [
    "sendy",
    { gdpr: true, customFields: { source: "Page", consent: "Words" } },
    [
      "POST https://sendy.inner-canvas.org/subscribe",
      "email email",
      "name name",
      "list=Rk892UVTIMgB51Hqk763YU",
      "subform=yes",
      "gdpr=true",
      `Page=${SOURCE}`,
      "Words=2f9a41c0",
      "honeypot hp",
    ],
  ],
  [
    "mautic",
    {
      formName: "signup",
      email: "mail",
      firstName: "vorname",
      honeypot: "captcha",
      customFields: { source: "page", consent: "words" },
    },
    [
      "POST https://mautic.inner-canvas.org/form/submit?formId=4",
      "enctype multipart/form-data",
      "email mauticform[mail]",
      "name mauticform[vorname]",
      `mauticform[page]=${SOURCE}`,
      "mauticform[words]=2f9a41c0",
      "mauticform[formId]=4",
      "mauticform[return]=https://inner-canvas.org/in/",
      "mauticform[formName]=signup",
      "honeypot mauticform[captcha]",
    ],
  ],
  [
    "custom",
    {
      firstName: "given",
      hidden: { list: "weekly", empty: null },
      honeypot: "website",
      redirect: "_next",
      multipart: true,
      customFields: { source: "from" },
    },
    [
      "POST https://forms.inner-canvas.org/join",
      "enctype multipart/form-data",
      "email mail",
      "name given",
      "list=weekly",
      "empty=",
      `from=${SOURCE}`,
      "_next=https://inner-canvas.org/in/",
      "honeypot website",
    ],
  ],
];

test.each(full)("%s with %j, a name and every page", (name, more, lines) => {
  expect(draw(sampleService(name, more), FULL)).toEqual(lines);
});

describe("a form that names the next page", () => {
  const NEXT: readonly [string, string][] = [
    ["aweber", "redirect"],
    ["emailoctopus", "successRedirectUrl"],
    ["listmonk", "next"],
    ["mautic", "mauticform[return]"],
  ];

  test.each(NEXT)("of %s leads to “check your inbox” where the service confirms first", (name, field) => {
    expect(draw(sampleService(name, { doubleOptIn: true }), FULL)).toContain(
      `${field}=https://inner-canvas.org/check/`,
    );
  });

  test.each(NEXT)("of %s leads to “you’re in” where it does not", (name, field) => {
    expect(draw(sampleService(name, { doubleOptIn: false }), FULL)).toContain(`${field}=https://inner-canvas.org/in/`);
  });

  test("leads to “you’re in” on a site that has no other page", () => {
    const instance = { ...FULL, addresses: { ...FULL.addresses, confirm: undefined } };
    expect(draw(sampleService("aweber", { doubleOptIn: true }), instance)).toContain(
      "redirect=https://inner-canvas.org/in/",
    );
  });
});

test("a service that takes any field may be told to send none", () => {
  expect(draw(sampleService("custom", { customFields: {} }), BARE)).toEqual([
    "POST https://forms.inner-canvas.org/join",
    "email mail",
  ]);
});

test.each(SERVICES.map((service) => [service.name, service] as const))(
  "settings of %s are plain values that may be checked again",
  (_name, service) => {
    const settings = parseService(service.example);
    expect(structuredClone(settings)).toEqual(settings);
    expect(parseService(settings)).toEqual(settings);
  },
);
