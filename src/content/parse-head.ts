// Reads the head of a content file: its front matter, its address, and the archive of its comments.
import { readFileSync } from "node:fs";
import { hash } from "node:crypto";
import path from "node:path";
import * as z from "zod";
import { NO_COMMENTS, parseArchive, type CommentArchive } from "../comments/archive.ts";
import type { Problem } from "../lib/problem.ts";
import { explainIssues } from "../lib/schema.ts";
import type { Settings } from "../settings/load-settings.ts";
import { readPostName, toPageAddress, toPostAddress } from "./address.ts";
import type { EntryHead, Page, Post } from "./entry.ts";
import { pageShape, postShape, type PageFields, type PostFields } from "./fields.ts";
import { isFault, parseFrontMatter, type FrontMatter } from "./front-matter.ts";
import type { TextJob } from "./parse-text.ts";

export interface ParserOptions {
  readonly settings: Settings;
  /** The content folder. */
  readonly folder: string;
  /** How the content folder is called in messages. */
  readonly label: string;
}

/** A file to read; both are paths below the content folder. */
export interface SourceFile {
  readonly source: string;
  /** The archive of its comments, if there is one. */
  readonly comments: string | undefined;
}

/** What a head says, and the text that is still to be read; both are missing when a problem stood in the way. */
export interface ParsedHead {
  readonly source: string;
  readonly file: string;
  readonly found: { readonly head: EntryHead; readonly job: TextJob } | undefined;
  readonly problems: readonly Problem[];
}

export type ParseHead = (file: SourceFile) => ParsedHead;

/** Makes a parser to be used for many files. */
export function createHeadParser({ settings, folder, label }: ParserOptions): ParseHead {
  const { site } = settings;
  const schemas = {
    post: z.strictObject(postShape(site.timezone)),
    page: z.strictObject(pageShape(site.timezone)),
  };
  return ({ source, comments: archive }) => {
    const file = `${label}/${source}`;
    const bytes = readFileSync(path.join(folder, source));
    const front = parseFrontMatter(bytes);
    if (isFault(front)) return { source, file, found: undefined, problems: [{ file, severity: "error", ...front }] };
    if (source.startsWith("posts/")) {
      const fields = withNamedDate(front, source);
      const result = schemas.post.safeParse(fields);
      if (!result.success) return { source, file, found: undefined, problems: explain(result.error, schemas.post, front, file) };
      const comments = readComments(archive, folder, label, site.timezone);
      return toParsedHead(settings, toPost(result.data, source, site.permalink, comments), front, { source, file, bytes, comments });
    }
    const result = schemas.page.safeParse(front.fields);
    if (!result.success) return { source, file, found: undefined, problems: explain(result.error, schemas.page, front, file) };
    return toParsedHead(settings, toPage(result.data, source), front, { source, file, bytes, comments: undefined });
  };
}

interface ReadFile {
  readonly source: string;
  readonly file: string;
  readonly bytes: Buffer;
  readonly comments: ReadComments | undefined;
}

interface ReadComments {
  readonly archive: CommentArchive;
  readonly problems: readonly Problem[];
  readonly bytes: Buffer;
}

const NOTHING = Buffer.alloc(0);

type Identity = (Pick<Post, "kind" | "date" | "tags" | "categories" | "comments" | "guid" | "slug" | "address" | "archive"> | Pick<Page, "kind" | "address">) & { fields: PageFields };

function toPost(fields: PostFields, source: string, pattern: string, { archive }: ReadComments): Identity {
  const { slug } = readPostName(source);
  const address = fields.permalink ?? (slug === "" ? "" : toPostAddress(pattern, slug, fields.date, fields.categories));
  const { date, tags, categories, comments, guid } = fields;
  return { kind: "post", fields, slug, address, archive, date, tags, categories, comments, guid };
}

function toPage(fields: PageFields, source: string): Identity {
  return { kind: "page", fields, address: fields.permalink ?? toPageAddress(source) };
}

function toParsedHead(settings: Settings, identity: Identity, front: FrontMatter, { source, file, bytes, comments }: ReadFile): ParsedHead {
  const { fields, ...own } = identity;
  if (own.address === "") {
    const message = "The file name has no letters or digits to make an address from. Rename the file, or write permalink: /my-address/.";
    return { source, file, found: undefined, problems: [{ file, message, severity: "error" }] };
  }
  const { title, description, updated, draft, unlisted, expires, aliases, image } = fields;
  const head: EntryHead = {
    ...own,
    ...{ source, file, title, description, updated, draft, unlisted, expires, aliases },
    hash: hash("sha1", comments === undefined ? bytes : Buffer.concat([bytes, comments.bytes]), "base64url"),
    author: fields.author ?? settings.site.author?.name,
  };
  const picture = image === undefined ? undefined : { target: image, alt: fields.imageAlt ?? "", line: front.lineOf("image") ?? 1 };
  const job: TextJob = { source, file, address: own.address, bodyLine: front.bodyLine, body: front.body, image: picture };
  return { source, file, found: { head, job }, problems: comments?.problems ?? [] };
}

/** A date in the file name counts where the front matter has none. */
function withNamedDate(front: FrontMatter, source: string): Readonly<Record<string, unknown>> {
  if ("date" in front.fields) return front.fields;
  return { ...front.fields, date: readPostName(source).date };
}

function explain(error: z.ZodError, schema: z.ZodObject, front: FrontMatter, file: string): Problem[] {
  return explainIssues(error.issues, () => Object.keys(schema.shape)).map(({ path: keys, message }) => {
    const field = keys.length === 0 ? undefined : String(keys[0]);
    return { file, line: field === undefined ? undefined : front.lineOf(field), field, message, severity: "error" };
  });
}

function readComments(name: string | undefined, folder: string, label: string, zone: string): ReadComments {
  if (name === undefined) return { archive: NO_COMMENTS, problems: [], bytes: NOTHING };
  const bytes = readFileSync(path.join(folder, name));
  return { ...parseArchive(bytes, `${label}/${name}`, zone), bytes };
}
