// What a commenter gives the owner alone: addresses of mailboxes and of machines, which no archive may hold.

// A handle such as @name@example.social is no mailbox, nor is what stands in front of an @ inside a web address.
const MAILBOX = /(?<![\w.+%@/~-])[\p{L}\p{N}.!#$%&'*+=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}-])/gu;

const MACHINE = /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=.*:.*:)[\da-f:]{3,39}(?:\d{1,3}(?:\.\d{1,3}){3})?)$/iu;

// Few texts hold one, and most hold not even the sign.
const MAY_HOLD = /@|&(?:#0*64|#x0*40|commat)\b/iu;
const SIGNS = /&(?:#0*64|#x0*40|commat);?/giu;

/** The first email address in a text; in HTML its sign may be written as a character reference. */
export function findMailbox(text: string): string | undefined {
  return MAY_HOLD.test(text) ? text.replaceAll(SIGNS, "@").match(MAILBOX)?.[0] : undefined;
}

/** The text with `word` in place of every email address. */
export function withoutMailboxes(text: string, word: string): string {
  return findMailbox(text) === undefined ? text : text.replaceAll(SIGNS, "@").replace(MAILBOX, () => word);
}

/** Whether a whole value is the IP address of a machine, version 4 or 6. */
export function isMachineAddress(value: string): boolean {
  return MACHINE.test(value.trim());
}
