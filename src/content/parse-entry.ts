// Reads one content file into a typed entry, or into the problems that its author has to know about.
import { readFileSync } from "node:fs";
import { hash } from "node:crypto";
import path from "node:path";
import * as z from "zod";
import { NO_COMMENTS, parseArchive, type CommentArchive } from "../comments/archive.ts";
import type { Problem } from "../lib/problem.ts";
import { explainIssues } from "../lib/schema.ts";
import { createRenderer, type RenderMarkdown } from "../markdown/renderer.ts";
import type { Settings } from "../settings/load-settings.ts";
import { readPostName, toPageAddress, toPostAddress } from "./address.ts";
import type { Entry, Page, ParsedFile, Post } from "./entry.ts";
import { pageShape, postShape, type PageFields, type PostFields } from "./fields.ts";
import { isFault, parseFrontMatter, type FrontMatter } from "./front-matter.ts";
import { collectReferences } from "./references.ts";

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

export type ParseFile = (file: SourceFile) => ParsedFile;

/** Makes a parser to be used for many files. */
export function createParser({ settings, folder, label }: ParserOptions): ParseFile {
  const { site, strings } = settings;
  const schemas = {
    post: z.strictObject(postShape(site.timezone)),
    page: z.strictObject(pageShape(site.timezone)),
  };
  const render = createRenderer({ strings, extensions: true });
  const context: EntryContext = { render, settings, folder };

  return ({ source, comments: archive }) => {
    const file = `${label}/${source}`;
    const bytes = readFileSync(path.join(folder, source));
    const front = parseFrontMatter(bytes);
    if (isFault(front)) return { source, file, entry: undefined, problems: [{ file, severity: "error", ...front }] };
    if (source.startsWith("posts/")) {
      const fields = withNamedDate(front, source);
      const result = schemas.post.safeParse(fields);
      if (!result.success) return { source, file, entry: undefined, problems: explain(result.error, schemas.post, front, file) };
      const comments = readComments(archive, folder, label, site.timezone);
      return toParsedFile(context, toPost(result.data, source, site.permalink, comments), front, { source, file, bytes, comments });
    }
    const result = schemas.page.safeParse(front.fields);
    if (!result.success) return { source, file, entry: undefined, problems: explain(result.error, schemas.page, front, file) };
    return toParsedFile(context, toPage(result.data, source), front, { source, file, bytes, comments: undefined });
  };
}

interface EntryContext {
  readonly render: RenderMarkdown;
  readonly settings: Settings;
  readonly folder: string;
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
  readonly text: string;
}

type Head = (Pick<Post, "kind" | "date" | "tags" | "categories" | "comments" | "guid" | "slug" | "address" | "archive"> | Pick<Page, "kind" | "address">) & { fields: PageFields };

function toPost(fields: PostFields, source: string, pattern: string, { archive }: ReadComments): Head {
  const { slug } = readPostName(source);
  const address = fields.permalink ?? (slug === "" ? "" : toPostAddress(pattern, slug, fields.date, fields.categories));
  const { date, tags, categories, comments, guid } = fields;
  return { kind: "post", fields, slug, address, archive, date, tags, categories, comments, guid };
}

function toPage(fields: PageFields, source: string): Head {
  return { kind: "page", fields, address: fields.permalink ?? toPageAddress(source) };
}

function toParsedFile({ render, settings, folder }: EntryContext, head: Head, front: FrontMatter, { source, file, bytes, comments }: ReadFile): ParsedFile {
  const { fields, ...identity } = head;
  if (identity.address === "") {
    const message = "The file name has no letters or digits to make an address from. Rename the file, or write permalink: /my-address/.";
    return { source, file, entry: undefined, problems: [{ file, message, severity: "error" }] };
  }
  const { address } = identity;
  const { links, assets, problems, resolve } = collectReferences({ folder, source, file, address, bodyLine: front.bodyLine, origin: settings.site.url });
  const { title, description, updated, draft, unlisted, expires, aliases } = fields;
  const text = render(front.body, resolve);
  const image = resolveImage(fields, front, problems, file, resolve);
  const entry: Entry = {
    ...identity,
    source,
    file,
    hash: hash("sha1", comments === undefined ? bytes : Buffer.concat([bytes, Buffer.from(comments.text)]), "base64url"),
    author: fields.author ?? settings.site.author?.name,
    ...{ title, description, updated, draft, unlisted, expires, aliases, image },
    ...{ body: new TextEncoder().encode(text.html), headings: text.headings, ids: text.ids, words: text.words, excerpt: text.excerpt },
    ...{ links, assets },
  };
  return { source, file, entry, problems: [...problems, ...(comments?.problems ?? [])] };
}

function resolveImage(fields: PageFields, front: FrontMatter, problems: Problem[], file: string, resolve: ReturnType<typeof collectReferences>["resolve"]): Entry["image"] {
  if (fields.image === undefined) return undefined;
  const line = front.lineOf("image") ?? 1;
  const alt = fields.imageAlt ?? "";
  if (alt === "") {
    problems.push({ file, line, field: "image", message: "has no description for those who cannot see it. Add a line such as imageAlt: A bowl that leans.", severity: "warning" });
  }
  const address = resolve({ kind: "image", target: fields.image, line: line - front.bodyLine, alt: alt || "-" });
  return { address, alt };
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
  if (name === undefined) return { archive: NO_COMMENTS, problems: [], text: "" };
  const text = readFileSync(path.join(folder, name), "utf8");
  return { ...parseArchive(text, `${label}/${name}`, zone), text };
}
