// The export of a comment service, in the common shape that all exports are converted to.
import type { Problem } from "../../../lib/problem.ts";
import type { RawReply } from "../replies/reply.ts";

export interface ExportedReply {
  readonly reply: RawReply;
  /** Posts that it may belong to, in the service's words; the first one that exists on the site counts. Never empty. */
  readonly places: readonly string[];
  /** Whether the comment was public at the service, undecided, or refused. */
  readonly state: "published" | "waiting" | "refused";
}

export interface ServiceExport {
  readonly replies: readonly ExportedReply[];
  /** Entries that aren't comments: submissions of other forms, likes. */
  readonly others: number;
  /** Files of the export that can't be read. */
  readonly faults?: readonly Problem[];
}

/** One service in one of its formats. */
export interface ExportFormat {
  readonly service: string;
  /** What to look for at the service, for the sentence about an unknown file. */
  readonly understood: string;
  /** Undefined for a file in another format. Throws AuthorError for a broken file in this format. */
  read(source: ExportSource): ServiceExport | undefined;
}

/** A file or folder, opened as far as its kind can be detected without knowing the services. */
export type ExportSource = { readonly name: string } & (
  | { readonly kind: "folder"; readonly folder: string; readonly files: readonly string[] }
  | { readonly kind: "database"; readonly file: string }
  | { readonly kind: "xml"; readonly text: string }
  | { readonly kind: "json"; readonly value: unknown }
  /** A row has a value for each column, by its name in small letters. */
  | { readonly kind: "table"; readonly columns: readonly string[]; readonly rows: readonly Fields[] }
);

export type Fields = Readonly<Record<string, unknown>>;

/** The place of a comment that names none. */
export const NOWHERE = "(no post named)";

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list of objects, all of them. */
export function isFieldsList(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every(isFields);
}

/** Text or a number as text; undefined for anything else, and where there is nothing but spaces. */
export function toText(value: unknown): string | undefined {
  const text = typeof value === "number" || typeof value === "bigint" ? String(value) : value;
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
}
