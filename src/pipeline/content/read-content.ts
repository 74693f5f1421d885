// Reads every post, page, event and lesson of a content folder.
import path from "node:path";
import { archiveFileOf, isArchiveFile } from "../../features/comments/archive/archive-file.ts";
import { listFiles } from "../../lib/files.ts";
import { isLitter } from "../../lib/litter.ts";
import type { Content, ReadOptions } from "./content.ts";
import type { SourceFile } from "./kinds/kind.ts";
import { checkNames, checkOverlooked } from "./overlooked.ts";
import { parseFiles } from "./parse-files.ts";
import { isEntryFile } from "./entry-file.ts";

/** Reads and checks all entries. Problems are values in the result; only a file that cannot be read throws. */
export async function readContent(options: ReadOptions): Promise<Content> {
  const links: string[] = [];
  const unreadable: string[] = [];
  const paths = listFiles(
    options.folder,
    (name) => links.push(name),
    (name) => unreadable.push(name),
  ).filter((name) => !isLitter(name));
  const overlooked = [...checkOverlooked(paths, links.sort(), options.label), ...checkNames(unreadable, options.label)];
  const present = new Set(paths);
  const archives = new Map(paths.filter(isArchiveFile).map((name) => [name.normalize(), name]));
  const files = paths.filter(isEntryFile).map((source) => toSourceFile(source, present, archives));
  const kept = options.texts?.begin(paths, options.changed);
  const parsed = await parseFiles(files, options, kept);
  kept?.save();
  return { files: parsed, paths, overlooked };
}

/**
 * A post's comments are in comments.yaml in its folder, or in <name>.comments.yaml next to its file; captions and
 * transcripts are in the folder of their series.
 */
function toSourceFile(source: string, present: ReadonlySet<string>, archives: ReadonlyMap<string, string>): SourceFile {
  const folder = path.posix.dirname(source);
  if (source.startsWith("series/"))
    return {
      source,
      beside: [...present].filter((name) => /\.(?:vtt|txt)$/iu.test(name) && path.posix.dirname(name) === folder),
    };
  const archive = source.startsWith("posts/") ? archives.get(archiveFileOf(source).normalize()) : undefined;
  return { source, beside: archive === undefined ? [] : [archive] };
}
