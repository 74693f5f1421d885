// The inbox of a preview takes comments as the service would.
import { describe, expect, test } from "vitest";
import {
  createReplyInbox,
  type RepliedPost,
  type ReplyInbox,
  type ReplyInboxContext,
  type WaitingReply,
} from "../../../../src/features/comments/replies/inbox.ts";
import { replyId } from "../../../../src/features/comments/replies/reply-id.ts";
import { LONGEST } from "../../../../src/features/comments/replies/reply.ts";
import { toPreviewForm } from "../../../../src/features/comments/replies/target.ts";
import { isInboxFault } from "../../../../src/features/inbox/service-request.ts";
import { INSTANCE, parseReplies, REPLY_BLOCKS } from "../sample-replies.ts";

const NOON = Date.parse("2026-11-23T12:00:00Z");
const POST = "/2026/03/08/slow-bread/";
const REPLY = {
  name: "Ann",
  email: "ann@inner-canvas.org",
  website: "ann.example",
  comment: "I baked it.",
  post: POST,
  parent: "",
};

const open = (): ReplyInbox => createReplyInbox(() => NOON);

const POSTS: Readonly<Record<string, RepliedPost>> = {
  [POST]: { title: "Slow bread", comments: "open", answerable: [{ id: "7", author: "Ben" }] },
  "/closed/": { title: "Closed", comments: "closed", answerable: [] },
  "/off/": { title: "Off", comments: "off", answerable: [] },
};

function context(block?: unknown): ReplyInboxContext {
  const settings = block === undefined ? undefined : parseReplies(block);
  return {
    settings,
    form: toPreviewForm(settings, INSTANCE),
    postAt: (address) => POSTS[address],
    from: `http://localhost:8080${POST}`,
  };
}

function send(inbox: ReplyInbox, fields: Readonly<Record<string, string>>, where = context()): WaitingReply {
  const result = inbox.accept(Object.entries(fields), where);
  if (isInboxFault(result)) throw new Error(result.message);
  return result;
}

test("records a comment with everything its service would have received", () => {
  expect(
    send(
      open(),
      { ...REPLY, name: " Ann ", parent: "7", _subject: "Reply", _gotcha: "" },
      context(REPLY_BLOCKS["formspree"]),
    ),
  ).toEqual({
    number: 1,
    time: NOON,
    post: POST,
    title: "Slow bread",
    name: "Ann",
    email: "ann@inner-canvas.org",
    website: "ann.example",
    comment: "I baked it.",
    answers: "Ben",
    state: "waiting",
    raw: {
      id: replyId({ post: POST, name: "Ann", time: NOON, text: "I baked it." }),
      author: "Ann",
      url: "ann.example",
      time: NOON,
      text: "I baked it.",
      parent: "7",
    },
    request: {
      label: "Formspree",
      address: "https://formspree.io/f/mqkrvdzn",
      enctype: undefined,
      obstacle: undefined,
      fields: Object.entries({ ...REPLY, name: " Ann ", parent: "7", _subject: "Reply", _gotcha: "" }).map(
        ([name, value]) => ({ name, value }),
      ),
    },
  });
});

test("knows the fields by the names that the service has for them", () => {
  expect(
    send(
      open(),
      { ...REPLY, comment: "", message: "I baked it.", url: "https://ann.example" },
      context(REPLY_BLOCKS["custom"]),
    ),
  ).toMatchObject({ comment: "I baked it.", raw: { text: "I baked it." } });
});

test("an answer to a comment that the post does not have answers the post", () => {
  expect(send(open(), { ...REPLY, parent: "99" })).toMatchObject({ answers: undefined, raw: { parent: undefined } });
});

test("a filled honeypot is a robot, whatever else it typed", () => {
  expect(send(open(), { honeypot: "x", post: "//elsewhere" })).toMatchObject({
    state: "robot",
    title: undefined,
    request: { obstacle: "The field that only robots fill in is not empty, so the service would drop it." },
  });
});

describe("refuses", () => {
  test.each([
    [{ comment: " " }, "No words were written. Go back and write some."],
    [
      { comment: "a".repeat(LONGEST.text + 1) },
      "The comment is 20001 characters long, and 20000 are taken. Go back and make it shorter.",
    ],
    [{ name: "" }, "No name was typed. Go back and type one."],
    [{ email: "" }, "No email address was typed. Go back and type one."],
    [{ email: "ann" }, '"ann" is not an email address. Go back and write it as name@example.org.'],
    [{ post: "/nowhere/" }, "There is no post at /nowhere/ any more. Go back to the blog and look for it."],
    [
      { post: "" },
      "There is no post at the address that the form named any more. Go back to the blog and look for it.",
    ],
    [{ post: "/closed/" }, "Comments on this post are closed."],
    [{ post: "/off/" }, "Comments on this post are closed."],
  ])("%o", (change, message) => {
    const inbox = open();
    expect(inbox.accept(Object.entries({ ...REPLY, ...change }), context())).toEqual({
      status: 400,
      message,
      back: POST,
    });
    expect(inbox.list()).toEqual([]);
  });

  test("a form on a site that has none", () => {
    expect(open().accept(Object.entries(REPLY), context(REPLY_BLOCKS["isso"]))).toMatchObject({
      status: 400,
      message: "This site has no comment form: see comments: in site.yaml.",
    });
  });
});

test.each([
  [undefined, "site.yaml doesn't name a service for comments yet."],
  [
    { service: "formspree", form: "abcdefgh" },
    "The ids in content/site.yaml are examples: put your own in their place, and the service can be tried.",
  ],
  [{ service: "netlify" }, "Netlify Forms takes this form on the published site alone."],
  [{ service: "formsubmit", address: "ann@inner-canvas.org" }, undefined],
])("with %j, the reason it can't be sent is %j", (block, obstacle) => {
  expect(send(open(), REPLY, context(block)).request.obstacle).toBe(obstacle);
});

describe("the list", () => {
  test("has the newest first, knows what was approved, and forgets what was dropped", () => {
    const inbox = open();
    for (const name of ["Ann", "Ben", "Cy"]) send(inbox, { ...REPLY, name });
    inbox.approve(2);
    inbox.drop(1);
    expect(inbox.list().map(({ number, name, state }) => [number, name, state])).toEqual([
      [3, "Cy", "waiting"],
      [2, "Ben", "approved"],
    ]);
    expect(inbox.find(1)).toBeUndefined();
    inbox.clear();
    expect(inbox.list()).toEqual([]);
  });

  test("keeps a hundred", () => {
    const inbox = open();
    for (let index = 0; index < 105; index++) send(inbox, REPLY);
    expect(inbox.list()).toHaveLength(100);
  });
});

test("a comment's id is unique and stable", () => {
  const reply = { post: POST, name: "Ann", time: NOON, text: "I baked it." };
  expect(replyId(reply)).toMatch(/^reply-[0-9a-f]{8}$/u);
  expect(replyId({ ...reply })).toBe(replyId(reply));
  const others = [
    { ...reply, post: "/b/" },
    { ...reply, name: "Ben" },
    { ...reply, time: NOON + 1 },
    { ...reply, text: "No." },
  ];
  expect(new Set([reply, ...others].map(replyId)).size).toBe(5);
});
