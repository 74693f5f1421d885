// A site as it was built: its pages and files, and what its authors wrote for them.
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { listWrittenFiles } from "../hosting/hosts/written-files.ts";
import { listFiles } from "../lib/files.ts";
import { basePath, decodeAddress, toOutputFile } from "../lib/url.ts";
import { entryOf } from "../pipeline/site/planned-page.ts";
import type { PlannedPage } from "../pipeline/site/planned-page.ts";
import type { Site } from "../pipeline/site/site.ts";
import type { SiteEntry } from "../pipeline/site/site-entries.ts";
import { readPageDocument, type PageDocument } from "./page-document.ts";

export interface BuiltPage extends PageDocument {
  /** Path below the output folder. */
  readonly output: string;
  readonly address: string;
  readonly kind: PlannedPage["kind"];
  readonly entry: SiteEntry | undefined;
  readonly html: string;
}

export interface BuiltSite {
  readonly site: Site;
  /** Pages for people; redirect pages are in `forwards`. */
  readonly pages: readonly BuiltPage[];
  readonly forwards: readonly BuiltPage[];
  /** Every file, as paths below the output folder. */
  readonly outputs: ReadonlySet<string>;
  readonly read: (output: string) => Buffer;
  /** Where an author wrote a text on a page: the source file, with the line if the words are found in it. */
  readonly placeOf: (page: Pick<BuiltPage, "entry" | "output">, ...words: readonly string[]) => Place;
  /** How site.yaml is called in messages. */
  readonly settingsFile: string;
  /** Text files of the content folder: their names in messages, and their contents. */
  readonly sources: readonly SourceText[];
}

export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
}

interface SourceText {
  readonly file: string;
  readonly text: string;
}

export interface BuiltSiteOptions {
  readonly site: Site;
  readonly planned: readonly PlannedPage[];
  /** Where it was built, and how that folder is called in messages. */
  readonly folder: string;
  readonly folderLabel: string;
  readonly content: string;
  readonly label: string;
}

/** Larger files aren't texts of an author, and neither are files that contain zero bytes. */
const MOST_BYTES = 2_000_000;
const MEDIA =
  /\.(?:jpe?g|png|gif|webp|avif|tiff?|heic|ico|mp4|m4v|mov|webm|mp3|m4a|ogg|wav|pdf|zip|gz|woff2?|ttf|otf)$/iu;

export function readBuiltSite({ site, planned, folder, folderLabel, content, label }: BuiltSiteOptions): BuiltSite {
  const outputs = new Set(listWrittenFiles(folder));
  const read = (output: string): Buffer => readFileSync(path.join(folder, output));
  const pages = planned.flatMap((page): BuiltPage[] => {
    const output = toOutputFile(page.address);
    if (!output.endsWith(".html") || !outputs.has(output)) return [];
    const html = read(output).toString();
    return [{ ...readPageDocument(html), output, address: page.address, kind: page.kind, entry: entryOf(page), html }];
  });
  const sources = listFiles(content)
    .filter((name) => !MEDIA.test(name) && statSync(path.join(content, name)).size <= MOST_BYTES)
    .flatMap((name): SourceText[] => {
      const bytes = readFileSync(path.join(content, name));
      return bytes.includes(0) ? [] : [{ file: `${label}/${name}`, text: bytes.toString() }];
    });
  const texts = new Map(sources.map(({ file, text }) => [file, text]));
  return {
    site,
    pages: pages.filter(({ kind }) => kind !== "redirect"),
    forwards: pages.filter(({ kind }) => kind === "redirect"),
    outputs,
    read,
    sources,
    settingsFile: `${label}/site.yaml`,
    placeOf: ({ entry, output }, ...words) =>
      entry ? { file: entry.file, line: lineOf(texts.get(entry.file), words) } : { file: `${folderLabel}/${output}` },
  };
}

/**
 * Where an author wrote an address: in the text of its page, in the comments on it, or in the settings, whose addresses
 * are on many pages.
 */
export function placeOfAddress(
  built: BuiltSite,
  page: BuiltPage,
  { href, text, inMain }: { readonly href: string; readonly text: string; readonly inMain: boolean },
): Place {
  const addresses = [href, decodeAddress(href)];
  const inText = built.placeOf(page, ...addresses);
  const beside =
    page.entry === undefined
      ? []
      : [page.entry.file.replace(/[^/]+$/u, "comments.yaml"), page.entry.file.replace(/\.\w+$/u, ".comments.yaml")];
  const shared = SHARED.map((name) => built.settingsFile.replace(/site\.yaml$/u, name));
  const elsewhere = [...beside, ...shared]
    .flatMap((name) => built.sources.find(({ file }) => file === name) ?? [])
    .flatMap((source): Place[] => {
      const line = lineOf(source.text, addresses);
      return line === undefined ? [] : [{ file: source.file, line }];
    });
  const byWords = inMain ? built.placeOf(page, `[${text}]`, ...(text.length < 3 ? [] : [text])) : inText;
  return [inText, byWords].find(({ line }) => line !== undefined) ?? elsewhere[0] ?? inText;
}

/** Files whose text may appear on every page. */
const SHARED = ["site.yaml", "signup.yaml", "strings.yaml"] as const;

/** The line of the first of the words that is found, counted from 1. */
export function lineOf(text: string | undefined, words: readonly string[]): number | undefined {
  for (const word of words) {
    const place = word === "" ? -1 : (text?.indexOf(word) ?? -1);
    if (text !== undefined && place >= 0) return text.slice(0, place).split("\n").length;
  }
  return undefined;
}

/** A link or resource of a page, resolved: a file of the site, a place elsewhere, or neither. */
export type Target =
  | { readonly kind: "site"; readonly path: string; readonly fragment: string }
  | { readonly kind: "elsewhere"; readonly url: URL }
  | { readonly kind: "other" }
  | { readonly kind: "broken" };

export function resolveTarget(
  href: string,
  page: Pick<BuiltPage, "address">,
  { settings }: Pick<Site, "settings">,
): Target {
  const { url: home } = settings.site;
  const base = basePath(home);
  const origin = new URL(home).origin;
  const url = URL.parse(href, origin + base + page.address);
  if (!url) return { kind: "broken" };
  if (!/^https?:$/u.test(url.protocol)) return { kind: "other" };
  if (url.origin !== origin || !(url.pathname === base || url.pathname.startsWith(`${base}/`)))
    return { kind: "elsewhere", url };
  return {
    kind: "site",
    path: decodeAddress(url.pathname.slice(base.length)) || "/",
    fragment: decodeAddress(url.hash.slice(1)),
  };
}
