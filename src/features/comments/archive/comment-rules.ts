// Rules for the texts of a comment: each has the sentence that explains a broken rule.
import { findMachine, findMailbox, isMachineAddress } from "../private.ts";
import { LONGEST } from "../replies/reply.ts";

/** `explain` gets the value that broke the rule. */
export interface Rule {
  readonly isKept: (value: string) => boolean;
  readonly explain: (value: string) => string;
}

const NO_MAILBOX: Rule = {
  isKept: (value) => findMailbox(value) === undefined,
  explain: (value) => `contains the email address ${findMailbox(value) ?? ""}, which robots would collect. Remove it.`,
};

const NO_MACHINE: Rule = {
  isKept: (value) => findMachine(value) === undefined,
  explain: (value) =>
    `contains ${findMachine(value) ?? ""}, which looks like an IP address (personal data). Remove it. If it is a version number, write version before it.`,
};

export const RULES = {
  id: [
    {
      isKept: (value) => /^[\w.-]{1,200}$/u.test(value),
      explain: (value) => `"${value}" can't be part of an address. Use letters, digits and hyphens.`,
    },
  ],
  author: [
    atMost(LONGEST.author * 2, "Write the name alone."),
    {
      isKept: (value) => !isMachineAddress(value) && findMachine(value) === undefined,
      explain: () => "is an IP address, which is personal data. Write a name, such as Anonymous.",
    },
    NO_MAILBOX,
  ],
  url: [
    {
      isKept: (value) => !/[\t\n]/u.test(value) && /^https?:$/u.test(URL.parse(value)?.protocol ?? ""),
      explain: (value) => `"${value}" is not a web address. Begin it with https://.`,
    },
    NO_MAILBOX,
  ],
  text: [atMost(LONGEST.text * 2, "Keep what matters."), NO_MAILBOX, NO_MACHINE],
} satisfies Readonly<Record<string, readonly Rule[]>>;

/** Whether a text isn't empty, and keeps all rules for its field. */
export function isSound(value: string, field: keyof typeof RULES): boolean {
  return value !== "" && RULES[field].every(({ isKept }) => isKept(value));
}

function atMost(characters: number, remedy: string): Rule {
  return {
    isKept: (value) => value.length <= characters,
    explain: () => `is longer than ${characters} characters. ${remedy}`,
  };
}
