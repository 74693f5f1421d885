// Reads a form that was sent: https://url.spec.whatwg.org/#application/x-www-form-urlencoded
import type { IncomingMessage } from "node:http";
import { Refusal } from "./refusal.ts";

/** The longest comment is 20 000 characters, each of them up to twelve bytes in a form. */
const MOST_BYTES = 512 * 1024;

const FORM_TYPE = "application/x-www-form-urlencoded";

/** Throws Refusal for a body that isn't such a form. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type !== FORM_TYPE) throw new Refusal(400, "Only plain forms can be sent to this preview.");
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Refusal(413, `A form can't be larger than ${MOST_BYTES / 1024} kB.`);
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString("latin1");
  if (!isDecodable(text)) throw new Refusal(400, "This form can't be read: its text isn't UTF-8.");
  return new URLSearchParams(text);
}

/** Browsers send ASCII alone, in which every other byte is percent-encoded UTF-8. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return /^[\x20-\x7E]*$/u.test(text);
  } catch {
    return false;
  }
}
