// The place to reply to a post, by the service that takes replies.
import { describe, expect, test } from "vitest";
import { sampleComment, samplePost, type PostChanges } from "../content/sample-entries.ts";
import type { SiteChanges } from "../content/sample-site.ts";
import { valuesOf } from "./sample-view.ts";

type Comments = NonNullable<SiteChanges["site"]>["comments"];

const FORM: Comments = {
  service: "formspree",
  form: "xqkrwvzp",
  consent: "See [privacy](/privacy/).",
  consentCheckbox: true,
};

/** The values for the layout; undefined where readers can't comment. */
function replyTo(changes: PostChanges, comments?: Comments, options: SiteChanges = {}): unknown {
  const post = valuesOf("/a/", [samplePost("a", changes)], { ...options, site: { ...options.site, comments } })["post"];
  return typeof post === "object" && post !== null && "reply" in post ? post.reply : undefined;
}

describe("a form", () => {
  test("says which post it answers and what readers agree to", () => {
    expect(replyTo({}, FORM)).toMatchObject({
      first: expect.stringMatching(/\S/u),
      form: {
        action: "https://formspree.io/f/xqkrwvzp",
        hidden: expect.arrayContaining([{ name: "post", value: "/a/" }]),
        consentCheckbox: true,
        mark: "",
      },
      embed: "",
      mail: "",
    });
  });

  test("sends to the inbox in a preview", () => {
    expect(replyTo({}, FORM, { preview: true })).toMatchObject({ form: { action: "/_inbox/reply" } });
  });

  test("lists the comments that can be answered, without links from elsewhere, long names cut", () => {
    const comments = [
      sampleComment("1", { author: "Ada  Example" }),
      sampleComment("2", { kind: "pingback" }),
      sampleComment("3", { author: "👩‍👩‍👧".repeat(60) }),
    ];
    expect(replyTo({ archive: { comments, notImported: 0 } }, FORM)).toMatchObject({
      first: "",
      form: {
        parents: [
          { id: "1", says: "Ada Example · Apr 26, 2013" },
          { id: "3", says: `${"👩‍👩‍👧".repeat(39)}… · Apr 26, 2013` },
        ],
      },
    });
  });
});

test("another server's conversation is loaded only after a click, and says so", () => {
  expect(replyTo({}, { service: "isso", url: "https://isso.example" })).toMatchObject({
    form: "",
    embed: { notice: expect.stringContaining("isso.example"), parts: expect.stringContaining("https://isso.example") },
  });
});

test("without a service, an email link with the title as its subject", () => {
  expect(replyTo({ title: "Bread & salt" }, { email: "ann@small.example" })).toMatchObject({
    form: "",
    embed: "",
    mail: { href: expect.stringMatching(/^mailto:ann@small\.example\?subject=.*Bread%20%26%20salt/u) },
  });
});

test("a closed thread says so, and has no form", () => {
  expect(replyTo({ comments: "closed" }, FORM)).toEqual({
    closed: expect.stringMatching(/\S/u),
    first: "",
    form: "",
    embed: "",
    mail: "",
  });
});

test("without a service or an email address, readers can't comment", () => {
  expect(replyTo({})).toBeUndefined();
});
