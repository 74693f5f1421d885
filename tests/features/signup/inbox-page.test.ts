// Signups on the page of the preview's inbox.
import { HtmlValidate } from "html-validate";
import fc from "fast-check";
import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import {
  renderInbox as renderEntries,
  renderInboxFault,
  renderNotice,
  type InboxWords,
} from "../../../src/features/inbox/inbox-page.ts";
import { renderSubmission } from "../../../src/features/signup/inbox-page.ts";
import type { Submission } from "../../../src/features/signup/inbox.ts";

const WORDS: InboxWords = { site: "Inner Canvas", language: "en", zone: "Europe/Paris" };

const SUBMISSION: Submission = {
  number: 7,
  time: Date.parse("2026-11-23T12:00:00Z"),
  formName: "both-hands",
  email: "ada@inner-canvas.org",
  firstName: "Ada",
  outcome: "new",
  confirmsFirst: true,
  request: {
    label: "Kit",
    address: "https://app.kit.com/forms/6481302/subscriptions",
    enctype: undefined,
    fields: [
      { name: "email_address", value: "ada@inner-canvas.org" },
      { name: "fields[first_name]", value: "" },
    ],
    obstacle: undefined,
  },
  mails: [
    {
      subject: "To begin",
      html:
        '<!doctype html><html><head><title>x</title></head><body><a href="https://inner-canvas.org/">Lesson</a>' +
        "</body></html>",
      text: "Take a brush.",
      when: "At once",
    },
  ],
};

const renderInbox = (submissions: readonly Submission[], words: InboxWords): string =>
  renderEntries(
    submissions.map((submission) => renderSubmission(submission, words)),
    words,
  );

const elementsOf = (page: string, tag: string) => DomUtils.getElementsByTagName(tag, parseDocument(page));
const textsOf = (page: string, tag: string): string[] =>
  elementsOf(page, tag).map((element) => DomUtils.textContent(element).replace(/\s+/gu, " ").trim());

describe("shows a submission", () => {
  const page = renderInbox([SUBMISSION], WORDS);

  test("under its address, with the time of the site", () => {
    expect(textsOf(page, "h2")).toEqual(["ada@inner-canvas.org"]);
    expect(textsOf(page, "time")[0]).toBe("Nov 23, 2026, 1:00:00 PM");
  });

  test("with what was typed", () => {
    expect(textsOf(page, "dd")).toEqual(["ada@inner-canvas.org", "Ada", "both-hands"]);
  });

  test("with method, address and each field", () => {
    expect(textsOf(page, "code")).toEqual([
      "POST https://app.kit.com/forms/6481302/subscriptions",
      "application/x-www-form-urlencoded",
      "email_address",
      "fields[first_name]",
    ]);
    expect(textsOf(page, "td")).toEqual(["ada@inner-canvas.org", "empty"]);
  });

  test("with its mails, whose links open in the whole window", () => {
    const frame = elementsOf(page, "iframe")[0];
    expect(frame?.attribs["sandbox"]).toBe("allow-top-navigation-by-user-activation");
    expect(frame?.attribs["srcdoc"]).toBe(
      '<!doctype html><html><head><base target="_top"><title>x</title></head><body><a href="https://inner-canvas.org/">Lesson</a></body></html>',
    );
    expect(textsOf(page, "h4")).toEqual(["To begin"]);
    expect(textsOf(page, "pre")).toEqual(["Take a brush."]);
  });

  test("with buttons that name it", () => {
    expect(elementsOf(page, "form").map(({ attribs }) => attribs["action"])).toEqual([
      "/_inbox/forward",
      "/_inbox/clear",
    ]);
    expect(elementsOf(page, "input").map(({ attribs }) => [attribs["name"], attribs["value"]])).toEqual([
      ["number", "7"],
    ]);
    expect(textsOf(page, "button")).toEqual(["Send this to Kit now", "Empty this inbox"]);
  });
});

test.each([
  ["robot", "Spam: dropped", "None."],
  ["already", "On the list already", "None: people who are already subscribed get nothing new."],
  ["new", "New on the list", "None that this site knows of."],
] as const)("says what became of one that is %s", (outcome, sentence, mails) => {
  const page = renderInbox([{ ...SUBMISSION, outcome, mails: [] }], WORDS);
  expect(textsOf(page, "strong")).toEqual([sentence]);
  expect(textsOf(page, "p")).toContain(mails);
});

test("says why a service cannot be tried", () => {
  const page = renderInbox(
    [
      {
        ...SUBMISSION,
        request: { ...SUBMISSION.request, obstacle: "No email service is named in content/signup.yaml yet." },
      },
    ],
    WORDS,
  );
  expect(textsOf(page, "p")).toContain("No email service is named in content/signup.yaml yet.");
  expect(textsOf(page, "button")).toEqual(["Empty this inbox"]);
});

test("is a page when it is empty, too", () => {
  expect(textsOf(renderInbox([], WORDS), "p")).toContain("Nothing has come in yet.");
});

test("leads back from a fault", () => {
  const page = renderInboxFault({ status: 400, message: '"<b>" is not an email address.', back: "/about/" }, WORDS);
  expect(textsOf(page, "p")).toContain('"<b>" is not an email address.');
  expect(elementsOf(page, "a").map(({ attribs }) => attribs["href"])).toEqual(["/", "/about/"]);
});

const robot: Submission = {
  ...SUBMISSION,
  number: 8,
  outcome: "robot",
  email: "",
  firstName: undefined,
  formName: undefined,
  mails: [],
};

test.each([
  ["full", renderInbox([SUBMISSION, robot], WORDS)],
  ["empty", renderInbox([], WORDS)],
  ["notice", renderNotice({ title: "Tried", message: "Kit answered.", back: "/_inbox/" }, WORDS)],
])("the %s page is valid HTML", async (_name, page) => {
  const report = await new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: { "no-implicit-button-type": "off", "long-title": "off" },
  }).validateString(page);
  expect(
    report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
    ),
  ).toEqual([]);
});

test("nothing that was typed becomes markup", () => {
  const wild = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("<script>x</script>", '"><script>', "</iframe><script>", "</pre><script>", "&lt;script&gt;"),
  );
  fc.assert(
    fc.property(wild, wild, wild, (a, b, c) => {
      const request = { ...SUBMISSION.request, label: c, address: b, fields: [{ name: a, value: b }], obstacle: c };
      const mails = [{ subject: a, html: b, text: c, when: a }];
      const page = renderInbox([{ ...SUBMISSION, email: a, firstName: b, formName: c, request, mails }], {
        ...WORDS,
        site: a,
      });
      expect(elementsOf(page, "script")).toEqual([]);
      expect(elementsOf(page, "iframe")).toHaveLength(1);
      expect(elementsOf(page, "main")).toHaveLength(1);
    }),
    { numRuns: 200 },
  );
});
