// Each comment service, as its documentation describes it.
import { describe, expect, test } from "vitest";
import { OUR_NAMES, type ReplyTarget } from "../../../../src/features/comments/replies/reply-form.ts";
import { REPLY_SERVICES } from "../../../../src/features/comments/replies/services.ts";
import { replyServiceOf, toReplyTarget, usableService } from "../../../../src/features/comments/replies/target.ts";
import { INSTANCE, parseReplies, REPLY_BLOCKS } from "../sample-replies.ts";

const targetOf = (name: string): ReplyTarget | undefined =>
  toReplyTarget(parseReplies(REPLY_BLOCKS[name]), INSTANCE, false);

const TARGETS: Readonly<Record<string, unknown>> = {
  netlify: {
    kind: "form",
    action: "/reply-received/",
    names: OUR_NAMES,
    hidden: [{ name: "form-name", value: "replies" }],
    honeypot: "bot-field",
    attributes: { name: "replies", "data-netlify": "true", "data-netlify-honeypot": "bot-field" },
  },
  formspree: {
    kind: "form",
    action: "https://formspree.io/f/mqkrvdzn",
    names: OUR_NAMES,
    honeypot: "_gotcha",
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
    honeypot: "_honey",
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
    honeypot: "fax",
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
        site_id: "painting",
        components: ["embed"],
        url: INSTANCE.url,
        page_title: "Slow bread",
        locale: "de",
      },
    },
  },
};

test.each(Object.entries(TARGETS))("%s receives a comment as documented", (name, target) => {
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
])("the policy for %s allows no more than it needs", (name, forms, embeds) => {
  const { service } = parseReplies(REPLY_BLOCKS[name]);
  if (!service) throw new Error("no service");
  expect([replyServiceOf(service).formOrigins(service), replyServiceOf(service).embedOrigins(service)]).toEqual([
    forms,
    embeds,
  ]);
});

describe("the example of a service", () => {
  test.each(REPLY_SERVICES.map((service) => [service.name, service] as const))(
    "%s is valid except for its ids, and isn't published with them",
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

  test("with an email address, it shows what readers will see", () => {
    expect(toReplyTarget(parseReplies({ email: "hello@inner-canvas.org" }), INSTANCE, true)).toBeUndefined();
  });
});
