// The id of a reply that a form brought, which services give none.
import { createHash } from "node:crypto";

/** The same whenever the same reply is read. `time` is in milliseconds since 1970. */
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
