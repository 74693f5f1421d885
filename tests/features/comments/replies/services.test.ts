// Each service that takes replies, as its documentation describes it.
import { describe, expect, test } from "vitest";
import { OUR_NAMES, type ReplyTarget } from "../../../../src/features/comments/replies/reply-form.ts";
import { REPLY_SERVICES } from "../../../../src/features/comments/replies/services.ts";
import { replyServiceOf, toReplyTarget, usableService } from "../../../../src/features/comments/replies/target.ts";
import { complaintsOf, INSTANCE, parseReplies, REPLY_BLOCKS } from "../sample-replies.ts";

const targetOf = (name: string): ReplyTarget | undefined =>
  toReplyTarget(parseReplies(REPLY_BLOCKS[name]), INSTANCE, false);

const TARGETS: Readonly<Record<string, unknown>> = {
  netlify: {
    kind: "form",
    action: "/reply-received/",
    names: OUR_NAMES,
    hidden: [{ name: "form-name", value: "replies" }],
    trap: "bot-field",
    attributes: { name: "replies", "data-netlify": "true", "data-netlify-honeypot": "bot-field" },
  },
  formspree: {
    kind: "form",
    action: "https://formspree.io/f/mqkrvdzn",
    names: OUR_NAMES,
    trap: "_gotcha",
    attributes: {},
    hidden: [
      { name: "_subject", value: INSTANCE.subject },
      { name: "_next", value: INSTANCE.received },
    ],
  },
  formsubmit: {
    kind: "form",
    action: "https://formsubmit.co/7b1f0c93a8d24e65b0c7719f3e2a84d6",
    names: OUR_NAMES,
    trap: "_honey",
    attributes: {},
    hidden: [
      { name: "_subject", value: INSTANCE.subject },
      { name: "_next", value: INSTANCE.received },
      { name: "_template", value: "table" },
      { name: "_captcha", value: "false" },
    ],
  },
  custom: {
    kind: "form",
    action: "https://forms.inner-canvas.org/reply",
    trap: "fax",
    attributes: {},
    names: { ...OUR_NAMES, comment: "message", website: "url" },
    hidden: [{ name: "next", value: INSTANCE.received }],
  },
  isso: {
    kind: "embed",
    host: "comments.inner-canvas.org",
    globals: {},
    script: {
      src: "https://comments.inner-canvas.org/js/embed.min.js",
      "data-isso": "https://comments.inner-canvas.org/",
      "data-isso-default-lang": "de-CH",
    },
    place: { id: "isso-thread", "data-isso-id": INSTANCE.post, "data-title": "Slow bread" },
  },
  remark42: {
    kind: "embed",
    host: "talk.inner-canvas.org",
    place: { id: "remark42" },
    script: { src: "https://talk.inner-canvas.org/web/embed.mjs", type: "module" },
    globals: {
      remark_config: {
        host: "https://talk.inner-canvas.org",
        site_id: "canvas",
        components: ["embed"],
        url: INSTANCE.url,
        page_title: "Slow bread",
        locale: "de",
      },
    },
  },
};

test.each(Object.entries(TARGETS))("%s takes a reply as it is documented", (name, target) => {
  expect(targetOf(name)).toEqual(target);
});

test("every service is among them", () => {
  expect(Object.keys(TARGETS).sort()).toEqual(REPLY_SERVICES.map(({ name }) => name).sort());
  expect(Object.keys(REPLY_BLOCKS).sort()).toEqual(Object.keys(TARGETS).sort());
});

test.each([
  ["netlify", [], []],
  ["formspree", ["https://formspree.io"], []],
  ["formsubmit", ["https://formsubmit.co"], []],
  ["custom", ["https://forms.inner-canvas.org"], []],
  ["isso", [], ["https://comments.inner-canvas.org"]],
  ["remark42", [], ["https://talk.inner-canvas.org"]],
])("%s asks a browser to trust no more than it needs", (name, forms, embeds) => {
  const { service } = parseReplies(REPLY_BLOCKS[name]);
  if (!service) throw new Error("no service");
  expect([replyServiceOf(service).formOrigins(service), replyServiceOf(service).embedOrigins(service)]).toEqual([
    forms,
    embeds,
  ]);
});

describe("the example of a service", () => {
  test.each(REPLY_SERVICES.map((service) => [service.name, service] as const))(
    "%s is right but for its ids, and is not published with them",
    (name, service) => {
      const { name: _name, ...ids } = service.example;
      const settings = parseReplies({ service: name, ...ids });
      expect(usableService(settings, INSTANCE.url) === undefined).toBe(name !== "netlify");
      expect(usableService(settings, "https://kitchen.example")).toBeDefined();
      expect(toReplyTarget(settings, INSTANCE, false) === undefined).toBe(name !== "netlify");
      expect(toReplyTarget(settings, INSTANCE, true)).toBeDefined();
    },
  );
});

describe("without a service", () => {
  test("a preview has a form", () => {
    expect(toReplyTarget(undefined, INSTANCE, true)?.kind).toBe("form");
    expect(toReplyTarget(undefined, INSTANCE, false)).toBeUndefined();
  });

  test("and with an address for mails it shows what readers will see", () => {
    expect(toReplyTarget(parseReplies({ email: "hello@inner-canvas.org" }), INSTANCE, true)).toBeUndefined();
  });
});

describe("what stands under comments:", () => {
  test("is a table of keys, which may be empty", () => {
    expect(parseReplies(null)).toEqual({ service: undefined, email: undefined, consent: undefined, consentBox: false });
    expect(
      parseReplies({
        service: "netlify",
        form: "talk",
        email: "hello@inner-canvas.org",
        consent: "See the [privacy page](/privacy/).",
        consentBox: true,
      }),
    ).toEqual({
      service: { name: "netlify", form: "talk" },
      email: "hello@inner-canvas.org",
      consent: "See the [privacy page](/privacy/).",
      consentBox: true,
    });
  });

  test.each([
    [
      "formspree",
      ': "formspree" should have keys of its own. Write comments: { service: formspree, form: abcdefgh }, or another of netlify, formspree, formsubmit, custom, isso, remark42.',
    ],
    [
      { service: "formspre" },
      'service: "formspre" is not known here. Did you mean formspree? Known are netlify, formspree, formsubmit, custom, isso, remark42.',
    ],
    [
      { service: "disqus" },
      'service: "disqus" is not known here. For any other service that takes a plain form, write custom. Known are netlify, formspree, formsubmit, custom, isso, remark42.',
    ],
    [{ form: "mqkrvdzn" }, 'form: "form" is not known here. Known are service, email, consent, consentBox.'],
    [
      { service: "formspree" },
      "form: is missing. Copy what stands behind https://formspree.io/f/ in the form's address.",
    ],
    [
      { service: "formspree", form: "https://formspree.io/f/mqkrvdzn" },
      'form: "https://formspree.io/f/mqkrvdzn" is not the id of a Formspree form. Copy what stands behind https://formspree.io/f/ in the form\'s address.',
    ],
    [{ service: "formspree", from: "mqkrvdzn" }, 'from: "from" is not known here. Did you mean form?'],
    [
      { service: "netlify", form: "my replies" },
      'form: "my replies" is not the name of a form. Choose a name of letters, digits and hyphens, as in form: replies; Netlify lists the form under it.',
    ],
    [
      { service: "formsubmit", address: "hello" },
      'address: "hello" is not an address of FormSubmit. Copy what stands behind https://formsubmit.co/ in the form\'s address: the random letters that FormSubmit mails you, or your own email address.',
    ],
    [
      { service: "custom" },
      "action: is missing. Copy the form's address from action= in its code, as in action: https://example.org/reply.",
    ],
    [
      { service: "custom", action: "http://forms.inner-canvas.org/" },
      'action: "http://forms.inner-canvas.org/" would send what readers type unprotected. Write https:// in front; http:// is for localhost alone.',
    ],
    [
      { service: "custom", action: "https://forms.inner-canvas.org/", fields: { mesage: "text" } },
      'fields.mesage: "mesage" is not known here. Known are name, email, website, comment, post, parent, consent.',
    ],
    [
      { service: "isso", url: "comments.inner-canvas.org" },
      'url: "comments.inner-canvas.org" is no address. Write it with https://, as in url: https://comments.example.org.',
    ],
    [
      { service: "remark42", url: "https://talk.inner-canvas.org" },
      "site: is missing. Write the name that your Remark42 has as SITE, as in site: remark.",
    ],
    [{ email: "hello" }, 'email: "hello" is not an email address. Write it as email: hello@example.org.'],
    [
      { email: "hello@inner-canvas.org", consentbox: true },
      'consentbox: "consentbox" is not known here. Did you mean consentBox?',
    ],
    [
      { email: "hello@inner-canvas.org", consent: "See [this](privacy)." },
      'consent: links to "privacy", which is no address. Write /privacy/ for a page of this site, or https://example.org/.',
    ],
    [
      { consentBox: "yes" },
      'consentBox: "yes" is neither true nor false. Write consentBox: true or consentBox: false, without quotes.',
    ],
  ])("%j is told with what to write instead", (block, complaint) => {
    expect(complaintsOf(block)).toEqual([complaint]);
  });
});
