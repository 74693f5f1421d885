// The id of a comment from a form, for services that give none.
import { createHash } from "node:crypto";

/** The same for the same comment. `time` is in milliseconds since 1970. */
export function replyId(reply: {
  readonly post: string;
  readonly name: string;
  readonly time: number;
  readonly text: string;
}): string {
  const { post, name, time, text } = reply;
  return `reply-${createHash("sha256")
    .update(JSON.stringify([post, name, time, text]))
    .digest("hex")
    .slice(0, 8)}`;
}
