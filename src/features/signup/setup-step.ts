// A setup step at an email service: a sentence, and the values to enter.
import type { CustomFields } from "./ids.ts";
import type { FunnelAddresses } from "./signup-form.ts";

export interface SetupStep {
  readonly text: string;
  /** One a line, to be copied. */
  readonly values: readonly string[];
}

/** All addresses of the site that the owner may have to enter at a service, absolute. */
export interface SetupAddresses extends FunnelAddresses {
  readonly lessons: readonly { readonly title: string; readonly address: string }[];
  /** Feed of new posts. */
  readonly feed: string;
  /** Feed of new posts and of events to come. */
  readonly updates: string;
  /** The feed of new posts under a name that ends in .rss. */
  readonly rss: string;
}

/** A step that says to enter an address; none where the site has no such page. */
export function enter(text: string, address: string | undefined): SetupStep[] {
  return address === undefined ? [] : [{ text, values: [address] }];
}

/** A step without a value. */
export function say(text: string): SetupStep {
  return { text, values: [] };
}

/**
 * How to store at the service which page a signup came from and which consent it gave. `place` is where the service's
 * fields are created.
 */
export function makeFields(
  place: string,
  names: CustomFields | undefined,
  example: Required<CustomFields>,
): SetupStep[] {
  const values = [
    ...(names?.source === undefined ? [] : [`${names.source} (the page and the place on it where someone signed up)`]),
    ...(names?.consent === undefined ? [] : [`${names.consent} (the version of the words that someone agreed to)`]),
  ];
  if (values.length > 0)
    return [
      {
        text: `Make these text fields ${place}. If a field doesn't exist there, its data is lost without a ` + "word.",
        values,
      },
    ];
  return [
    {
      text:
        "If you like, to see which page a signup came from and which words it agreed to: " +
        `make two text fields ${place}. Then name them in content/signup.yaml:`,
      values: [`customFields: { source: ${example.source}, consent: ${example.consent} }`],
    },
  ];
}
