// Checks that nothing public names drafts, scheduled and unlisted posts, or pages for subscribers.
import { gunzipSync } from "node:zlib";
import type { Entry } from "../pipeline/content/entry.ts";
import type { Problem } from "../lib/problem.ts";
import { basePath, decodeAddress } from "../lib/url.ts";
import { publicationState } from "../pipeline/site/publication.ts";
import type { SiteEntry } from "../pipeline/site/site-entries.ts";
import type { BuiltSite } from "./built-site.ts";

/** A shorter title may appear anywhere by chance. */
const TELLING = 12;
const TEXT = /\.(?:html|xml|rss|json|ics|txt|webmanifest|pf_fragment)$|^_(?:redirects|headers)$/u;

interface Secret {
  readonly entry: Entry;
  /** What must not be said. */
  readonly words: readonly string[];
  /** Files that may say it. */
  readonly isOwn: (output: string) => boolean;
  readonly state: string;
}

export function checkLeaks(built: BuiltSite): Problem[] {
  const secrets = [...hidden(built), ...unlisted(built), ...gated(built)];
  if (secrets.length === 0) return [];
  const pages = new Map(built.pages.map((page) => [page.output, page]));
  const found = new Map<Secret, Leak[]>();
  const { url } = built.site.settings.site;
  const starts = [url, basePath(url)];
  for (const output of built.outputs) {
    if (!TEXT.test(output)) continue;
    const text = readText(output, built);
    for (const secret of secrets) {
      if (secret.isOwn(output)) continue;
      const word = secret.words.find((one) => isNamed(one, text, starts));
      if (word !== undefined)
        found.set(secret, [...(found.get(secret) ?? []), { output, word, entry: pages.get(output)?.entry }]);
    }
  }
  return [...found].flatMap(([{ entry, state }, leaks]): Problem[] => {
    // Texts first: lists, feeds and the search index are made from them.
    const first = leaks.find((leak) => leak.entry) ?? leaks[0];
    if (!first) return [];
    const texts = leaks.filter((leak) => leak.entry && leak.entry !== first.entry).length;
    return [
      {
        ...built.placeOf(first, first.word, decodeAddress(first.word)),
        message:
          `"${first.word}" is in this file${texts === 0 ? "" : ` and ${texts} more`}, and ${entry.file} ` +
          `${state}. Remove it here.`,
        severity: "error",
      },
    ];
  });
}

/** An address counts if it is on this site, absolute or relative; /contact/ of another site isn't a leak. */
function isNamed(word: string, text: string, starts: readonly string[]): boolean {
  if (!word.startsWith("/")) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (starts.some((start) => text.endsWith(start, at) && !/[\w.~/-]/u.test(text.charAt(at - start.length - 1))))
      return true;
  }
  return false;
}

interface Leak {
  readonly output: string;
  readonly word: string;
  readonly entry: SiteEntry | undefined;
}

/** Entries without a page. Words that another entry contains as well are not a leak. */
function hidden({ site }: BuiltSite): Secret[] {
  const shown = new Set(site.withPage.flatMap(({ title, address }) => [title, address]));
  return site.entries.flatMap((entry): Secret[] => {
    const state = publicationState(entry, site.now);
    if (state === "published" || state === "unlisted") return [];
    const words = [entry.address, encodeURI(entry.address), ...(entry.title.length < TELLING ? [] : [entry.title])];
    return [
      {
        entry,
        words: words.filter((word) => word !== "/" && !shown.has(word)),
        isOwn: () => false,
        state: state === "draft" ? "is a draft" : state === "scheduled" ? "is scheduled for later" : "has expired",
      },
    ];
  });
}

/** Their own pages know them, and so may texts that link to them; lists and feeds may not. */
function unlisted({ site, pages }: BuiltSite): Secret[] {
  const written = new Set(pages.flatMap(({ entry, output }) => (entry ? [output] : [])));
  return site.withPage.flatMap((entry): Secret[] =>
    entry.state === "unlisted"
      ? [
          {
            entry,
            words: [entry.address, encodeURI(entry.address)],
            isOwn: (output) => written.has(output) || output.endsWith("event.ics"),
            state: "is unlisted",
          },
        ]
      : [],
  );
}

function gated({ pages, site }: BuiltSite): Secret[] {
  const inside = new Set(
    pages.flatMap(({ kind, output, entry }) =>
      kind === "series" && entry?.kind === "series" && entry.key !== undefined ? [output] : [],
    ),
  );
  return site.series.flatMap((series) =>
    [series.confirm, series.thanks, series.already, ...series.lessons].flatMap((page): Secret[] =>
      page?.key === undefined
        ? []
        : [{ entry: page, words: [page.key], isOwn: (output) => inside.has(output), state: "is for subscribers" }],
    ),
  );
}

/** Fragments of the search index are compressed JSON. */
function readText(output: string, { read }: BuiltSite): string {
  const bytes = read(output);
  if (!output.endsWith(".pf_fragment")) return bytes.toString();
  try {
    return gunzipSync(bytes).toString();
  } catch {
    return "";
  }
}
