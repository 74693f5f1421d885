// Comments on the page of the preview's inbox.
import fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { DomUtils, parseDocument } from "htmlparser2";
import { expect, test } from "vitest";
import { renderWaitingReply } from "../../../../src/features/comments/replies/inbox-page.ts";
import type { WaitingReply } from "../../../../src/features/comments/replies/inbox.ts";
import { renderInbox, type InboxWords } from "../../../../src/features/inbox/inbox-page.ts";

const WORDS: InboxWords = { site: "Inner Canvas", language: "en", zone: "Europe/Paris" };

const REPLY: WaitingReply = {
  number: 4,
  time: Date.parse("2026-11-23T12:00:00Z"),
  post: "/2026/03/08/slow-bread/",
  title: "Slow bread",
  answers: undefined,
  state: "waiting",
  name: "Ann",
  email: "ann@inner-canvas.org",
  website: "",
  comment: "I baked it.\r\nTwice.\r\n\r\nThank you.",
  raw: { id: "reply-0011aabb", time: 0, text: "" },
  request: {
    label: "Formspree",
    address: "https://formspree.io/f/mqkrvdzn",
    enctype: undefined,
    fields: [{ name: "name", value: "Ann" }],
    obstacle: undefined,
  },
};

const pageOf = (change: Partial<WaitingReply> = {}): string =>
  renderInbox([renderWaitingReply({ ...REPLY, ...change }, WORDS)], WORDS);
const elementsOf = (page: string, tag: string) => DomUtils.getElementsByTagName(tag, parseDocument(page));
const textsOf = (page: string, tag: string): string[] =>
  elementsOf(page, tag).map((element) => DomUtils.textContent(element).replace(/\s+/gu, " ").trim());
const actionsOf = (page: string) => elementsOf(page, "form").map(({ attribs }) => attribs["action"]);

test("shows who wrote what to which post, and what the service would have received", () => {
  const page = pageOf();
  expect(textsOf(page, "h2")).toEqual(["Ann on “Slow bread”"]);
  expect(textsOf(page, "time")).toEqual(["Nov 23, 2026, 1:00:00 PM"]);
  expect(page).toContain("<blockquote><p>I baked it.<br>Twice.</p><p>Thank you.</p></blockquote>");
  expect(textsOf(page, "dd")).toEqual(["Ann", "ann@inner-canvas.org", "empty", "the post itself"]);
  expect(textsOf(page, "td")).toEqual(["Ann"]);
});

test("has a button to approve it, one to drop it, and one to try the service", () => {
  expect(textsOf(pageOf(), "button")).toEqual(["Approve", "Drop", "Send this to Formspree now", "Empty this inbox"]);
  expect(actionsOf(pageOf())).toEqual([
    "/_inbox/reply/approve",
    "/_inbox/reply/drop",
    "/_inbox/reply/forward",
    "/_inbox/clear",
  ]);
});

test("what is approved leads to its place below the post", () => {
  const page = pageOf({ state: "approved" });
  expect(textsOf(page, "strong")).toEqual(["Approved"]);
  expect(page).toContain('<a href="/2026/03/08/slow-bread/#comment-reply-0011aabb">See it below the post</a>');
  expect(actionsOf(page)).not.toContain("/_inbox/reply/approve");
});

test("a robot's comment can't be approved, and its address isn't a link", () => {
  const page = pageOf({ state: "robot", name: "", title: undefined, post: "//elsewhere", comment: "" });
  expect(textsOf(page, "h2")).toEqual(["No name"]);
  expect(actionsOf(page)).not.toContain("/_inbox/reply/approve");
  expect(page).not.toContain('href="//elsewhere"');
});

test("is sorted among sign-ups by time, newest first", () => {
  const older = renderWaitingReply({ ...REPLY, number: 5, name: "Ben", time: REPLY.time - 1000 }, WORDS);
  expect(textsOf(renderInbox([older, renderWaitingReply(REPLY, WORDS)], WORDS), "h2")).toEqual([
    "Ann on “Slow bread”",
    "Ben on “Slow bread”",
  ]);
});

test.each([["waiting"], ["approved"], ["robot"]] as const)("is valid HTML when it is %s", async (state) => {
  const report = await new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: { "no-implicit-button-type": "off", "long-title": "off" },
  }).validateString(pageOf({ state }));
  expect(
    report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
    ),
  ).toEqual([]);
});

test("nothing that was typed becomes markup", () => {
  const wild = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("<script>x</script>", '"><script>', "</blockquote><script>", "&lt;script&gt;"),
  );
  fc.assert(
    fc.property(wild, wild, wild, (a, b, c) => {
      const page = pageOf({
        name: a,
        email: b,
        website: c,
        comment: a,
        answers: b,
        title: c,
        post: `/${a}`,
        request: { ...REPLY.request, address: b, obstacle: c, fields: [{ name: a, value: c }] },
      });
      expect(elementsOf(page, "script")).toEqual([]);
      expect(elementsOf(page, "main")).toHaveLength(1);
    }),
    { numRuns: 200 },
  );
});
