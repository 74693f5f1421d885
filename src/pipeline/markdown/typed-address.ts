// Types an address between the round brackets of a link or an image.

/** `bowl.jpg`, and `<my bowl.jpg>` for a name with spaces or brackets. */
export function typeAddress(name: string): string {
  return /[\s()]/u.test(name) ? `<${name}>` : name;
}
