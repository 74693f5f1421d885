// Files of the content folder that won't be published, because nothing names them or nothing reads them.
import path from "node:path";
import { SETTINGS_FILES } from "../../lib/content-file.ts";
import { listNames } from "../../lib/english.ts";
import { isError, type Problem } from "../../lib/problem.ts";
import { mediaOf } from "../../lib/media-endings.ts";
import { suggest } from "../../lib/suggest.ts";
import { decodeAddress } from "../../lib/url.ts";
import type { ParsedFile } from "../content/entry.ts";
import { isBesideEntries, isEntryFile, isMisnamedEntry } from "../content/entry-file.ts";
import { typeAddress } from "../markdown/typed-address.ts";
import type { CopiedFile } from "./assets.ts";
import { hintForFolder } from "./unread-folders.ts";
import { markdownName, unreadKind, type UnreadKind } from "./unread-kinds.ts";

export interface UnusedFilesOptions {
  readonly files: readonly ParsedFile[];
  /** Files of the content folder, as paths below it. */
  readonly paths: readonly string[];
  readonly published: readonly CopiedFile[];
  /** Files that have a problem already, with the label. */
  readonly told: ReadonlySet<string>;
  /** The image that the settings name for all icons. */
  readonly icon?: string | undefined;
  /** How the content folder is called in messages. */
  readonly label: string;
}

/** One warning for each folder, and for each kind of text in it that isn't Markdown. */
export function checkUnusedFiles(options: UnusedFilesOptions): Problem[] {
  const { paths, label } = options;
  const isUsed = whatIsUsed(options);
  const unused = paths.filter((name) => !isUsed(name));
  if (unused.length === 0) return [];
  const usedFolders = new Set(paths.filter(isUsed).map(topOf));
  const owners = new Set(paths.filter(isDeepIndex).map((name) => path.posix.dirname(name)));
  const place = (name: string): Place => {
    const top = topOf(name);
    if (top !== "" && !isBesideEntries(name) && !usedFolders.has(top)) return { folder: `${top}/`, isUnread: true };
    const owner = ownerOf(name, owners);
    const folder = top === "" ? "" : `${path.posix.dirname(name)}/`;
    return { folder, owner, text: owner === undefined ? unreadKind(name) : undefined };
  };
  const mayBeNamed = whatMayBeNamed(options.files);
  const told = unused.filter((name) => {
    const { text, isUnread } = place(name);
    return text !== undefined || isUnread === true || !mayBeNamed(name);
  });
  const groups = Map.groupBy(told, (name) => {
    const { folder, text, isUnread } = place(name);
    return JSON.stringify([folder, text?.reason, isUnread]);
  });
  return [...groups.values()].map((names): Problem => {
    const [first = ""] = names;
    const { folder, owner, text, isUnread = false } = place(first);
    const file = `${label}/${text && names.length === 1 ? first : folder}`;
    const message = isUnread
      ? explainFolder(folder, names.length)
      : text
        ? explainKind(names, text)
        : explainUnused(names, owner);
    return { file, message, severity: "warning" };
  });
}

interface Place {
  /** Below the content folder, with a slash at its end. */
  readonly folder: string;
  /** Nothing in the folder is read. */
  readonly isUnread?: boolean;
  /** The folder of the text that the file belongs to. */
  readonly owner?: string | undefined;
  readonly text?: UnreadKind | undefined;
}

function whatIsUsed({ files, published, told, icon, label }: UnusedFilesOptions): (name: string) => boolean {
  const used = new Set<string>(
    [
      ...SETTINGS_FILES,
      ...(icon === undefined ? [] : [path.posix.join("/", icon).slice(1)]),
      ...published.map(({ source }) => source),
      ...files.flatMap(({ entry }) =>
        entry ? [...[...entry.files, ...entry.assets].map(({ source }) => source), ...entry.used] : [],
      ),
    ].map((name) => name.normalize()),
  );
  return (name) =>
    name.startsWith("public/") ||
    isEntryFile(name) ||
    isMisnamedEntry(name) ||
    /^readme(?:\.\w+)?$/iu.test(name) ||
    /^posts\/(?:.*[/.])?comments\.yaml$/u.test(name) ||
    used.has(name.normalize()) ||
    told.has(`${label}/${name}`);
}

/** Whether a text with problems may name a file: what such a text names isn't always known. */
function whatMayBeNamed(files: readonly ParsedFile[]): (name: string) => boolean {
  const faulty = files.filter(({ entry, problems }) => !entry || problems.some(isError));
  const folders = new Set(faulty.map(({ source }) => path.posix.dirname(source)));
  const isAround = (folder: string): boolean =>
    folder !== "." && (folders.has(folder) || isAround(path.posix.dirname(folder)));
  const hinted = new Set(files.flatMap(({ problems }) => problems.flatMap(({ names = [] }) => names.map(basename))));
  return (name) => hinted.has(basename(name)) || (folders.size > 0 && isAround(path.posix.dirname(name)));
}

function basename(name: string): string {
  return path.posix.basename(decodeAddress(name.replace(/[?#].*$/su, ""))).normalize();
}

function topOf(name: string): string {
  return name.includes("/") ? name.slice(0, name.indexOf("/")) : "";
}

function isDeepIndex(name: string): boolean {
  return isEntryFile(name) && /^[^/]+\/.+\/index\.\w+$/iu.test(name);
}

/** The folder of the text that a file belongs to. Everything in a folder of a series belongs to the series. */
function ownerOf(name: string, owners: ReadonlySet<string>): string | undefined {
  for (let folder = path.posix.dirname(name); folder !== "."; folder = path.posix.dirname(folder))
    if (owners.has(folder)) return folder;
  return undefined;
}

function explainFolder(folder: string, files: number): string {
  const count = files === 1 ? "the file in it" : `the ${files} files in it`;
  return `Inner Canvas doesn't read this folder, so ${count} won't be published. ${hintForFolder(folder.slice(0, -1))}`;
}

function explainKind(names: readonly string[], { reason, remedy, remedies }: UnreadKind): string {
  const [first = ""] = names;
  const typed = path.posix.basename(first);
  const name = `${first.includes("/") ? "" : "posts/"}${markdownName(typed)}`;
  if (names.length === 1) return `won't be published, because ${reason[0]}. ${remedy(name, typed)}`;
  const all = listNames(names.map((name) => path.posix.basename(name)));
  const fix = (remedies ?? remedy)(name, typed);
  return `${names.length} files won't be published, because ${reason[1]}: ${all}. ${fix}`;
}

function explainUnused(names: readonly string[], owner: string | undefined): string {
  const [first = ""] = names;
  const misnamed = names.length === 1 && !first.includes("/") ? suggestSettings(first) : undefined;
  if (misnamed !== undefined) return `${first} isn't read under this name. Rename it to ${misnamed}`;
  const all = listNames(names.map((name) => path.posix.basename(name)));
  const [count, why] =
    names.length === 1
      ? ["1 file won't be published", "no text names it"]
      : [`${names.length} files won't be published`, "no text names them"];
  const fix = isBesideEntries(first)
    ? `move it to public/, or name it in a text here: ${linkTo(path.posix.relative(owner ?? path.posix.dirname(first), first))}`
    : "move it to public/, or next to the text that shows it";
  return `${count}, because ${why}: ${all}. To publish ${names.length === 1 ? "it" : "a file"}, ${fix}`;
}

function suggestSettings(name: string): string | undefined {
  const [, stem, ending] = /^([^.]+)\.(ya?ml|json|toml)$/iu.exec(name) ?? [];
  if (stem === undefined || ending === undefined) return undefined;
  return suggest(`${stem}.yaml`, SETTINGS_FILES);
}

function linkTo(name: string): string {
  const target = typeAddress(name);
  return mediaOf(name) === "image" ? `![What it shows](${target})` : `[What it is](${target})`;
}
