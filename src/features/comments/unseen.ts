// Invisible characters that change how a text reads; no comment may contain them, wherever it comes from.
import { withoutControls } from "../../lib/utf8.ts";

// Characters that change the direction of the following text.
const TURNING = /[\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

// The same, plus control characters, noncharacters and lone surrogates.
const UNSEEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Cs}/u;

/** Whether any of them is in a text. */
export function holdsUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

/** A text without them; half a letter becomes U+FFFD, so that it is seen that something was cut. */
export function withoutUnseen(text: string): string {
  return holdsUnseen(text) ? withoutControls(text.toWellFormed()).replaceAll(TURNING, "") : text;
}
