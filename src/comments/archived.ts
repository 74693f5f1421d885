// The replies that the archive of a post holds already, as far as moderation needs them.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { AuthorError } from "../lib/problem.ts";
import { isYamlFault, parseYaml } from "../lib/yaml.ts";
import type { ArchivePlace } from "./add-to-archive.ts";
import { archiveFileOf } from "./archive-file.ts";

export interface ArchivedNote {
  readonly id: string;
  readonly author: string;
  readonly text: string;
}

/** What the archive of a post holds, by the path of the post below the content folder. */
export type ArchiveReader = (source: string | undefined) => ReadonlyMap<string, ArchivedNote>;

/** Reads each archive once; a post that is undefined has none. Throws AuthorError where one cannot be read. */
export function createArchiveReader({ folder, label }: Omit<ArchivePlace, "source">): ArchiveReader {
  const read = new Map<string, ReadonlyMap<string, ArchivedNote>>();
  return (source) => {
    if (source === undefined) return new Map();
    const archived = read.get(source) ?? loadArchived({ folder, label, source });
    read.set(source, archived);
    return archived;
  };
}

/** The same for those who only look: one archive with a slip in it does not keep the others from being seen. */
export function createLenientReader(content: Omit<ArchivePlace, "source">): ArchiveReader {
  const read = createArchiveReader(content);
  return (source) => {
    try {
      return read(source);
    } catch (error) {
      if (error instanceof AuthorError) return new Map();
      throw error;
    }
  };
}

/** What is in an archive, by id; nothing where there is none. Throws AuthorError where it cannot be read. */
export function loadArchived({ folder, label, source }: ArchivePlace): ReadonlyMap<string, ArchivedNote> {
  const name = archiveFileOf(source);
  const file = path.join(folder, name);
  if (!existsSync(file)) return new Map();
  const yaml = parseYaml(readFileSync(file));
  if (isYamlFault(yaml)) throw new AuthorError([{ file: `${label}/${name}`, line: yaml.line, field: yaml.field, message: yaml.message, severity: "error" }]);
  const comments = isRecord(yaml.value) && Array.isArray(yaml.value["comments"]) ? (yaml.value["comments"] as unknown[]) : [];
  return new Map(comments.filter(isRecord).map((comment) => {
    const id = String(comment["id"]).trim();
    return [id, { id, author: String(comment["author"] ?? ""), text: String(comment["text"] ?? "") }];
  }));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
