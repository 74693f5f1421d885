// The message for each wrong line of a service: block: what is wrong, and what to copy from where.
import { expect, test } from "vitest";
import { parseYaml, isYamlFault } from "../../../src/lib/yaml.ts";
import { SERVICES } from "../../../src/features/signup/services.ts";
import { BLOCKS, complaintsOf, parseService } from "./sample-service.ts";

const wrong: readonly [string, Readonly<Record<string, unknown>>, string][] = [
  [
    "mailchimp",
    { server: undefined },
    `server: is missing. Copy the part between https:// and /subscribe in the form's address in the embed code (look for "Embedded forms"), as in example.us21.list-manage.com.`,
  ],
  [
    "mailchimp",
    { server: "https://inner.us21.list-manage.com" },
    `server: "https://inner.us21.list-manage.com" is not a Mailchimp server. Copy the part between https:// and /subscribe in the form's address in the embed code (look for "Embedded forms"), as in example.us21.list-manage.com.`,
  ],
  [
    "mailchimp",
    { u: "3f9c" },
    `u: "3f9c" is not a Mailchimp account. Copy the 25 digits and letters a to f after u= in the form's address in the embed code (look for "Embedded forms").`,
  ],
  [
    "mailchimp",
    { id: null },
    `id: is empty. Copy the 10 digits and letters a to f after id= in the form's address in the embed code (look for "Embedded forms").`,
  ],
  [
    "mailchimp",
    { id: "https://x.us1.list-manage.com/subscribe/post?u=1&amp;id=2" },
    `id: "https://x.us1.list-manage.com/subscribe/post?u=1&amp;id=2" is not a Mailchimp audience. Copy the 10 digits and letters a to f after id= in the form's address in the embed code (look for "Embedded forms").`,
  ],
  [
    "mailchimp",
    { id: 123456789 },
    `id: 123456789 is not a Mailchimp audience. Copy the 10 digits and letters a to f after id= in the form's address in the embed code (look for "Embedded forms").`,
  ],
  [
    "mailchimp",
    { f_id: "xyz" },
    `f_id: "xyz" is not a Mailchimp form. Copy the 10 digits and letters a to f after f_id= in the form's address in the embed code (look for "Embedded forms").`,
  ],
  [
    "mailchimp",
    { tags: ["vip"] },
    'tags: ["vip"] holds something that is not the number of a tag, as in the embed code. Write tags: ["1234567"].',
  ],
  [
    "mailchimp",
    { customFields: { source: "signup_source" } },
    'customFields.source: "signup_source" is not a merge tag of Mailchimp (at most 10 capital letters, digits and _). Copy the name that you gave the field there, as in source: SOURCE.',
  ],
  [
    "mailchimp",
    { doubleOptIn: "maybe" },
    'doubleOptIn: "maybe" isn\'t true or false. Write doubleOptIn: true or doubleOptIn: false.',
  ],
  [
    "kit",
    { form: "8f2b1c" },
    `form: "8f2b1c" is not the number of a Kit form. Copy the 5 to 8 digits between /forms/ and /subscriptions in the form's HTML code (look for "Embed" and "HTML").`,
  ],
  [
    "kit",
    { form: undefined },
    `form: is missing. Copy the 5 to 8 digits between /forms/ and /subscriptions in the form's HTML code (look for "Embed" and "HTML").`,
  ],
  [
    "kit",
    { tags: ["lessons"] },
    'tags: ["lessons"] holds something that is not the number of a tag, as in the address of the tag in Kit. Write tags: ["1234567"].',
  ],
  [
    "kit",
    { customFields: { source: "fields[page]" } },
    'customFields.source: "fields[page]" is not the key of a custom field in Kit (small letters, digits and _). Copy the name that you gave the field there, as in source: source.',
  ],
  [
    "buttondown",
    { username: "my newsletter" },
    'username: "my newsletter" is not a Buttondown username. Copy the part after buttondown.com/ in the address of your newsletter.',
  ],
  ["buttondown", { tags: "lessons" }, 'tags: "lessons" should be a list. Write tags: [lessons].'],
  [
    "mailerlite",
    { account: "x" },
    'account: "x" is not a MailerLite account. Copy the digits between /jsonp/ and /forms/ in the HTML code of an embedded form (look for "Embed" and "HTML").',
  ],
  [
    "mailerlite",
    { form: 185191894925444540 },
    'form: lost its last digits, because it was read as the number 185191894925444540. Put it in quotes: form: "123456789012345678".',
  ],
  [
    "mailerlite",
    { form: "123" },
    'form: "123" is not a MailerLite form. Copy the 17 or 18 digits between /forms/ and /subscribe in the HTML code of an embedded form (look for "Embed" and "HTML").',
  ],
  [
    "emailoctopus",
    { form: "7f3a91c2" },
    `form: "7f3a91c2" is not the id of an EmailOctopus form. Copy the 36 characters after data-form= in the form's embed code.`,
  ],
  [
    "emailoctopus",
    { host: "example.org" },
    'host: "example.org" is not a host of EmailOctopus. Copy the part between https:// and /form/ in the embed code, as in eocampaign1.com.',
  ],
  [
    "emailoctopus",
    { firstName: "name" },
    'firstName: "name" is not a field of an EmailOctopus form. Write field_1 for the second field of the form, field_2 for the third.',
  ],
  [
    "emailoctopus",
    { customFields: { consent: "CONSENT" } },
    'customFields.consent: "CONSENT" is not a field of an EmailOctopus form (field_2 is its third). Copy the name that you gave the field there, as in consent: field_3.',
  ],
  [
    "aweber",
    { list: "6048217" },
    `list: "6048217" is not an AWeber list. Copy the value of listname, awlist and digits, in the form's raw HTML code (look for "Publish", "I will install my form" and "Raw HTML version").`,
  ],
  [
    "aweber",
    { form: "x" },
    `form: "x" is not an AWeber form. Copy the value of meta_web_form_id, digits, in the form's raw HTML code (look for "Publish", "I will install my form" and "Raw HTML version").`,
  ],
  [
    "brevo",
    { address: "https://8c41fa07.sibforms.com/serve/MUIFA?isAjax=1" },
    `address: "https://8c41fa07.sibforms.com/serve/MUIFA?isAjax=1" is not the address of a Brevo form. Copy it from the form's code under "Share": it begins with https://, goes on with .sibforms.com/serve/ and ends before any question mark.`,
  ],
  [
    "brevo",
    { address: "https://brevo.com/form" },
    `address: "https://brevo.com/form" is not the address of a Brevo form. Copy it from the form's code under "Share": it begins with https://, goes on with .sibforms.com/serve/ and ends before any question mark.`,
  ],
  [
    "brevo",
    { firstName: "prenom" },
    'firstName: "prenom" is not a contact attribute of Brevo. Write the attribute of the first name in your account, in capital letters: FIRSTNAME, PRENOM or VORNAME.',
  ],
  ["brevo", { locale: "english" }, 'locale: "english" is not a language of Brevo. Write en, fr, de, es, it or pt.'],
  ["brevo", { optIn: "maybe" }, 'optIn: "maybe" isn\'t true or false. Write optIn: true or optIn: false.'],
  [
    "activecampaign",
    { account: "innercanvas" },
    `account: "innercanvas" is not an ActiveCampaign host. Copy the part between https:// and /proc.php in the form's full embed code (look for "Integrate" and "Full embed").`,
  ],
  [
    "activecampaign",
    { u: "x" },
    `u: "x" is not an ActiveCampaign number. Copy the value of u, digits, in the form's full embed code (look for "Integrate" and "Full embed").`,
  ],
  [
    "activecampaign",
    { f: undefined },
    `f: is missing. Copy the value of f, digits, in the form's full embed code (look for "Integrate" and "Full embed").`,
  ],
  [
    "activecampaign",
    { or: "1" },
    `or: "1" is not an ActiveCampaign value. Copy the value of or in the form's full embed code (look for "Integrate" and "Full embed").`,
  ],
  [
    "activecampaign",
    { firstName: "name" },
    'firstName: "name" is not a name field of ActiveCampaign. Write firstname or fullname, as your form has it.',
  ],
  [
    "activecampaign",
    { customFields: { source: "Page" } },
    'customFields.source: "Page" is not the number of a field in ActiveCampaign (its digits in field[12]). Copy the name that you gave the field there, as in source: 12.',
  ],
  [
    "campaign-monitor",
    { page: "innercanvas.createsend.com" },
    'page: "innercanvas.createsend.com" isn\'t an address. Write it with https://, as in page: https://example.createsend.com/subscribe.',
  ],
  [
    "constant-contact",
    { page: undefined },
    'page: is missing. Make a sign-up landing page (look for "Sign-up forms" and "Landing page") and copy its address.',
  ],
  [
    "ghost",
    { page: "ftp://ghost" },
    'page: "ftp://ghost" isn\'t an address. Write it with https://, as in page: https://ghost.example.org/#/portal/signup.',
  ],
  [
    "formspree",
    { form: "https://formspree.io/f/mqkrvdzn" },
    `form: "https://formspree.io/f/mqkrvdzn" is not the id of a Formspree form. Copy the part after https://formspree.io/f/ in the form's address.`,
  ],
  [
    "netlify",
    { form: "sign up" },
    'form: "sign up" is not the name of a form. Choose a name of letters, digits and hyphens, as in form: signup; Netlify lists the form under it.',
  ],
  [
    "listmonk",
    { root: "http://lists.inner-canvas.org" },
    'root: "http://lists.inner-canvas.org" would send what readers type unprotected. Write https:// in front; http:// is for localhost alone.',
  ],
  [
    "listmonk",
    { root: "https://lists.inner-canvas.org/?a=1" },
    'root: "https://lists.inner-canvas.org/?a=1" is not the address of a listmonk. Write the address of your listmonk, as in root: https://lists.example.org.',
  ],
  [
    "listmonk",
    { lists: "b4d1e0f7" },
    'lists: "b4d1e0f7" should be a list. Write lists: ["00000000-0000-0000-0000-000000000000"].',
  ],
  [
    "listmonk",
    { lists: [] },
    'lists: is empty. Write the UUIDs of your public lists, as in lists: ["00000000-0000-0000-0000-000000000000"].',
  ],
  [
    "listmonk",
    { lists: undefined },
    'lists: is missing. Write the UUIDs of your public lists, as in lists: ["00000000-0000-0000-0000-000000000000"].',
  ],
  [
    "listmonk",
    { lists: ["weekly"] },
    'lists.0: "weekly" is not the UUID of a listmonk list. Copy the 36 characters of the list, which are under its name and in the value of l in the code under "Forms".',
  ],
  [
    "mailcoach",
    { list: "weekly" },
    'list: "weekly" is not the UUID of a Mailcoach list. Copy the 36 characters after /subscribe/ in the address that the list shows for external forms.',
  ],
  ["mailcoach", { tags: ["a;b"] }, 'tags: ["a;b"] holds something that is not a tag. Write tags: ["lessons"].'],
  [
    "mailcoach",
    { root: "https://lisa:secret@inner.mailcoach.app" },
    "root: contains a user name or password, which every visitor could see. Write https:// and the host without: https://inner.mailcoach.app/.",
  ],
  [
    "sendy",
    { list: "abc" },
    `list: "abc" is not the id of a Sendy list. Copy the value of list in the form's code (look for "Subscribe form"), about 22 letters and digits.`,
  ],
  ["sendy", { gdpr: 1 }, "gdpr: 1 isn't true or false. Write gdpr: true or gdpr: false."],
  [
    "sendy",
    { customFields: { source: "page of signup" } },
    'customFields.source: "page of signup" is not the name of a custom field in Sendy (letters and digits). Copy the name that you gave the field there, as in source: Source.',
  ],
  [
    "mautic",
    { form: "x" },
    `form: "x" is not the number of a Mautic form. Copy the digits after formId= in the form's code.`,
  ],
  [
    "mautic",
    { email: "mauticform[email]" },
    `email: "mauticform[email]" is not the HTML name of a field in Mautic. Copy it from the field's tab in the form, or from between the brackets of mauticform[…] in the code, as in email: email.`,
  ],
  [
    "mautic",
    { formName: "a b" },
    `formName: "a b" is not the name of a Mautic form. Copy the value of mauticform[formName] from the form's code.`,
  ],
  [
    "custom",
    { action: "/join" },
    'action: "/join" isn\'t an address. Write it with https://, as in action: https://example.org/subscribe.',
  ],
  [
    "custom",
    { action: "https://forms.inner-canvas.org/join?a=1&amp;b=2" },
    'action: "https://forms.inner-canvas.org/join?a=1&amp;b=2" holds &amp;, which is how HTML writes &. Write https://forms.inner-canvas.org/join?a=1&b=2.',
  ],
  ["custom", { email: undefined }, "email: is missing. Copy it from name= in the form's code, as in email: email."],
  ["custom", { hidden: ["list"] }, "hidden: needs more than one value. Write it like this: hidden: { list: weekly }."],
  [
    "custom",
    { hidden: { list: 185191894925444540 } },
    `hidden.list: was read as 185191894925444540, which may not be what was typed. Put quotes around what the form's code holds, as in list: "007".`,
  ],
  ["custom", { hidden: { list: ["a"] } }, 'hidden.list: ["a"] is not text. Write one value.'],
];

test.each(wrong)("%s refuses %j", (name, change, sentence) => {
  expect(complaintsOf({ name, ...BLOCKS[name], ...change })).toEqual([sentence]);
});

test.each(
  SERVICES.flatMap(({ name, example }) =>
    Object.keys(example)
      .filter((key) => key !== "name" && key !== "f_id")
      .map((key) => [name, key] as const),
  ),
)("%s asks for %s where it is missing", (name, key) => {
  const { [key]: _left, ...others }: Readonly<Record<string, unknown>> = { name, ...BLOCKS[name] };
  expect(complaintsOf(others)[0]).toMatch(new RegExp(`^${key}: is missing\\. (?:Copy|Make|Write|Choose) `, "u"));
});

const KNOWN =
  "one of: mailchimp, kit, buttondown, mailerlite, emailoctopus, aweber, brevo, activecampaign, campaign-monitor, constant-contact, ghost, substack, beehiiv, flodesk, formspree, netlify, listmonk, mailcoach, mautic, sendy, hosted, custom.";

test.each([
  [{ name: "mailchip" }, `name: can't be "mailchip". Did you mean mailchimp? Use ${KNOWN}`],
  [{ name: "Mailchimp" }, `name: can't be "Mailchimp". Did you mean mailchimp? Use ${KNOWN}`],
  [{ name: "constantcontact" }, `name: can't be "constantcontact". Did you mean constant-contact? Use ${KNOWN}`],
  [
    { name: "Pigeon Post" },
    `name: can't be "Pigeon Post". For any other service that takes a plain form, write custom. Use ${KNOWN}`,
  ],
  [{ u: "1" }, `name: is missing. Add a line like this: name: mailchimp. Use ${KNOWN}`],
  [{ name: 7 }, `name: can't be 7. For any other service that takes a plain form, write custom. Use ${KNOWN}`],
])("%j names no service", (block, sentence) => {
  expect(complaintsOf(block)).toEqual([sentence]);
});

test.each(["mailchimp", ["mailchimp"], null, 7])("%j isn't a block", (block) => {
  expect(complaintsOf(block)[0]).toMatch(
    /needs more than one value\. Write it like this: name: and one of mailchimp, kit, /u,
  );
});

test.each([
  ["kit", { from: "6481302", form: undefined }, ["from: isn't a setting here. Did you mean form?"]],
  ["kit", { server: "x" }, ["server: isn't a setting here. Use one of: form, tags, customFields, doubleOptIn."]],
  [
    "mailchimp",
    { customFields: { sorce: "SOURCE" } },
    ["customFields.sorce: isn't a setting here. Did you mean source?"],
  ],
  [
    "mailchimp",
    { customFields: "SOURCE" },
    ["customFields: needs more than one value. Write it like this: source: SOURCE and consent: CONSENT"],
  ],
])("%s with %j knows its own keys", (name, change, sentences) => {
  const entries = Object.entries({ name, ...BLOCKS[name], ...change }).filter(([, value]) => value !== undefined);
  expect(complaintsOf(Object.fromEntries(entries))).toEqual(sentences);
});

test.each([
  ["name: kit\nform: 6481302", { form: "6481302" }],
  ["name: mailerlite\naccount: 482915\nform: 185191894925444559", { form: "185191894925444559" }],
  ["name: activecampaign\naccount: innercanvas.activehosted.com\nu: 7\nf: 9", { u: "7", f: "9" }],
  [
    "name: listmonk\nroot: http://localhost:9000/\nlists: [b4d1e0f7-93a2-4c58-8e6b-1f70c2a95d34]",
    { root: "http://localhost:9000" },
  ],
  ["name: custom\naction: http://127.0.0.1:8000/join\nemail: mail", { action: "http://127.0.0.1:8000/join" }],
])("%j is read as %j", (text, expected) => {
  const yaml = parseYaml(text);
  expect(parseService(isYamlFault(yaml) ? undefined : yaml.value)).toMatchObject(expected);
});
