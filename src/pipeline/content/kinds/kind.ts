// The common interface of content kinds: each reads its front matter into its part of a head.
import type * as z from "zod";
import type { Problem } from "../../../lib/problem.ts";
import { explainIssues } from "../../../lib/schema.ts";
import type { Settings } from "../../settings/load-settings.ts";
import type { Asset, EntryHead } from "../entry.ts";
import type { EntryFields } from "../entry-fields.ts";
import type { FrontMatter } from "../front-matter.ts";

export interface ParserOptions {
  readonly settings: Settings;
  /** The content folder. */
  readonly folder: string;
  /** How the content folder is called in messages. */
  readonly label: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A new key that cannot be guessed, for an author who needs one. */
  readonly newKey: () => string;
}

/** A file to read; all are paths below the content folder. */
export interface SourceFile {
  readonly source: string;
  /** Files that belong to it and that are read with it: the archive of its comments, captions. */
  readonly beside: readonly string[];
}

/** A file whose front matter has been read. */
export interface ReadFile extends SourceFile {
  /** The file's name in messages. */
  readonly file: string;
  readonly front: FrontMatter;
}

type Common =
  | "source"
  | "file"
  | "aliases"
  | "title"
  | "description"
  | "author"
  | "updated"
  | "draft"
  | "unlisted"
  | "expires"
  | "signup"
  | "painting"
  | "hasImage"
  | "files"
  | "used"
  | "lines";
/** A union's members are narrowed one by one. */
type Own<Head> = Head extends EntryHead ? Omit<Head, Common> : never;

/** The part of the head that a kind adds; `address` is "" when none could be made. */
export interface Identity {
  readonly fields: EntryFields;
  readonly own: Own<EntryHead>;
  /** Files that the front matter names, to be published with the page. */
  readonly files?: readonly Asset[];
  /** Files that the front matter names, whether they are published or only read: paths below the content folder. */
  readonly used?: readonly string[];
  /** Problems that don't prevent reading the file. */
  readonly problems?: readonly Problem[];
}

/** Reads the files of one kind of content. */
export interface KindReader {
  /** The keys that its front matter may have. */
  readonly keys: readonly string[];
  read(file: ReadFile): Identity | readonly Problem[];
}

export function isIdentity(result: Identity | readonly Problem[]): result is Identity {
  return "own" in result;
}

/** The problems that a schema found in a file's front matter, with their lines. */
export function explainFields(
  error: z.ZodError,
  knownKeys: (path: readonly PropertyKey[]) => readonly string[],
  { front, file }: ReadFile,
  plural: string,
): Problem[] {
  return explainIssues(error.issues, knownKeys, `for ${plural}`).map(({ path, message }) => {
    const [first, ...inner] = path.filter((part) => typeof part === "string");
    const keys = first === undefined ? [] : [front.typedKey(first), ...inner];
    const line = keys
      .toReversed()
      .map((key) => front.lineOf(key))
      .find((found) => found !== undefined);
    return { file, line, field: keys.length === 0 ? undefined : keys.join("."), message, severity: "error" };
  });
}
