// What the build says about a site that is an example itself.
import { expect, test } from "vitest";
import { formatLine } from "../../../src/lib/problem.ts";
import { checkExampleServices } from "../../../src/pipeline/site/example-services.ts";
import { checkSignups } from "../../../src/pipeline/site/signups.ts";
import { checkReplies } from "../../../src/pipeline/site/replies.ts";
import { REPLY_BLOCKS } from "../../features/comments/sample-replies.ts";
import { samplePost } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";
import { sampleSignup } from "../settings/sample-settings.ts";

const LISTS = { name: "custom", action: "https://lists.innercanvas.example/subscribe", email: "email" };
const REPLIES = { service: "custom", action: "https://replies.innercanvas.example/reply" };

function told({
  signup,
  comments,
  url = "https://innercanvas.example",
}: {
  signup?: Readonly<Record<string, unknown>>;
  comments?: object | undefined;
  url?: string;
}): string[] {
  const site = sampleSite([samplePost("a")], {
    site: { url, ...(comments ? { comments } : {}) },
    signup: sampleSignup({}, signup),
  });
  return [
    ...checkExampleServices(site, "content"),
    ...checkSignups(site, "content"),
    ...checkReplies(site, "content"),
  ].map(formatLine);
}

test("one warning for both forms", () => {
  expect(told({ signup: LISTS, comments: REPLIES })).toEqual([
    "warning: url is an example address, so the sign-up form and the comment form don't work yet. Before you publish, set these to your own: url, service in content/signup.yaml, comments.",
  ]);
});

test("it names the form that is an example", () => {
  expect(told({ signup: LISTS, comments: REPLY_BLOCKS["formspree"] })).toEqual([
    "warning: url is an example address, so the sign-up form doesn't work yet. Before you publish, set these to your own: url, service in content/signup.yaml.",
  ]);
});

test("nothing where both services are real", () => {
  expect(
    told({ signup: { name: "buttondown", username: "small-kitchen" }, comments: REPLY_BLOCKS["formspree"] }),
  ).toEqual([]);
});

test("with a real url each example is a warning of its own", () => {
  const problems = told({ signup: LISTS, comments: REPLIES, url: "https://inner-canvas.org" });
  expect(problems).toHaveLength(2);
  expect(problems.every((line) => line.includes("still has the example"))).toBe(true);
});
