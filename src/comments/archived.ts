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

/** Reads the archives of posts, by their paths below the content folder, each once; a post that is undefined has none. */
export function createArchiveReader({ folder, label }: Omit<ArchivePlace, "source">): (source: string | undefined) => ReadonlyMap<string, ArchivedNote> {
  const read = new Map<string, ReadonlyMap<string, ArchivedNote>>();
  return (source) => {
    if (source === undefined) return new Map();
    const archived = read.get(source) ?? loadArchived({ folder, label, source });
    read.set(source, archived);
    return archived;
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
