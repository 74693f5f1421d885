// Reads the head of a content file: its front matter, its address, and what belongs to it.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../../lib/problem.ts";
import type { EntryHead, KeyLines } from "./entry.ts";
import { isFault, parseFrontMatter, type FrontMatter } from "./front-matter.ts";
import { createFrontMatterNames } from "./front-matter-names.ts";
import { createEventReader } from "./kinds/event.ts";
import { isIdentity, type Identity, type KindReader, type ParserOptions, type SourceFile } from "./kinds/kind.ts";
import { likelyAddress } from "./likely-address.ts";
import { createPageReader } from "./kinds/page.ts";
import { createPostReader } from "./kinds/post.ts";
import { createSeriesPageReader } from "./kinds/series-page.ts";
import { createTitleSetter } from "../markdown/typeset-title.ts";
import type { TextJob } from "./parse-text.ts";

/** Parsed front matter, plus the text to be read later; parts that a problem keeps from being read are undefined. */
export interface ParsedHead {
  readonly source: string;
  readonly file: string;
  readonly head: EntryHead | undefined;
  /** Where the page of a file without a head would be. */
  readonly likelyAddress: string | undefined;
  /** Also set where the front matter has problems, so that the same run reports the problems of the text. */
  readonly job: TextJob | undefined;
  readonly problems: readonly Problem[];
}

export type ParseHead = (file: SourceFile) => ParsedHead;

/** Makes a parser to be used for many files. */
export function createHeadParser(options: ParserOptions): ParseHead {
  const { settings, folder, label } = options;
  // Made when the first file of a kind is met: a schema takes a moment to build.
  const readers = new Map<string, KindReader>();
  const readNames = createFrontMatterNames();
  const setTitle = createTitleSetter({ quotes: settings.strings.quotes, language: settings.site.language });
  const readerOf = (kind: string): KindReader => {
    let reader = readers.get(kind);
    if (!reader) readers.set(kind, (reader = (KINDS[kind] ?? createPageReader)(options)));
    return reader;
  };
  return ({ source, beside }) => {
    const file = `${label}/${source}`;
    const bytes = readFileSync(path.join(folder, source));
    const typed = parseFrontMatter(bytes);
    if (isFault(typed))
      return {
        source,
        file,
        head: undefined,
        likelyAddress: likelyAddress(source, {}, settings),
        job: undefined,
        problems: [{ file, severity: "error", ...typed }],
      };
    const reader = readerOf(source.slice(0, source.indexOf("/")));
    const { front, faults, warnings } = readNames(typed, file, reader.keys);
    const identity = reader.read({ source, beside, file, front });
    const slips = front.slips.map((slip): Problem => ({ file, severity: "error", ...slip }));
    const slipped = new Set(slips.map(({ field }) => field));
    const without = (problems: readonly Problem[]): ParsedHead => {
      const address = likelyAddress(source, front.fields, settings);
      return {
        source,
        file,
        head: undefined,
        likelyAddress: address,
        job: toLooseJob({ source, file, address }, front),
        problems: [...faults, ...slips, ...problems.filter(({ field }) => !slipped.has(field)), ...warnings],
      };
    };
    if (faults.length + slips.length > 0) return without(isIdentity(identity) ? (identity.problems ?? []) : identity);
    if (!isIdentity(identity)) return without(identity);
    if (identity.own.address === "") {
      const message =
        "The file name has no letters or digits to make an address from. Rename the file, or write permalink: /my-address/.";
      return without([{ file, message, severity: "error" }]);
    }
    const head: EntryHead = {
      ...identity.own,
      ...commonOf(identity),
      title: setTitle(identity.fields.title),
      lines: linesOf(front),
      source,
      file,
      author: identity.fields.author ?? settings.site.author?.name,
    };
    return {
      source,
      file,
      head,
      likelyAddress: undefined,
      job: toJob(head, identity, front),
      problems: [
        ...(identity.problems ?? []),
        ...warnings,
        ...front.doubts.map((doubt): Problem => ({ file, severity: "warning", ...doubt })),
      ],
    };
  };
}

/** The kinds of content, by the folder that they are in. */
const KINDS: Readonly<Record<string, (options: ParserOptions) => KindReader>> = {
  posts: createPostReader,
  pages: createPageReader,
  events: createEventReader,
  series: createSeriesPageReader,
};

function commonOf({ fields, files, used }: Identity) {
  const { description, updated, draft, unlisted, expires, aliases, signup, painting } = fields;
  return {
    description,
    updated,
    draft,
    unlisted,
    expires,
    aliases,
    signup,
    painting,
    hasImage: fields.image !== undefined,
    files: files ?? [],
    used: used ?? [],
  };
}

const CHECKED_LATER = [
  ...(["date", "updated", "expires", "start", "end", "dates", "announced"] as const),
  ...(["guid", "permalink", "aliases", "tags", "categories"] as const),
];

function linesOf({ fields, lineOf }: FrontMatter): KeyLines {
  return Object.fromEntries(CHECKED_LATER.flatMap((key) => (key in fields ? [[key, lineOf(key)]] : [])));
}

function toJob({ source, file, address }: EntryHead, { fields }: Identity, front: FrontMatter): TextJob {
  const image =
    fields.image === undefined
      ? undefined
      : { target: fields.image, alt: fields.imageAlt ?? "", line: front.lineOf("image") ?? 1 };
  return { source, file, address, bodyLine: front.bodyLine, body: front.body, image };
}

/** The text of a file whose front matter has problems; its address is a guess. */
function toLooseJob(place: Pick<EntryHead, "source" | "file" | "address">, front: FrontMatter): TextJob {
  return { ...place, bodyLine: front.bodyLine, body: front.body, image: undefined };
}
