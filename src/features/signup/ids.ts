// Settings that several email services share, besides the ids of an account.
import { id } from "../forms/account-id.ts";
import type { HiddenField } from "../forms/hidden-field.ts";
import { read, record, wordList, yesNo } from "../../lib/schema.ts";
import type { FunnelAddresses, SignupInstance } from "./signup-form.ts";

/** Whether the service uses double opt-in; `usual` is its default. */
export function doubleOptIn(usual: boolean) {
  return yesNo("doubleOptIn").default(usual);
}

/** Tags that the service adds to a new subscriber. */
export function tags(pattern = /\S/u, what = "a tag", example = "lessons") {
  return wordList("tags")
    .refine((words) => words.every((word) => pattern.test(word)), {
      error: ({ input }) => `${read(input)} holds something that is not ${what}. Write tags: ["${example}"].`,
    })
    .optional();
}

export interface CustomFields {
  readonly source?: string | undefined;
  readonly consent?: string | undefined;
}

/**
 * Names of two fields that the author made at the service: for the page and place of a signup, and for the version of
 * the words agreed to.
 */
export function customFields(what: string, pattern: RegExp, example: { source: string; consent: string }) {
  const field = (key: "source" | "consent") =>
    id({
      key,
      pattern,
      what,
      where: `Copy the name that you gave the field there, as in ${key}: ${example[key]}.`,
      example: example[key],
    }).optional();
  return record(
    { source: field("source"), consent: field("consent") },
    `source: ${example.source} and consent: ${example.consent}`,
  ).optional();
}

/** The hidden fields for page, place and consent version; `wrap` makes the form's field name of the service's. */
export function customFieldValues(
  names: CustomFields | undefined,
  instance: SignupInstance,
  wrap = (name: string) => name,
): HiddenField[] {
  return [
    ...(names?.source === undefined ? [] : [{ name: wrap(names.source), value: instance.source }]),
    ...(names?.consent === undefined ? [] : [{ name: wrap(names.consent), value: instance.consent }]),
  ];
}

/** The page after sending: "check your inbox" if the service asks to confirm, else "you're in". */
export function nextPage(confirmsFirst: boolean, { thanks, confirm }: FunnelAddresses): string | undefined {
  return confirmsFirst ? (confirm ?? thanks) : thanks;
}
