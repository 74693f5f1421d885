// One file of kept texts, and next to it another one with their bodies, which is read only for a text that is shown.
import { deserialize, serialize } from "node:v8";
import { readSealed, writeSealed } from "../../assets/cache/sealed-file.ts";
import { CacheDamaged, hashBody, type Body } from "./body.ts";
import type { FoundText } from "./join-entry.ts";
import type { ParsedHead } from "./parse-head.ts";

/** A file that was parsed; one without a text to read has none. */
export interface KeptText {
  readonly head: ParsedHead;
  readonly text: FoundText | undefined;
  /** Of the file and those beside it; empty if they might change again without other stamps. */
  readonly stamps: string;
  readonly hash: string;
  /** The state of all other files, where the text depends on more of them than it names. */
  readonly others: string | undefined;
}

export interface Shard {
  /** By the paths of their sources. */
  readonly entries: Map<string, KeptText>;
  /** Writes both files, if that is possible. */
  save(): void;
}

interface StoredBody extends Pick<Body, "hash"> {
  readonly start: number;
  readonly end: number;
}

interface StoredText extends Omit<KeptText, "text"> {
  readonly text: (Omit<FoundText, "body"> & { readonly body: StoredBody }) | undefined;
}

interface Stored {
  readonly key: string;
  readonly entries: ReadonlyMap<string, StoredText>;
}

/** A shard without entries where the file is missing, damaged, or was written with another key. */
export function openShard(file: string, key: string, fresh: boolean): Shard {
  const entries = fresh ? new Map<string, KeptText>() : readEntries(file, key);
  return {
    entries,
    save() {
      const bodies: Uint8Array[] = [];
      let end = 0;
      const stored = new Map<string, StoredText>();
      for (const [source, entry] of entries) {
        const bytes = entry.text?.body.read();
        if (!entry.text || !bytes) stored.set(source, { ...entry, text: undefined });
        else {
          const start = end;
          end += bytes.length;
          bodies.push(bytes);
          stored.set(source, { ...entry, text: { ...entry.text, body: { hash: entry.text.body.hash, start, end } } });
        }
      }
      const writer = String(process.pid);
      writeSealed(bodiesOf(file), Buffer.concat(bodies), writer);
      writeSealed(file, serialize({ key, entries: stored } satisfies Stored), writer);
    },
  };
}

function readEntries(file: string, key: string): Map<string, KeptText> {
  const content = readSealed(file);
  if (!content) return new Map();
  // Its seal shows that this program wrote it, or another version, whose key is another one.
  const stored = deserialize(content) as Stored;
  if (stored.key !== key) return new Map();
  const read = createBodyReader(bodiesOf(file));
  return new Map(
    [...stored.entries].map(([source, { text, ...kept }]) => [
      source,
      { ...kept, text: text && { ...text, body: { hash: text.body.hash, read: () => read(text.body) } } },
    ]),
  );
}

/** Reads the file once it is needed. */
function createBodyReader(file: string): (body: StoredBody) => Uint8Array {
  let all: Buffer | undefined;
  return ({ start, end, hash }) => {
    all ??= readSealed(file) ?? Buffer.alloc(0);
    const bytes = all.subarray(start, end);
    if (hashBody(bytes) !== hash) throw new CacheDamaged(file);
    return bytes;
  };
}

function bodiesOf(file: string): string {
  return `${file}.html`;
}
