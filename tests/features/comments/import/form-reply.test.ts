// Submissions of a form become comments, or count as those of another form.
import { expect, test } from "vitest";
import { collectFormReplies, hasReplyFields } from "../../../../src/features/comments/import/form-reply.ts";

const TIME = Date.UTC(2026, 2, 8);
const collect = (fields: Readonly<Record<string, unknown>>, isSpam = false) =>
  collectFormReplies([{ service: "formspree", fields, time: TIME, isSpam }]);

test("a submission of the comment form becomes a waiting comment", () => {
  const fields = { name: "Ann", website: "ann.example", comment: "I baked it.", post: "/slow-bread/", parent: "7" };
  expect(collect({ ...fields, email: "ann@example.org", ip: "203.0.113.9" })).toEqual({
    replies: [
      {
        reply: {
          id: expect.stringMatching(/^formspree-[0-9a-f]{12}$/u),
          author: "Ann",
          url: "ann.example",
          time: TIME,
          text: "I baked it.",
          parent: "7",
        },
        places: ["/slow-bread/"],
        state: "waiting",
      },
    ],
    others: 0,
  });
});

test("submissions marked as spam are refused", () => {
  expect(collect({ comment: "Cheap flour" }, true).replies[0]?.state).toBe("refused");
});

test.each([
  [{ " Comment ": "By hand.", POST: "/a/", Author: "Ann" }, "By hand.", "Ann"],
  [{ post: "/a/", message: "By hand." }, "By hand.", ""],
  [{ post: "/a/", body: "By hand.", text: " " }, "By hand.", ""],
  [{ post: "/a/", comment: 12 }, "12", ""],
  [{ post: "/a/", comment: { no: "text" } }, "", ""],
])("of %j the text is %j", (fields, text, author) => {
  expect(collect(fields).replies.map(({ reply }) => [reply.text, reply.author])).toEqual([[text, author]]);
});

test.each([
  [{ comment: "x", post: "/a/", referrer: "https://kitchen.example/b/" }, "/a/"],
  [{ comment: "x", _referrer: "https://kitchen.example/b/#c" }, "https://kitchen.example/b/"],
  [{ comment: "x", referrer: "https://kitchen.example/b/?mail=ann%40example.org" }, "https://kitchen.example/b/"],
  [{ comment: "x", post: " " }, "(no post named)"],
])("%j belongs to %s", (fields, place) => {
  expect(collect(fields).replies[0]?.places).toEqual([place]);
});

test("submissions of other forms are counted, and not kept", () => {
  expect(collect({ name: "Ann", email: "ann@example.org", message: "Do you give courses?" })).toEqual({
    replies: [],
    others: 1,
  });
});

test.each([
  [["comment"], true],
  [["Name", " COMMENT "], true],
  [["post", "body"], true],
  [["post", "name"], false],
  [["message", "name"], false],
  [[], false],
])("columns %j belong to a comment form: %s", (columns, expected) => {
  expect(hasReplyFields(columns)).toBe(expected);
});
