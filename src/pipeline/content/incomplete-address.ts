// Addresses without their beginning: www.example.org, and lisa@example.org for an email.

const EMAIL = /^[^\s@/:?#]+@[^\s@/:?#]+\.[a-z]{2,}(?:\?\S*)?$/iu;
/** Endings that no file in a text has. */
const ENDING = "com|org|net|edu|gov|info|blog|io|co|de|at|ch|fr|uk|nl|it|es|eu|us|ca|au|jp";
const HOST = new RegExp(
  String.raw`^(?:www\.[\w-]+(?:\.[\w-]+)*|[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:${ENDING}))(?:[/?#:]\S*)?$`,
  "iu",
);

/** Says what is missing; undefined for an address that may be that of a file. */
export function explainIncomplete(address: string): string | undefined {
  if (EMAIL.test(address))
    return `The link ${address} won't work, because an email address needs mailto: before it. Write mailto:${address}`;
  if (!HOST.test(address)) return undefined;
  return `The link ${address} won't work, because https:// is missing before it. Write https://${address}`;
}
