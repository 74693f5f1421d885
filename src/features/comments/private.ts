// Finds private data of commenters: email and IP addresses, which no archive may contain.

// The @ of an email address: plain, in HTML, in a URL, and in Markdown.
const SIGN = String.raw`(?:@|&(?:#0*64|#x0*40|commat);?|%40|\\@)`;

// The end of a host: a word, or punycode for non-Latin letters (https://www.rfc-editor.org/rfc/rfc5890).
const TOP = String.raw`(?:xn--[a-z\d-]{1,59}|\p{L}{2,24})`;

// Query delimiters end the part before the @, although a mailbox may contain them. A handle such as
// @name@example.social isn't a mailbox.
const MAILBOX = new RegExp(
  String.raw`(?<![\w.+%@~-])[\p{L}\p{N}.!$%'*+^_\x60{|}~-]{1,64}${SIGN}` +
    String.raw`(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}${TOP}(?![\p{L}\p{N}]|-[\p{L}\p{N}])`,
  "giu",
);

// Text before an @ in the path of a web address isn't a mailbox either; the address may lack its https.
const IN_PATH = /(?::\/\/|(?:^|[\s"'(<])(?:[\w-]+\.)+[a-z]{2,}\/)[^\s"'<>@]*$/iu;

// Few texts hold one, and most hold not even the sign.
const MAY_HOLD = new RegExp(SIGN, "iu");

const OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
const IPV4 = String.raw`${OCTET}(?:\.${OCTET}){3}`;

// Private and reserved networks (https://www.rfc-editor.org/rfc/rfc6890): these addresses identify nobody.
const EVERYWHERE = String.raw`(?:0|10|127|255)\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.`;

// Not the host of a web address, and not a version number.
const MACHINES = new RegExp(
  String.raw`(?<![\w./@]|(?<!\d)-|[\d:]:|\bv(?:ersion)? )(?!${EVERYWHERE})` +
    String.raw`${IPV4}(?!\w|-(?!${IPV4})\w|\.\d)|(?<![\w./@-]|[\da-f:]:)[23][\da-f]{3}` +
    String.raw`(?=:(?:[\da-f]{1,4}:)*:|(?::[\da-f]{1,4}){7})(?::[\da-f]{0,4}){2,7}(?![\w:])`,
  "giu",
);

const MAY_HOLD_MACHINE = /\d\.\d{1,3}\.\d|[23][\da-f]{3}:/iu;

const MACHINE = /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=.*:.*:)[\da-f:]{3,39}(?:\d{1,3}(?:\.\d{1,3}){3})?)$/iu;

/** The first email address in a text, however its sign is written. */
export function findMailbox(text: string): string | undefined {
  if (!MAY_HOLD.test(text)) return undefined;
  return text.matchAll(MAILBOX).find(({ 0: found, index }) => !isInPath(found, text, index))?.[0];
}

/** The first IP address in a text, version 4 or 6, that may identify someone. */
export function findMachine(text: string): string | undefined {
  return MAY_HOLD_MACHINE.test(text) ? text.match(MACHINES)?.[0] : undefined;
}

/** The text with `word` in place of every address of either kind. */
export function withoutAddresses(text: string, word: string): string {
  const rest = MAY_HOLD.test(text)
    ? text.replace(MAILBOX, (found, at: number) => (isInPath(found, text, at) ? found : word))
    : text;
  return MAY_HOLD_MACHINE.test(rest) ? rest.replace(MACHINES, () => word) : rest;
}

function isInPath(found: string, text: string, at: number): boolean {
  return text[at - 1] === "/" && (IS_FILE.test(found) || IN_PATH.test(text.slice(Math.max(0, at - LONGEST_PATH), at)));
}

// As in pictures/logo@wide.png.
const IS_FILE = /\.(?:png|jpe?g|gif|svg|webp|avif|pdf|txt|html?|css|js|mp[34])$/iu;

const LONGEST_PATH = 500;

/** Whether a whole value is the IP address of a machine, version 4 or 6. */
export function isMachineAddress(value: string): boolean {
  return MACHINE.test(value.trim());
}
