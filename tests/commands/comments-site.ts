// A tiny site with replies that wait, for tests of the comments command.
import { changeQueue } from "../../src/features/comments/replies/change-queue.ts";
import type { WaitingReply } from "../../src/features/comments/replies/queue.ts";
import { makeFolder } from "./folders.ts";

const POST = "/2013/04/25/slow-bread/";

export const ADA: WaitingReply = {
  post: POST,
  id: "netlify-aaaaaaaaaaaa",
  author: "Ada Example",
  url: "https://example.org/ada",
  date: "2026-03-08T10:00:00Z",
  text: "It rose on the second day.",
};
export const BO: WaitingReply = {
  post: POST,
  id: "netlify-bbbbbbbbbbbb",
  author: "Bo",
  date: "2026-03-09T10:00:00Z",
  text: "Mine too.",
  parent: ADA.id,
};
export const LOST: WaitingReply = {
  post: "/old/slow-bread/",
  id: "netlify-cccccccccccc",
  author: "Cy",
  date: "2026-03-10T10:00:00Z",
  text: "Where did it go?",
};

/** A folder with content/ in it: one post, and a queue. */
export function makeSite(waiting: readonly WaitingReply[] = [], files: Readonly<Record<string, string>> = {}): string {
  return makeFolder({
    "content/site.yaml":
      "title: Small Kitchen\nurl: https://kitchen.example\nshareImages: none\ntimezone: America/Los_Angeles\n",
    "content/posts/slow-bread.md": "---\ntitle: Slow bread\ndate: 2013-04-25\n---\nFlour.\n",
    ...(waiting.length === 0 ? {} : { "content/comments-waiting.yaml": changeQueue("", { add: waiting }) }),
    ...files,
  });
}
