// What a commenter gives the owner alone: addresses of mailboxes and of machines, which no archive may hold.

// A handle such as @name@example.social is no mailbox, nor is what stands in front of an @ inside a web address.
const MAILBOX = /(?<![\w.+%@/~-])[\p{L}\p{N}.!#$%&'*+=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}-])/gu;

const MACHINE = /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=.*:.*:)[\da-f:]{3,39}(?:\d{1,3}(?:\.\d{1,3}){3})?)$/iu;

/** The first email address in a text. */
export function findMailbox(text: string): string | undefined {
  // Few texts hold one, and most hold not even the sign.
  return text.includes("@") ? text.match(MAILBOX)?.[0] : undefined;
}

/** The text with `word` in place of every email address. */
export function withoutMailboxes(text: string, word: string): string {
  return text.includes("@") ? text.replace(MAILBOX, () => word) : text;
}

/** Whether a whole value is the IP address of a machine, version 4 or 6. */
export function isMachineAddress(value: string): boolean {
  return MACHINE.test(value.trim());
}
