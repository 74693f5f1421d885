// The inbox of a preview takes forms as the service would.
import { describe, expect, test } from "vitest";
import { isInboxFault } from "../../../src/features/inbox/service-request.ts";
import {
  createInbox,
  redirectFor,
  type Arrival,
  type Inbox,
  type InboxContext,
  type Mail,
  type Submission,
} from "../../../src/features/signup/inbox.ts";
import { FULL, sampleService } from "./sample-service.ts";

const LESSON: Mail = { subject: "To begin", html: "<p>Take a brush.</p>", text: "Take a brush." };

const NOON = Date.parse("2026-11-23T12:00:00Z");

function openInbox(mailsFor: (arrival: Arrival) => readonly Mail[] = () => [LESSON]): Inbox {
  let ticks = 0;
  return createInbox({ clock: () => NOON + 60_000 * ticks++, mailsFor });
}

const context = (service: string | undefined, from = "http://localhost:8080/2013/04/25/slow-bread/"): InboxContext => ({
  service: service === undefined ? undefined : sampleService(service),
  formName: "both-hands",
  addresses: FULL.addresses,
  from,
});

function send(inbox: Inbox, fields: Readonly<Record<string, string>>, where = context("mailchimp")): Submission {
  const result = inbox.accept(Object.entries(fields), where);
  if (isInboxFault(result)) throw new Error(result.message);
  return result;
}

const HONEYPOT = "b_3f9c2b7a1d5e8046c9ab73d15_7be41c90af";

test("keeps what was typed, and what the service would have received, field by field", () => {
  const fields = { EMAIL: " Ada@inner-canvas.org ", FNAME: "Ada", SOURCE: "/#home", [HONEYPOT]: "" };
  expect(send(openInbox(), fields)).toEqual({
    number: 1,
    time: NOON,
    formName: "both-hands",
    email: "Ada@inner-canvas.org",
    firstName: "Ada",
    outcome: "new",
    confirmsFirst: false,
    request: {
      label: "Mailchimp",
      address: "https://inner.us21.list-manage.com/subscribe/post?u=3f9c2b7a1d5e8046c9ab73d15&id=7be41c90af",
      enctype: undefined,
      fields: [
        { name: "EMAIL", value: " Ada@inner-canvas.org " },
        { name: "FNAME", value: "Ada" },
        { name: "SOURCE", value: "/#home" },
        { name: HONEYPOT, value: "" },
      ],
      obstacle: undefined,
    },
    mails: [LESSON],
  });
});

test("takes the fields of a form body, repeated ones too", () => {
  const result = openInbox().accept(
    new URLSearchParams("email=ada%40inner-canvas.org&tag=a&tag=b"),
    context("buttondown"),
  );
  expect(isInboxFault(result) ? [] : result.request.fields).toEqual([
    { name: "email", value: "ada@inner-canvas.org" },
    { name: "tag", value: "a" },
    { name: "tag", value: "b" },
  ]);
});

test("a subscriber gets no second email", () => {
  const inbox = openInbox();
  send(inbox, { EMAIL: "ada@inner-canvas.org" });
  expect(send(inbox, { EMAIL: "ADA@Inner-Canvas.org" })).toMatchObject({ outcome: "already", mails: [] });
});

test("a filled honeypot marks a robot, which isn't put on the list", () => {
  const inbox = openInbox();
  expect(send(inbox, { EMAIL: "ada@inner-canvas.org", [HONEYPOT]: "x" })).toMatchObject({
    outcome: "robot",
    request: { obstacle: "The field that only robots fill in is not empty, so the service would drop it." },
    mails: [],
  });
  expect(send(inbox, { EMAIL: "nonsense", [HONEYPOT]: "x" }).outcome).toBe("robot");
  expect(send(inbox, { EMAIL: "ada@inner-canvas.org", [HONEYPOT]: " " }).outcome).toBe("new");
});

test("emails get the values of the sign-up", () => {
  const inbox = openInbox(({ email, firstName, formName, confirmsFirst }) => [
    { ...LESSON, text: JSON.stringify([email, firstName, formName, confirmsFirst]) },
  ]);
  expect(send(inbox, { email: "ada@inner-canvas.org" }, context("buttondown")).mails[0]?.text).toBe(
    '["ada@inner-canvas.org",null,"both-hands",true]',
  );
});

describe("refuses", () => {
  test.each([
    [{}, "No email address was typed. Go back and type one."],
    [{ EMAIL: "  " }, "No email address was typed. Go back and type one."],
    [{ email: "ada@inner-canvas.org" }, "No email address was typed. Go back and type one."],
    [{ EMAIL: "ada" }, '"ada" is not an email address. Go back and write it as name@example.org.'],
    [
      { EMAIL: "ada@inner canvas.org" },
      '"ada@inner canvas.org" is not an email address. Go back and write it as name@example.org.',
    ],
    [
      { EMAIL: "a@b.org, c@d.org" },
      '"a@b.org, c@d.org" is not an email address. Go back and write it as name@example.org.',
    ],
    [
      { EMAIL: "ada@-painting.org" },
      '"ada@-painting.org" is not an email address. Go back and write it as name@example.org.',
    ],
  ])("%j", (fields, message) => {
    const inbox = openInbox();
    expect(inbox.accept(Object.entries(fields), context("mailchimp"))).toEqual({
      status: 400,
      message,
      back: "/2013/04/25/slow-bread/",
    });
    expect(inbox.list()).toEqual([]);
  });

  test("a form for a service that takes none", () => {
    expect(openInbox().accept([], context("ghost"))).toMatchObject({
      status: 400,
      message: "This email service has no plain form: the button leads to its own page.",
    });
  });

  test.each([
    [undefined, "/"],
    ["/about/?a=1#b", "/about/?a=1#b"],
    ["https://elsewhere.org/page/", "/page/"],
    ["//elsewhere.org//page", "/page"],
    ["javascript:alert(1)", "/"],
    ["http://[", "/"],
  ])("and leads back from %j to a path of the preview", (from, back) => {
    expect(openInbox().accept([], { ...context("mailchimp"), from })).toMatchObject({ back });
  });
});

describe("the list", () => {
  test("has the newest first, and finds by number", () => {
    const inbox = openInbox();
    for (const name of ["ada", "ben", "cy"]) send(inbox, { EMAIL: `${name}@inner-canvas.org` });
    expect(inbox.list().map(({ number, email }) => [number, email])).toEqual([
      [3, "cy@inner-canvas.org"],
      [2, "ben@inner-canvas.org"],
      [1, "ada@inner-canvas.org"],
    ]);
    expect(inbox.find(2)?.email).toBe("ben@inner-canvas.org");
    expect(inbox.find(9)).toBeUndefined();
  });

  test("is empty after clearing", () => {
    const inbox = openInbox();
    send(inbox, { EMAIL: "ada@inner-canvas.org" });
    inbox.clear();
    expect(inbox.list()).toEqual([]);
    expect(send(inbox, { EMAIL: "ada@inner-canvas.org" })).toMatchObject({ number: 2, outcome: "new" });
  });

  test("keeps a hundred", () => {
    const inbox = openInbox();
    for (let index = 0; index < 105; index++) send(inbox, { EMAIL: `reader${index}@inner-canvas.org` });
    expect(inbox.list()).toHaveLength(100);
  });
});

test.each([
  ["mailchimp", undefined],
  [undefined, "No email service is named in content/signup.yaml yet."],
  ["netlify", "Netlify Forms takes this form on the published site alone."],
])("with %s, the reason it can't be sent is %j", (service, obstacle) => {
  expect(
    send(openInbox(), { EMAIL: "ada@inner-canvas.org", email: "ada@inner-canvas.org" }, context(service)).request
      .obstacle,
  ).toBe(obstacle);
});

test("example ids cannot be tried", () => {
  const service = sampleService("kit", { form: "1234567" });
  expect(
    send(openInbox(), { email_address: "ada@inner-canvas.org" }, { ...context("kit"), service }).request.obstacle,
  ).toBe("The ids in content/signup.yaml are examples: put your own in their place, and the service can be tried.");
});

describe("a reader is redirected", () => {
  const { addresses } = FULL;
  const arrivals = (service: string, field: string): readonly [Submission, Submission] => {
    const inbox = openInbox();
    const fields = { [field]: "ada@inner-canvas.org" };
    return [send(inbox, fields, context(service)), send(inbox, fields, context(service))];
  };

  test("to “check your inbox” where the service confirms first, then to “already”", () => {
    expect(arrivals("buttondown", "email").map((submission) => redirectFor(submission, addresses))).toEqual([
      "/check/",
      "/back/",
    ]);
  });

  test("to “you’re in” if the service doesn't confirm", () => {
    expect(redirectFor(arrivals("mailchimp", "EMAIL")[0], addresses)).toBe("/in/");
  });

  test("to the next best page, or else to the inbox", () => {
    const [first, second] = arrivals("buttondown", "email");
    const thanks = { thanks: "https://inner-canvas.org/in/", confirm: undefined, already: undefined };
    expect([first, second].map((submission) => redirectFor(submission, thanks))).toEqual(["/in/", "/in/"]);
    expect(redirectFor(first, { ...thanks, thanks: undefined })).toBe("/_inbox/");
  });

  test("like any other if it is a robot, which learns nothing", () => {
    expect(redirectFor(send(openInbox(), { EMAIL: "x@y.org", [HONEYPOT]: "x" }), addresses)).toBe("/in/");
  });
});
