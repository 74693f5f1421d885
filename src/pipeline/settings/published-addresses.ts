// content/addresses.yaml: the addresses that were published, so that none of them gets lost when a file is renamed.
import { stringify } from "yaml";
import * as z from "zod";

export interface PublishedAddress {
  readonly address: string;
  /** The file of its page, as a path below the content folder. */
  readonly file: string;
  /** The id that feed readers know a post by. */
  readonly id: string | undefined;
  /** When an event begins: a new file name gives it another id. */
  readonly start?: string | undefined;
}

export const ADDRESSES_FILE = "addresses.yaml";

const BROKEN = "isn't as the build wrote it. Remove the file: the next build writes it again.";

export const publishedAddresses = z
  .record(z.string(), z.object({ file: z.string(), id: z.string().optional(), start: z.string().optional() }), {
    error: () => BROKEN,
  })
  .transform((lines): PublishedAddress[] =>
    Object.entries(lines).map(([address, line]) => ({ address, file: line.file, id: line.id, start: line.start })),
  );

/**
 * Reads what a build wrote, which is thousands of lines on a large site; undefined for anything else that YAML may be.
 */
export function readWrittenAddresses(text: string): PublishedAddress[] | undefined {
  if (!text.startsWith(HEAD)) return undefined;
  const lines = text.slice(HEAD.length);
  const found = [...lines.matchAll(ENTRY)];
  const isWhole =
    found.reduce((length, [entry]) => length + entry.length, 0) === lines.length &&
    new Set(found.map(([, address]) => address)).size === found.length;
  return isWhole ? found.map(([, address = "", file = "", id, start]) => ({ address, file, id, start })) : undefined;
}

/** Values that YAML writes and reads without quotes. */
const ENTRY =
  /(\/[\w/.-]*):\n {2}file: ([a-z][\w/.-]*\.md)\n(?: {2}id: ((?:tag|https?):[\w/.,:-]*\w)\n)?(?: {2}start: (\d[\d:.T+-]*Z?)\n)?/gu;

/** The text of the file, in the order of the addresses. */
export function formatPublishedAddresses(addresses: readonly PublishedAddress[]): string {
  const sorted = addresses.toSorted((a, b) => (a.address < b.address ? -1 : 1));
  const lines = sorted.map(({ address, file, id, start }) => [
    address,
    { file, ...(id === undefined ? {} : { id }), ...(start === undefined ? {} : { start }) },
  ]);
  return `${HEAD}${stringify(Object.fromEntries(lines), { lineWidth: 0 })}`;
}

const HEAD = `# The addresses that your site has had. npm run build writes this file and warns you when one of them would be lost.
# Keep it with your texts. To forget an address, remove it here.
`;
