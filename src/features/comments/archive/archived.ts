// The comments that the archive of a post already holds, as far as moderation needs them.
import { readFileSync } from "node:fs";
import path from "node:path";
import { findOwnFile, isRefusal } from "../../../lib/content-file.ts";
import { listFiles } from "../../../lib/files.ts";
import { AuthorError } from "../../../lib/problem.ts";
import { isYamlFault, parseYaml } from "../../../lib/yaml.ts";
import type { ArchivePlace } from "./add-to-archive.ts";
import { archiveFileOf, isArchiveFile } from "./archive-file.ts";

export interface ArchivedNote {
  readonly id: string;
  readonly author: string;
  readonly text: string;
}

/** Returns the comments in the archive of a post, by the path of the post below the content folder. */
export type ArchiveReader = (source: string | undefined) => ReadonlyMap<string, ArchivedNote>;

/** Reads each archive once; an undefined post has no comments. Throws AuthorError where an archive can't be read. */
export function createArchiveReader({ folder, label }: Omit<ArchivePlace, "source">): ArchiveReader {
  const read = new Map<string, ReadonlyMap<string, ArchivedNote>>();
  return (source) => {
    if (source === undefined) return new Map();
    const archived = read.get(source) ?? loadArchived({ folder, label, source });
    read.set(source, archived);
    return archived;
  };
}

/** The same for read-only commands: an archive with a mistake in it doesn't hide the others. */
export function createLenientReader(content: Omit<ArchivePlace, "source">): ArchiveReader {
  return lenient(createArchiveReader(content));
}

function lenient<Place>(
  read: (place: Place) => ReadonlyMap<string, ArchivedNote>,
): (place: Place) => ReadonlyMap<string, ArchivedNote> {
  return (place) => {
    try {
      return read(place);
    } catch (error) {
      if (error instanceof AuthorError) return new Map();
      throw error;
    }
  };
}

/** The ids in all archives of a content folder, also of posts that were renamed; unreadable archives are skipped. */
export function listArchivedIds({ folder, label }: Omit<ArchivePlace, "source">): ReadonlySet<string> {
  const names = listFiles(path.join(folder, "posts"))
    .map((name) => `posts/${name}`)
    .filter(isArchiveFile);
  const read = lenient((name: string) => readArchived({ folder, label, name }));
  return new Set(names.flatMap((name) => [...read(name).keys()]));
}

/** The comments in an archive, by id; empty without an archive. Throws AuthorError where the archive can't be read. */
export function loadArchived({ folder, label, source }: ArchivePlace): ReadonlyMap<string, ArchivedNote> {
  const name = archiveFileOf(source);
  const found = findOwnFile(folder, name);
  if (isRefusal(found))
    throw new AuthorError([{ file: `${label}/${name}`, message: `The file ${found.refusal}`, severity: "error" }]);
  return found ? readArchived({ folder, label, name }) : new Map();
}

/** `name` is the archive, as a path below the content folder. */
function readArchived({
  folder,
  label,
  name,
}: Omit<ArchivePlace, "source"> & { readonly name: string }): ReadonlyMap<string, ArchivedNote> {
  const file = path.join(folder, name);
  const yaml = parseYaml(readFileSync(file));
  if (isYamlFault(yaml))
    throw new AuthorError([
      { file: `${label}/${name}`, line: yaml.line, field: yaml.field, message: yaml.message, severity: "error" },
    ]);
  const comments =
    isRecord(yaml.value) && Array.isArray(yaml.value["comments"]) ? (yaml.value["comments"] as unknown[]) : [];
  return new Map(
    comments.filter(isRecord).map((comment) => {
      const id = toText(comment["id"]).trim();
      return [id, { id, author: toText(comment["author"]), text: toText(comment["text"]) }];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A scalar value as it was typed; other values have no text. */
function toText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
