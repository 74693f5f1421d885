// The first form of a signup.yaml that has none, so that the next build has something to show.
import { isMap, isScalar, parseDocument } from "yaml";
import { putBlock } from "./merge-service.ts";

/** The words are for every blog; the author edits them. */
export const FIRST_FORM = `forms:
  # Your own words are better. What people see on your site is after the colons.
  newsletter:
    heading: New posts by email
    pitch:
      - Leave your address, and you get an email when there is something new to read.
    button: Sign up
    consent: By signing up, you agree to get these emails. You can unsubscribe at any time, with the link in every email.
`;

/** The text of signup.yaml with a form in it; undefined where it has forms already, under this name or their old one. */
export function addFirstForm(text: string, file: string): string | undefined {
  const { contents } = parseDocument(text);
  const values = ["forms", "offers"].flatMap((key) =>
    isMap(contents) && contents.has(key) ? [contents.get(key, true)] : [],
  );
  const areEmpty = values.every(
    (value) =>
      value === null || (isScalar(value) && value.value === null) || (isMap(value) && value.items.length === 0),
  );
  return areEmpty ? putBlock(text, "forms", FIRST_FORM, file, "end") : undefined;
}
