// A service's embed code becomes a service: block, with notes about the parts left out.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isYamlFault, parseYaml } from "../../../src/lib/yaml.ts";
import { isPasteFault, readEmbed, type PastedService } from "../../../src/features/signup/paste.ts";
import { isExample } from "../../../src/features/signup/target.ts";
import * as samples from "./embed-samples.ts";
import { parseService } from "./sample-service.ts";

function paste(html: string): PastedService {
  const result = readEmbed(html);
  if (isPasteFault(result)) throw new Error(result.fault);
  return result;
}

function faultOf(html: string): string | undefined {
  const result = readEmbed(html);
  return isPasteFault(result) ? result.fault : undefined;
}

/** The block as a reader of YAML sees it. */
function blockOf(html: string): unknown {
  const yaml = parseYaml(paste(html).yaml);
  if (isYamlFault(yaml) || typeof yaml.value !== "object" || yaml.value === null || !("service" in yaml.value))
    throw new Error("no block");
  return yaml.value.service;
}

const SCRIPTS = "Its scripts were left out: the form works without.";
const STYLES = "Its styles were left out: the form looks like the rest of your site.";
const FIELD = "was left out: the site asks for an address and a first name only.";
const SUBSTACK =
  "Substack's form works in its own frame only, so a button takes readers to the sign-up page of your Substack. Open it once to see that it is there.";
const FLODESK =
  "Flodesk's form is drawn by its script and doesn't work without it. Make a full-page form at Flodesk, and write its address in place of https://example.myflodesk.com/letters.";
const OCTOPUS_NAME =
  "The first name is taken to be the second field of the form, field_1. If it is another, add a line such as firstName: field_2.";

const codes: readonly [string, string, object, readonly string[]][] = [
  [
    "Mailchimp",
    samples.MAILCHIMP,
    {
      name: "mailchimp",
      server: "inner.us21.list-manage.com",
      u: "3f9c2b7a1d5e8046c9ab73d15",
      id: "7be41c90af",
      f_id: "00c2d4e6f0",
      tags: ["31415", "92653"],
    },
    [
      `The field "Family name" (LNAME) ${FIELD} The code calls it required: make it optional at Mailchimp, or sign-ups will be rejected.`,
      SCRIPTS,
      STYLES,
    ],
  ],
  ["Kit", samples.KIT, { name: "kit", form: "6481302", tags: ["31415"] }, [SCRIPTS, STYLES]],
  [
    "Kit under its old name",
    samples.KIT.replace("app.kit.com", "app.convertkit.com"),
    { name: "kit", form: "6481302", tags: ["31415"] },
    ["The code sends to app.convertkit.com, an old address of Kit; the site sends to app.kit.com.", SCRIPTS, STYLES],
  ],
  [
    "Buttondown",
    samples.BUTTONDOWN,
    { name: "buttondown", username: "inner-canvas", tags: ["lessons"] },
    ["The code sends to buttondown.email, the old address of Buttondown; the site sends to buttondown.com.", SCRIPTS],
  ],
  [
    "Buttondown in a frame",
    '<iframe src="https://buttondown.com/inner-canvas?as_embed=true"></iframe>',
    { name: "buttondown", username: "inner-canvas" },
    ["The code was a frame with Buttondown's own form in it; the site draws the form itself."],
  ],
  [
    "MailerLite",
    samples.MAILERLITE,
    { name: "mailerlite", account: "482915", form: "185191894925444559" },
    [
      "The form holds a captcha (reCAPTCHA), which a form without scripts cannot answer: switch it off at MailerLite, or sign-ups will be rejected.",
      `The list of choices fields[country] ${FIELD}`,
      SCRIPTS,
    ],
  ],
  [
    "EmailOctopus",
    samples.EMAILOCTOPUS,
    { name: "emailoctopus", form: "7f3a91c2-58d4-11ef-b1a7-c39e02d64f18", host: "eomail5.com" },
    [OCTOPUS_NAME],
  ],
  [
    "EmailOctopus by script",
    samples.EMAILOCTOPUS_SCRIPT,
    { name: "emailoctopus", form: "7f3a91c2-58d4-11ef-b1a7-c39e02d64f18" },
    [`The script of EmailOctopus does not tell the order of its fields. ${OCTOPUS_NAME}`],
  ],
  [
    "AWeber",
    samples.AWEBER,
    { name: "aweber", list: "awlist6048217", form: "1804739526" },
    [
      "The code led readers to https://old.inner-canvas.org/thanks.htm; the site leads them to its own pages.",
      `The field custom City ${FIELD} The code calls it required: make it optional at AWeber, or sign-ups will be rejected.`,
    ],
  ],
  [
    "Brevo",
    samples.BREVO,
    {
      name: "brevo",
      address: "https://8c41fa07.sibforms.com/serve/MUIFAKzuQ1f_9-xRb3Td==",
      firstName: "PRENOM",
      locale: "fr",
      optIn: true,
    },
    [
      "Brevo's form has a box for consent. The consent of your own form takes its place, next to the button: optIn: true tells Brevo that it was given.",
      SCRIPTS,
    ],
  ],
  [
    "Brevo in a frame",
    '<iframe width="540" src="https://8c41fa07.sibforms.com/serve/MUIFAKzuQ1f_9-xRb3Td=="></iframe>',
    { name: "brevo", address: "https://8c41fa07.sibforms.com/serve/MUIFAKzuQ1f_9-xRb3Td==" },
    [
      "The code was a frame with Brevo's own form in it; the site draws the form itself. If that form has a box for consent, add optIn: true.",
    ],
  ],
  [
    "ActiveCampaign",
    samples.ACTIVECAMPAIGN,
    {
      name: "activecampaign",
      account: "innercanvas.activehosted.com",
      u: "7",
      f: "9",
      or: "8d41fa079c2b7a1d5e8046c9ab73d153",
      firstName: "fullname",
    },
    [`The field field[12] ${FIELD}`],
  ],
  [
    "ActiveCampaign by script",
    '<div class="_form_9"></div><script src="https://innercanvas.activehosted.com/f/embed.php?id=9" charset="utf-8"></script>',
    { name: "activecampaign", account: "innercanvas.activehosted.com", u: "9", f: "9" },
    [
      "The simple embed code tells only one number, which was taken for both u and f, as full codes have it. Compare it with the full embed code if signups do not arrive.",
    ],
  ],
  [
    "Campaign Monitor",
    samples.CAMPAIGN_MONITOR,
    { name: "campaign-monitor", page: "https://example.createsend.com/subscribe" },
    [
      "Campaign Monitor's form works with its script alone: sent without, it always ends on an error. Put the address of the list's sign-up page in place of https://example.createsend.com/subscribe.",
      SCRIPTS,
    ],
  ],
  [
    "Campaign Monitor of old",
    samples.CAMPAIGN_MONITOR_OLD,
    { name: "custom", action: "https://innercanvas.createsend.com/t/r/s/jlkyd/", email: "cm-jlkyd-jlkyd" },
    [`The field cm-name ${FIELD}`],
  ],
  [
    "Constant Contact",
    samples.CONSTANT_CONTACT,
    { name: "constant-contact", page: "https://lp.constantcontactpages.com/example" },
    [
      "Constant Contact's form is drawn by its script and doesn't work without it. Write the address of your sign-up page there in place of https://lp.constantcontactpages.com/example.",
    ],
  ],
  [
    "Ghost",
    samples.GHOST,
    { name: "ghost", page: "https://letters.inner-canvas.org/#/portal/signup" },
    [
      "Ghost's form is drawn by its script and doesn't work without it, so a button takes readers to the sign-up page of your Ghost site. Open it once to see that it is there.",
    ],
  ],
  ["Substack", samples.SUBSTACK, { name: "substack", page: "https://innercanvas.substack.com/subscribe" }, [SUBSTACK]],
  [
    "Substack, the address alone",
    "https://innercanvas.substack.com/p/slow-bread?r=1\n",
    { name: "substack", page: "https://innercanvas.substack.com/subscribe" },
    [SUBSTACK],
  ],
  [
    "a shared link of Substack",
    "https://open.substack.com/pub/innercanvas/p/slow-bread?r=1",
    { name: "substack", page: "https://innercanvas.substack.com/subscribe" },
    [SUBSTACK],
  ],
  [
    "Substack in a script",
    '<script>window.CustomSubstackWidget = { substackUrl: "innercanvas.substack.com", theme: "custom" };</script>' +
      '<script src="https://substackapi.com/widget.js" async></script>',
    { name: "substack", page: "https://innercanvas.substack.com/subscribe" },
    [SUBSTACK],
  ],
  ...["https://innercanvas.beehiiv.com/", "https://innercanvas.beehiiv.com/p/slow-bread"].map(
    (page): (typeof codes)[number] => [
      `a page of beehiiv, ${page}`,
      page,
      { name: "beehiiv", page: "https://innercanvas.beehiiv.com/subscribe" },
      ["beehiiv's form works with its own script only, so a button takes readers to a page at beehiiv."],
    ],
  ),
  [
    "beehiiv",
    samples.BEEHIIV,
    {
      name: "beehiiv",
      page: "https://subscribe-forms.beehiiv.com/4e17b6c2-83d5-4f0a-9c61-b2d8e70f5a34",
    },
    [
      "beehiiv's form works with its own script only, so a button takes readers to a page at beehiiv.",
      "The page is the one that was in the frame. The sign-up page of your publication may look better: write its address in its place, as in https://example.beehiiv.com/subscribe.",
    ],
  ],
  [
    "beehiiv by script",
    '<script src="https://subscribe-forms.beehiiv.com/v3/loader.js" data-beehiiv-form="4e17b6c2"></script>',
    { name: "beehiiv", page: "https://example.beehiiv.com/subscribe" },
    [
      "beehiiv's form works with its own script only, so a button takes readers to a page at beehiiv.",
      "Write the address of your publication, followed by /subscribe, in place of https://example.beehiiv.com/subscribe.",
    ],
  ],
  ["Flodesk", samples.FLODESK, { name: "flodesk", page: "https://example.myflodesk.com/letters" }, [FLODESK]],
  [
    "Flodesk over the page",
    samples.FLODESK_POPUP,
    { name: "flodesk", page: "https://example.myflodesk.com/letters" },
    [FLODESK],
  ],
  [
    "Flodesk, the address alone",
    "https://innercanvas.myflodesk.com/letters",
    { name: "flodesk", page: "https://innercanvas.myflodesk.com/letters" },
    [],
  ],
  [
    "a frame of a service that nobody here knows",
    '<iframe src="https://letters.inner-canvas.org/join?list=2&amp;v=1"></iframe>',
    { name: "hosted", page: "https://letters.inner-canvas.org/join?list=2&v=1" },
    [
      "The code is a frame with a page of letters.inner-canvas.org in it, and a button takes readers there. Open that page once to see that readers can sign up there.",
    ],
  ],
  [
    "a service that nobody here knows, the address alone",
    "https://letters.inner-canvas.org/join",
    { name: "hosted", page: "https://letters.inner-canvas.org/join" },
    ["Open that page once to see that readers can sign up there."],
  ],
  [
    "listmonk",
    samples.LISTMONK,
    {
      name: "listmonk",
      root: "https://lists.inner-canvas.org",
      lists: ["b4d1e0f7-93a2-4c58-8e6b-1f70c2a95d34", "0e6d2c91-5f38-4b7a-a1c4-93d8f7b02e65"],
    },
    ["The code holds 2 lists, and everyone who signs up joins all of them. Remove the ones you don't want."],
  ],
  [
    "Mailcoach",
    samples.MAILCOACH,
    {
      name: "mailcoach",
      root: "https://inner-canvas.org/mailcoach",
      list: "5c8e2f10-4b7d-4a96-9d31-e80fb6a2c745",
      tags: ["lessons", "blog"],
      honeypot: "website",
    },
    [],
  ],
  [
    "Sendy",
    samples.SENDY,
    { name: "sendy", root: "https://sendy.inner-canvas.org", list: "Rk892UVTIMgB51Hqk763YU", gdpr: true },
    [
      "Sendy's form has a box for consent. The consent of your own form takes its place, next to the button: gdpr: true tells Sendy that it was given.",
    ],
  ],
  [
    "Mautic",
    samples.MAUTIC,
    {
      name: "mautic",
      root: "https://mautic.inner-canvas.org",
      form: "4",
      formName: "join",
      email: "mail",
      firstName: "f_name",
      honeypot: "captcha",
    },
    [
      "The field captcha was taken for a honeypot that people leave empty. If it asks for an answer, remove it from the form in Mautic.",
      SCRIPTS,
    ],
  ],
  ["Netlify", samples.NETLIFY, { name: "netlify", form: "signup" }, []],
  [
    "Formspree",
    samples.FORMSPREE,
    { name: "formspree", form: "mqkrvdzn" },
    [
      `The field message ${FIELD}`,
      'The hidden field _subject ("A new reader") was left out: Formspree does not need it from this site.',
    ],
  ],
  [
    "a service that nobody here knows",
    samples.OTHER,
    {
      name: "custom",
      action: "https://forms.inner-canvas.org/join?via=embed&v=2",
      email: "Email_Address",
      firstName: "given-name",
      hidden: { list: "weekly", plan: "" },
      honeypot: "website",
      redirect: "_next",
      multipart: true,
    },
    [
      "The field _next will hold the address of your own thank-you page.",
      "The field website, which people do not see, was taken for a honeypot for robots.",
      `The field phone ${FIELD} The code calls it required: make it optional at the form service, or sign-ups will be rejected.`,
    ],
  ],
];

test.each(codes)("reads the code of %s", (_name, html, block, notes) => {
  expect(blockOf(html)).toEqual(block);
  expect(paste(html).notes).toEqual(notes);
});

test("it writes YAML as an author would", () => {
  expect(paste(samples.MAILERLITE)).toMatchObject({
    name: "mailerlite",
    label: "MailerLite",
    yaml: 'service:\n  name: mailerlite\n  account: "482915"\n  form: "185191894925444559"\n',
  });
});

test("an id that YAML would take for a number stays as it is", () => {
  expect(blockOf(samples.MAILCHIMP.replaceAll("7be41c90af", "12e4567890"))).toMatchObject({ id: "12e4567890" });
});

test("a page address that is still missing can't be published", () => {
  expect(isExample(parseService(blockOf(samples.CONSTANT_CONTACT)))).toBe(true);
});

describe("boxes", () => {
  const mailchimp = (boxes: string): string => samples.MAILCHIMP.replace("<div hidden>", `${boxes}<div hidden>`);
  const box = (number: string, label: string): string =>
    `<label for="gdpr_${number}"><input type="checkbox" id="gdpr_${number}" name="gdpr[${number}]" value="Y"><span>${label}</span></label>`;

  test("for permission to email, in an audience with GDPR fields, are filled in by the consent of the site", () => {
    const html = mailchimp(box("42537", "Email") + box("42541", "Customized online advertising"));
    expect(blockOf(html)).toMatchObject({ gdpr: ["42537"] });
    expect(paste(html).notes).toEqual(
      expect.arrayContaining([
        `Mailchimp's form has a box for permission, "Email" (gdpr[42537]). The consent of your own form takes its place, next to the button: gdpr tells Mailchimp that it was given. Say in consent what the box says.`,
        'The box "Customized online advertising" (gdpr[42541]) was left out, so signups from this site give no permission for that.',
      ]),
    );
  });

  test("for permission are all about email if there is one", () => {
    expect(blockOf(mailchimp(box("42537", "Ja, gern")))).toMatchObject({ gdpr: ["42537"] });
  });

  test("for permission of which none says email: the note says what follows", () => {
    const html = mailchimp(box("42537", "Post") + box("42541", "Phone"));
    expect(blockOf(html)).not.toHaveProperty("gdpr");
    expect(paste(html).notes[0]).toBe(
      'The boxes "Post" (gdpr[42537]), "Phone" (gdpr[42541]) were left out, because none of them says that it is for email. Without it, signups have no permission for email, and campaigns to those who gave it don\'t reach them. Add the number of that box: gdpr: ["42537"]',
    );
  });

  test("for a tag of Kit are named, with the line that gives the tag to everyone", () => {
    const choice = '<input type="checkbox" name="tags[]" value="98765" id="t"><label for="t">Pottery</label>';
    const html = samples.KIT.replace("<button", `${choice}<button`);
    expect(blockOf(html)).toEqual({ name: "kit", form: "6481302", tags: ["31415"] });
    expect(paste(html).notes[0]).toBe(
      'The box for the tag "Pottery" was left out, so readers can\'t choose it. To give the tag to everyone who signs up, write tags: ["31415", "98765"].',
    );
  });
});

test("a first name is known by its label where names are numbers, as CleverReach has them", () => {
  const html =
    '<form action="https://eu2.cleverreach.com/f/31415-92653/wcs/" method="post"><label for="a">E-Mail*</label><input id="a" name="email" type="text"><label for="b">Vorname</label><input id="b" name="1200001" type="text"><label for="c">Nachname</label><input id="c" name="1200002" type="text"></form>';
  expect(blockOf(html)).toMatchObject({ name: "custom", email: "email", firstName: "1200001" });
  expect(paste(html).notes).toEqual([`The field "Nachname" (1200002) ${FIELD}`]);
});

describe("Mailchimp's code", () => {
  test("may be old: without f_id and scheme, with another account's honeypot and sent by GET", () => {
    const html =
      '<form action="//inner.us9.list-manage.com/subscribe/post?u=3f9c2b7a1d5e8046c9ab73d15&amp;id=7be41c90af" method="get"><input name="EMAIL"><input type="text" name="b_1111_2222"></form>';
    expect(blockOf(html)).toEqual({
      name: "mailchimp",
      server: "inner.us9.list-manage.com",
      u: "3f9c2b7a1d5e8046c9ab73d15",
      id: "7be41c90af",
    });
    expect(paste(html).notes).toEqual([
      'This is an older embed code without f_id. If Mailchimp shows "page not found", copy the code again.',
      "The honeypot for robots in the code (b_1111_2222) belongs to another account; the site uses b_3f9c2b7a1d5e8046c9ab73d15_7be41c90af.",
      'The code says method="get"; the site sends by POST, as the service wants it.',
    ]);
  });

  test("may be nothing but its address", () => {
    expect(
      blockOf(
        " https://inner.us21.list-manage.com/subscribe/post?u=3f9c2b7a1d5e8046c9ab73d15&amp;id=7be41c90af&amp;f_id=00c2d4e6f0\n",
      ),
    ).toMatchObject({ name: "mailchimp", f_id: "00c2d4e6f0" });
  });

  test("may have been escaped by an email program", () => {
    const escaped = samples.MAILCHIMP.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    expect(blockOf(escaped)).toEqual(blockOf(samples.MAILCHIMP));
  });

  test("may be in a whole page, after a search form", () => {
    const search = '<form action="/search"><input name="q"></form>';
    const page = `<!doctype html><html><body>${search}${samples.MAILCHIMP}</body></html>`;
    expect(paste(page).notes).toContain("The code holds 2 forms; one of them was read.");
    expect(paste(page).name).toBe("mailchimp");
  });
});

test.each([
  [
    "nothing",
    "",
    "There is no form in this code. Copy the whole HTML code of the form from your email service, from <form to </form>. If it doesn't give out HTML, copy the address of the sign-up page that it hosts.",
  ],
  [
    "words",
    "my newsletter",
    "There is no form in this code. Copy the whole HTML code of the form from your email service, from <form to </form>. If it doesn't give out HTML, copy the address of the sign-up page that it hosts.",
  ],
  [
    "Kit's script",
    '<script async data-uid="9a3c51e07b" src="https://inner-canvas.kit.com/9a3c51e07b/index.js"></script>',
    'This is Kit\'s JavaScript code, which does not hold the number of the form. Copy the code that Kit gives under "HTML" instead.',
  ],
  [
    "MailerLite's script",
    '<div class="ml-embedded" data-form="AbCdEf"></div>',
    'This is MailerLite\'s script code or one of MailerLite Classic, which does not hold the numbers that a form needs. Copy the code that MailerLite gives under "HTML" instead.',
  ],
  [
    "MailerLite's script without a place",
    '<script>(function(w,d,e,u){})(window,document,"script","https://assets.mailerlite.com/js/universal.js");</script>',
    'This is MailerLite\'s script code or one of MailerLite Classic, which does not hold the numbers that a form needs. Copy the code that MailerLite gives under "HTML" instead.',
  ],
  [
    "another script",
    '<script src="https://static.klaviyo.com/onsite/js/klaviyo.js?company_id=Qx81Yz"></script><div class="klaviyo-form-Vb2"></div>',
    "This code draws its form with a script, which your site doesn't load. If your email service gives out the form as HTML, too, copy that code. If not, make a sign-up page there, and copy the address of that page instead of this code.",
  ],
  [
    "AWeber's script",
    '<script src="https://forms.aweber.com/form/26/1804739526.js"></script>',
    'This is AWeber\'s JavaScript code, which does not hold the name of the list. Copy the code that AWeber gives under "Raw HTML version" instead.',
  ],
  [
    "EmailOctopus' code of old",
    '<form action="https://emailoctopus.com/lists/7f3a91c2-58d4-11ef-b1a7-c39e02d64f18/members/embedded/1.3/add" method="post"><input name="field_0" type="email"></form>',
    "This is an old embed code (it sends to emailoctopus.com). Make a form in EmailOctopus and copy its code instead.",
  ],
  [
    "a form of its own site",
    '<form action="/subscribe" method="post"><input type="email" name="email"></form>',
    'The form sends to "/subscribe", so the code says nothing of where the service is. Copy the code that the email service itself gives for its form.',
  ],
  [
    "a form for a script",
    '<form><input type="email" name="email"></form>',
    "The form sends to no address, so the code says nothing of where the service is. Copy the code that the email service itself gives for its form.",
  ],
  [
    "a search form",
    '<form action="https://inner-canvas.org/search" method="post"><input name="q"></form>',
    "The form has no field for an email address. Copy the whole HTML code of the form, from <form to </form>.",
  ],
  [
    "a form by GET",
    '<form action="https://forms.inner-canvas.org/join"><input type="email" name="email"></form>',
    'The form sends with method="get", which puts what readers type into an address. Copy the code that the email service itself gives for its form.',
  ],
  [
    "a template that nobody filled in",
    '<form action="https://www.aweber.com/scripts/addlead.pl" method="post"><input name="listname" value="[YOUR LIST]" type="hidden"><input name="email"></form>',
    `The code looks like one of AWeber, yet what it holds cannot be used: list "[YOUR LIST]" is not an AWeber list. Copy the value of listname, awlist and digits, in the form's raw HTML code (look for "Publish", "I will install my form" and "Raw HTML version"). form is missing. Copy the value of meta_web_form_id, digits, in the form's raw HTML code (look for "Publish", "I will install my form" and "Raw HTML version").`,
  ],
  [
    "an unprotected form",
    '<form action="http://forms.inner-canvas.org/join" method="post"><input type="email" name="email"></form>',
    'The code looks like one of the form service, yet what it holds cannot be used: action "http://forms.inner-canvas.org/join" would send what readers type unprotected. Write https:// in front; http:// is for localhost alone.',
  ],
])("says what to copy instead of %s", (_name, html, fault) => {
  expect(faultOf(html)).toBe(fault);
});

describe("any input", () => {
  const known = Object.values(samples);
  const cut = fc
    .tuple(fc.constantFrom(...known), fc.nat(), fc.nat())
    .map(([html, from, to]) => html.slice(from % html.length, to % html.length));
  const spoilt = fc
    .tuple(fc.constantFrom(...known), fc.nat(), fc.string({ unit: "binary" }))
    .map(([html, at, noise]) => html.slice(0, at % html.length) + noise + html.slice(at % html.length));
  const name = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("email", "__proto__", "constructor", "toString", "l", "list", "form-name", "mauticform[email]"),
  );
  const form = fc
    .tuple(
      fc.constantFrom(
        "https://x.org/subscribe",
        "https://x.org/form/submit",
        "https://[",
        "//",
        "https://x.us1.list-manage.com/subscribe/post",
      ),
      fc.array(name),
    )
    .map(
      ([action, names]) =>
        `<form method="post" action="${action}"><input type="email" name="email">${names.map((one) => `<input type="hidden" name="${one}" value="${one}">`).join("")}</form>`,
    );

  test("never throws, and what it writes is always a block that is right", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), cut, spoilt, form), (html) => {
        const result = readEmbed(html);
        if (isPasteFault(result)) expect(result.fault).toMatch(/\S/u);
        else expect(parseService(blockOf(html)).name).toBe(result.name);
      }),
      { numRuns: 500 },
    );
  });
});
