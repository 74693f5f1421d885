// What readers find below a post, for each way of taking replies.
import { readFileSync } from "node:fs";
import path from "node:path";
import { stringify } from "yaml";
import { describe, expect, test } from "vitest";
import { formatLine } from "../../../src/lib/problem.ts";
import { createPolicies } from "../../../src/pipeline/render/content-policy.ts";
import { checkReplies } from "../../../src/pipeline/site/replies.ts";
import { planPages } from "../../../src/pipeline/site/plan.ts";
import { parseReplies, REPLY_BLOCKS } from "../../features/comments/sample-replies.ts";
import { makeFolder, namesIn } from "../../commands/folders.ts";
import { samplePost } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";
import { sampleSignup } from "../settings/sample-settings.ts";
import { buildFixture } from "../../site/build-fixture.ts";

/** A site that isn't an example. */
const REAL = "https://inner-canvas.org";
const MAILBOX = { email: "hello@inner-canvas.org" };
const EXAMPLE = { service: "formspree", form: "abcdefgh" };

/** The place to reply of a published post, without what is white. */
async function replyOf(
  comments: unknown,
  post: object = {},
  url = "https://small-kitchen.org",
): Promise<{ page: string; html: string; files: string[] }> {
  const front = stringify({ title: 'Slow "bread" & butter', date: "2026-03-08", ...post });
  const content = makeFolder({
    "site.yaml": stringify({ title: "Small Kitchen", url, ...(comments === undefined ? {} : { comments }) }),
    "posts/slow-bread.md": `---\n${front}---\n\nFlour.\n`,
    "posts/slow-bread.comments.yaml": stringify({
      comments: [
        { id: "7", author: `Ann <b>${"of the long name ".repeat(4)}`, date: "2026-03-09", text: "Yes." },
        { id: "8", author: "Elsewhere", date: "2026-03-09", text: "Link.", kind: "pingback" },
      ],
    }),
  });
  const { output } = await buildFixture(content);
  const page = readFileSync(path.join(output, "2026/03/08/slow-bread/index.html"), "utf8");
  return {
    page,
    html: /<div class="reply" id="reply">.*?(?=<\/section>)/su.exec(page)?.[0] ?? "",
    files: namesIn(output),
  };
}

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

describe("below a post is", () => {
  test("a form, with a service", async () => {
    const { html, files } = await replyOf(REPLY_BLOCKS["formspree"]);
    expect(textOf(html)).toContain(
      "Leave a Reply Your email address will not be published. Required fields are marked *",
    );
    expect(html).toContain('action="https://formspree.io/f/mqkrvdzn" method="post"');
    expect(html).toContain('<input type="hidden" name="_subject" value="Reply to “Slow “bread” &amp; butter”">');
    expect(files).toContain("reply-received/index.html");
  });

  test("a form with a list of whom it may answer, with shortened names and without pingbacks", async () => {
    const { html } = await replyOf(REPLY_BLOCKS["formspree"]);
    expect(
      [...html.matchAll(/<option value="([^"]*)">([^<]*)<\/option>/gu)].map(([, value, text]) => [value, text]),
    ).toEqual([
      ["", "the post"],
      ["7", "Ann &lt;b&gt;of the long name of the long nam… · Mar 9, 2026"],
    ]);
  });

  test.each([
    ["an address for mails", MAILBOX],
    ["an example and an address for mails", { ...EXAMPLE, ...MAILBOX }],
  ])("a link that opens an email about the post, with %s", async (_case, comments) => {
    const { html, files } = await replyOf(comments);
    expect(html).toContain(
      'href="mailto:hello@inner-canvas.org?subject=Reply%20to%20%E2%80%9CSlow%20%E2%80%9Cbread%E2%80%9D%20%26%20butter%E2%80%9D"',
    );
    expect(textOf(html)).toBe(
      "Leave a Reply Reply by email Opens an email to hello@inner-canvas.org. We read every reply before publishing it.",
    );
    expect(files).not.toContain("reply-received/index.html");
  });

  test.each([
    ["nothing", undefined],
    ["an empty block", {}],
    ["an example", EXAMPLE],
  ])("no form, with %s; the thread stays", async (_case, comments) => {
    const { page, html, files } = await replyOf(comments);
    expect(html).toBe("");
    expect(page).toContain('<h2 id="responses-title">2 responses to');
    expect(page).not.toContain("#reply");
    expect(files).not.toContain("reply-received/index.html");
  });

  test.each(["https://kitchen.example", "https://kitchen.test/blog", "https://www.example.org"])(
    "the form of an example service, on the example site %s",
    async (url) => {
      const { html, files } = await replyOf(EXAMPLE, {}, url);
      expect(html).toContain('action="https://formspree.io/f/abcdefgh"');
      expect(files).toContain("reply-received/index.html");
    },
  );

  test("a button for a conversation elsewhere, and without JavaScript the way around it", async () => {
    const { html } = await replyOf({ ...REPLY_BLOCKS["remark42"], ...MAILBOX });
    expect(html).toMatch(
      /<button class="quiet" type="button" hidden>Show comments from talk\.inner-canvas\.org<\/button>/u,
    );
    expect(textOf(/<noscript>.*<\/noscript>/su.exec(html)?.[0] ?? "")).toBe(
      "Comments on this post are stored at talk.inner-canvas.org, and showing them needs JavaScript. Reply by email Opens an email to hello@inner-canvas.org. We read every reply before publishing it.",
    );
    expect(html).not.toMatch(/ (?:src|href)="https:/u);
  });

  test("a message, if comments are closed; the thread stays", async () => {
    const { page, html } = await replyOf(REPLY_BLOCKS["formspree"], { comments: "closed" });
    expect(textOf(html)).toBe("Replies to this post are closed.");
    expect(page).toContain('id="comment-7"');
  });

  test("nothing, if comments are off", async () => {
    const { page, html } = await replyOf(REPLY_BLOCKS["formspree"], { comments: "off" });
    expect(html).toBe("");
    expect(page).not.toContain('id="comment-7"');
  });
});

test("the consent version changes with the text of the consent", async () => {
  const versionOf = async (consent?: string) =>
    / name="consent" value="([0-9a-f]{8})"/u.exec(
      (await replyOf({ ...REPLY_BLOCKS["netlify"], ...(consent === undefined ? {} : { consent }) })).html,
    )?.[1];
  const [own, other, usual] = await Promise.all([versionOf("I agree."), versionOf("I do agree."), versionOf()]);
  expect(new Set([own, other, usual, undefined]).size).toBe(4);
});

describe("reports", () => {
  const toldWith = (comments: unknown, post: object = {}): string[] =>
    checkReplies(
      sampleSite([samplePost("a", post)], { site: { url: REAL, ...(comments === undefined ? {} : { comments }) } }),
      "content",
    ).map(formatLine);

  test("that no service is named", () => {
    expect(toldWith({})).toEqual([
      "warning: comments names no service, so nobody can comment: posts have no form. Add service: and one of netlify, formspree, formsubmit, custom, isso, remark42, or email: and an address to write to.",
    ]);
  });

  test("that the ids are example values", () => {
    expect(toldWith({ ...EXAMPLE, ...MAILBOX })).toEqual([
      "warning: comments still has the example values of Formspree, so readers can't comment with a form and get an email link instead. Copy the part after https://formspree.io/f/ in the form's address. Or delete comments: and the lines below it.",
    ]);
  });

  test.each([
    ["a service is named", REPLY_BLOCKS["formspree"], {}],
    ["mails are wanted", MAILBOX, {}],
    ["nothing is said of comments", undefined, {}],
    ["no post takes replies", {}, { comments: "closed" }],
  ])("nothing if %s", (_case, comments, post) => {
    expect(toldWith(comments, post)).toEqual([]);
  });
});

describe("forms may be sent", () => {
  const policyOf = (changes: Parameters<typeof sampleSite>[1]): string =>
    createPolicies(sampleSite([], changes)).whole.replace(/.*form-action ([^;]*).*/u, "$1");
  const comments = (name: string) => ({ site: { comments: REPLY_BLOCKS[name] } });

  test.each([
    ["nowhere without a service", { site: { search: "off" } }, "'none'"],
    ["nowhere with an example", { site: { url: REAL, search: "off", comments: EXAMPLE } }, "'none'"],
    [
      "to the example of a site that is one itself",
      { site: { search: "off", comments: EXAMPLE } },
      "'self' https://formspree.io",
    ],
    ["to the search of the site", {}, "'self'"],
    ["to the service", comments("formspree"), "'self' https://formspree.io"],
    ["to the site where its host takes them", comments("netlify"), "'self'"],
    [
      "to both services",
      { ...comments("formsubmit"), signup: sampleSignup({}, { name: "buttondown", username: "small-kitchen" }) },
      "'self' https://buttondown.com https://formsubmit.co",
    ],
    [
      "once where both are one",
      { ...comments("formspree"), signup: sampleSignup({}, { name: "formspree", form: "mqkrvdzx" }) },
      "'self' https://formspree.io",
    ],
    ["to the site in a preview", { ...comments("formspree"), preview: true }, "'self'"],
  ])("%s", (_case, changes, policy) => {
    expect(policyOf(changes)).toBe(policy);
  });
});

describe("the page after a reply", () => {
  const kindsOf = (changes: Parameters<typeof sampleSite>[1]) =>
    planPages(sampleSite([], changes))
      .filter(({ address }) => address === "/reply-received/")
      .map(({ kind }) => kind);

  test("is there where a form is, and in previews without a service", () => {
    expect(kindsOf({ site: { comments: REPLY_BLOCKS["custom"] } })).toEqual(["reply-received"]);
    expect(kindsOf({ preview: true })).toEqual(["reply-received"]);
    expect(kindsOf({})).toEqual([]);
    expect(kindsOf({ site: { comments: REPLY_BLOCKS["isso"] }, preview: true })).toEqual([]);
  });

  test("settings are plain, fit to be handed to another thread", () => {
    const settings = parseReplies(REPLY_BLOCKS["custom"]);
    expect(structuredClone(settings)).toEqual(settings);
  });
});
