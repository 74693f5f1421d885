// Files that the front matter names: found next to the text, and published below its page.
import { readdirSync } from "node:fs";
import path from "node:path";
import { findContentFile, isContentFolder, isRefusal } from "../../lib/content-file.ts";
import type { Problem } from "../../lib/problem.ts";
import { suggest } from "../../lib/suggest.ts";

export interface FileContext {
  /** The content folder, absolute. */
  readonly folder: string;
  /** Path of the Markdown file below it. */
  readonly source: string;
  /** The same file's name in messages. */
  readonly file: string;
  /** Address of its page. */
  readonly address: string;
  lineOf(field: string): number | undefined;
}

/** A file to be published unchanged. */
export interface PublishedFile {
  /** Path below the content folder. */
  readonly source: string;
  /** Its address on the site, not percent-encoded. */
  readonly address: string;
}

export interface FoundFile {
  /** Path below the content folder. */
  readonly source: string;
  readonly bytes: number;
}

export interface BesideFiles {
  readonly published: readonly PublishedFile[];
  /** Every file that was found, published or only read: paths below the content folder. */
  readonly used: readonly string[];
  readonly problems: readonly Problem[];
  /** Reports a problem at a key such as `video.poster`, on the line of the key or of its parent. */
  tell(field: string, message: string, severity?: Problem["severity"]): void;
  /** Undefined where the file is missing, which is then reported. */
  find(field: string, name: string): FoundFile | undefined;
  /** The same, with its address as written in a link. */
  publish(field: string, name: string): (FoundFile & { readonly href: string }) | undefined;
}

/** In bytes; Cloudflare refuses larger files (https://developers.cloudflare.com/pages/platform/limits/). */
const MOST_BYTES = 25 * 1024 * 1024;

/**
 * Looks for files in the folder of the text and below it. They are published below the address of its page and nowhere
 * else: the address of a page for subscribers cannot be guessed, and so neither can those of its videos.
 */
export function collectFiles({ folder, source, file, address, lineOf }: FileContext): BesideFiles {
  const problems: Problem[] = [];
  const published = new Map<string, string>();
  const used = new Set<string>();
  const base = path.posix.dirname(source);

  const lineAt = (field: string): number | undefined =>
    field
      .split(".")
      .toReversed()
      .map(lineOf)
      .find((line) => line !== undefined);
  const tell: BesideFiles["tell"] = (field, message, severity = "error") => {
    problems.push({ file, line: lineAt(field), field, message, severity });
  };

  const find: BesideFiles["find"] = (field, name) => {
    const location = path.posix.join(base, name);
    const isBeside = base === "." ? !location.startsWith("../") : location.startsWith(`${base}/`);
    const found = isBeside ? findContentFile(folder, location) : undefined;
    if (isRefusal(found)) {
      problems.push({
        file,
        line: lineAt(field),
        field: field.split(".").at(-1),
        message: `The file ${name} ${found.refusal}`,
        severity: "error",
      });
      return undefined;
    }
    if (found) {
      used.add(found.location);
      return { source: found.location, bytes: found.size };
    }
    const meant = isBeside
      ? suggest(path.posix.basename(name), filesIn(folder, path.posix.dirname(location)))
      : undefined;
    const remedy =
      meant === undefined
        ? "Put the file next to the text, or correct its name."
        : `Did you mean ${path.posix.join(path.posix.dirname(name), meant)}?`;
    problems.push({
      file,
      line: lineAt(field),
      field: field.split(".").at(-1),
      message: `There is no file ${name} next to the text. ${remedy}`,
      severity: "error",
    });
    return undefined;
  };

  const publish: BesideFiles["publish"] = (field, name) => {
    const found = find(field, name);
    if (!found) return undefined;
    const at =
      `${address.slice(0, address.lastIndexOf("/") + 1)}${path.posix.relative(base, found.source)}`.normalize();
    published.set(at, found.source);
    if (found.bytes > MOST_BYTES) {
      const remedy = field === "video.file" ? "Encode it smaller, or put it on YouTube or Vimeo." : "Make it smaller.";
      tell(
        field,
        `The file ${name} is ${Math.ceil(found.bytes / 1024 / 1024)} MB large, and Cloudflare refuses files over 25 MB. ${remedy}`,
        "warning",
      );
    }
    return { ...found, href: at.split("/").map(encodeURIComponent).join("/") };
  };

  return {
    problems,
    get published() {
      return [...published].map(([at, from]) => ({ source: from, address: at }));
    },
    get used() {
      return [...used];
    },
    tell,
    find,
    publish,
  };
}

function filesIn(folder: string, location: string): string[] {
  if (!isContentFolder(folder, location)) return [];
  return readdirSync(path.join(folder, location), { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() && !/^\.|\.(?:md|markdown)$/iu.test(entry.name) ? [entry.name] : [],
  );
}
