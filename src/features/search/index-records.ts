// Makes the search index with Pagefind's program, which runs as a child process.
import { close, createIndex } from "pagefind";

export interface SearchRecord {
  /** On the site. */
  readonly url: string;
  /** HTML with attributes for Pagefind: https://pagefind.app/docs/metadata/ and /docs/weighting/. */
  readonly content: string;
}

/** Pagefind's program for this machine is missing, or does not run. */
export class SearchUnavailable extends Error {
  constructor(cause: unknown) {
    super("the search index cannot be made here", { cause });
    this.name = "SearchUnavailable";
  }
}

/** Records on their way at the same time; more would only wait in memory. */
const AT_ONCE = 24;

/** Files for Pagefind's own interfaces, which we don't use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;

let last: Promise<unknown> = Promise.resolve();

/**
 * The files of an index, by their paths below its folder. One index is made at a time, because all share one program.
 */
export function indexRecords(records: Iterable<SearchRecord>): Promise<Map<string, Uint8Array>> {
  const mine = last.then(() => indexNow(records));
  last = mine.catch(() => undefined);
  return mine;
}

async function indexNow(records: Iterable<SearchRecord>): Promise<Map<string, Uint8Array>> {
  let going: Promise<{ errors: string[] }>[] = [];
  try {
    const { index, errors } = await createIndex({}).catch((error: unknown) => {
      throw new SearchUnavailable(error);
    });
    if (!index) throw new SearchUnavailable(new Error(errors.join(", ")));
    const settle = async (): Promise<void> => {
      const failed = (await Promise.all(going)).flatMap((answer) => answer.errors);
      if (failed.length > 0) throw new Error(`Pagefind: ${failed.join(", ")}`);
      going = [];
    };
    for (const record of records) {
      going.push(index.addHTMLFile({ ...record }));
      if (going.length === AT_ONCE) await settle();
    }
    await settle();
    const { files } = await index.getFiles();
    return new Map(files.flatMap(({ path, content }) => (UNUSED.test(path) ? [] : [[path, content] as const])));
  } finally {
    // Closing rejects requests in flight, which would hide the first error.
    await Promise.allSettled(going);
    await close();
  }
}
