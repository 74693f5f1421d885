// Makes a submitted comment fit for an archive: short enough, without secrets, and with a valid date.
import { findMailbox, isMachineAddress, withoutAddresses } from "../private.ts";
import { withoutUnseen } from "../unseen.ts";

/** A comment as an archive keeps it. */
export interface ArchivedReply {
  /** Unique in its post; becomes the link #comment-<id>. */
  readonly id: string;
  readonly author: string;
  /** http or https. */
  readonly url?: string | undefined;
  /** ISO 8601 with offset, to the second. */
  readonly date: string;
  /** Markdown or HTML, not sanitised: that is done whenever it is shown. */
  readonly text: string;
  /** The id of the comment that it answers. */
  readonly parent?: string | undefined;
  readonly kind?: "comment" | "pingback" | undefined;
  readonly byAuthor?: boolean | undefined;
}

/** As a form or a service gave it; nothing in it is to be trusted. */
export interface RawReply {
  readonly id: string;
  readonly author?: string | undefined;
  readonly url?: string | undefined;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly text: string;
  readonly parent?: string | undefined;
  readonly kind?: "comment" | "pingback" | undefined;
  readonly byAuthor?: boolean | undefined;
}

/** Placeholders for removed or missing text, in the language of the site. */
export interface ReplyWords {
  readonly anonymous: string;
  readonly addressRemoved: string;
}

/** In characters. Longer texts are cut, names and addresses of sites too. */
export const LONGEST = { id: 80, author: 100, url: 500, text: 20_000 } as const;

/**
 * Makes a comment fit to be kept: removes email and IP addresses, drops a website that isn't a web address, and cuts
 * texts that are too long. Undefined where there is no text or no date.
 */
export function toReply(raw: RawReply, words: ReplyWords): ArchivedReply | undefined {
  const text = tidy(raw.text.replaceAll(/\r\n?/gu, "\n"), LONGEST.text, words);
  if (text === "" || Math.abs(raw.time) > LAST_TIME || Number.isNaN(raw.time)) return undefined;
  return {
    id: toId(raw.id),
    author: toAuthor(raw.author, words),
    url: toWebAddress(raw.url),
    date: `${new Date(raw.time).toISOString().slice(0, 19)}Z`,
    text,
    parent: raw.parent === undefined || raw.parent.trim() === "" ? undefined : toId(raw.parent),
    kind: raw.kind === "pingback" ? "pingback" : undefined,
    byAuthor: raw.byAuthor === true ? true : undefined,
  };
}

/** An id that is safe in an address and in a page: letters, digits, hyphens, dots and underscores. */
function toId(id: string): string {
  return (
    id
      .trim()
      .replaceAll(/[^\w.-]+/gu, "-")
      .slice(0, LONGEST.id) || "-"
  );
}

/** The website of a commenter; undefined where it isn't a web address. */
export function toWebAddress(typed: string | undefined): string | undefined {
  const text = typed?.trim() ?? "";
  if (text === "" || text.length > LONGEST.url || findMailbox(text) !== undefined) return undefined;
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/iu.test(text) && !/^[\w.-]+:\d/u.test(text) ? text : `https://${text}`);
  return url &&
    /^https?:$/u.test(url.protocol) &&
    url.hostname.includes(".") &&
    url.username === "" &&
    url.password === ""
    ? url.href
    : undefined;
}

// The end of the year 9999.
const LAST_TIME = 253_402_300_799_000;

function toAuthor(typed: string | undefined, words: ReplyWords): string {
  const name = tidy(typed ?? "", LONGEST.author, words).replaceAll(/\s+/gu, " ");
  return name === "" || name === words.addressRemoved || isMachineAddress(name) ? words.anonymous : name;
}

/**
 * Removes addresses from a text that will be public: after removing characters that hide them, and again after cutting,
 * which can create one.
 */
function tidy(typed: string, longest: number, { addressRemoved }: ReplyWords): string {
  const whole = withoutAddresses(withoutUnseen(typed), addressRemoved).trim();
  if (whole.length <= longest) return whole;
  return withoutAddresses(
    `${whole
      .slice(0, longest - 1)
      .toWellFormed()
      .replace(/\uFFFD$/u, "")
      .trimEnd()}…`,
    addressRemoved,
  );
}
