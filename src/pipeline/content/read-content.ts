// Reads every post, page, event and lesson of a content folder.
import { statSync } from "node:fs";
import path from "node:path";
import { archiveFileOf, isArchiveFile } from "../../features/comments/archive/archive-file.ts";
import { listFiles } from "../../lib/files.ts";
import { isLitter } from "../../lib/litter.ts";
import type { Content, ReadOptions, StampedFile } from "./content.ts";
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
  const { earlier } = options;
  if (!earlier) return { files: await parseFiles(files, options), paths, overlooked };
  const stamps = new Map(files.map((file) => [file.source, stampOf(options.folder, file)]));
  const changed = files.filter(({ source }) => !isCurrent(earlier.get(source), stamps.get(source), present));
  for (const parsed of await parseFiles(changed, options))
    earlier.set(parsed.source, { stamp: stamps.get(parsed.source) ?? "", parsed });
  return { files: files.flatMap(({ source }) => earlier.get(source)?.parsed ?? []), paths, overlooked };
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

/** A file with problems is read again each time, because its missing files may have been added. */
function isCurrent(earlier: StampedFile | undefined, stamp: string | undefined, present: ReadonlySet<string>): boolean {
  if (earlier?.stamp !== stamp || earlier?.parsed.problems.length !== 0) return false;
  const { entry } = earlier.parsed;
  return entry !== undefined && [...entry.assets, ...entry.files].every((asset) => present.has(asset.source));
}

function stampOf(folder: string, { source, beside }: SourceFile): string {
  return [source, ...beside]
    .map((name) => {
      const { mtimeMs, size } = statSync(path.join(folder, name));
      return `${mtimeMs}:${size}`;
    })
    .join(" ");
}
