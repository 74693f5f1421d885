// Tags and categories: the posts that share a word, however it was capitalised.
import { CATEGORIES, TAGS } from "../settings/addresses.ts";
import { toSlug } from "../../lib/slug.ts";
import type { Problem } from "../../lib/problem.ts";
import type { Post } from "../content/entry.ts";
import type { SitePost } from "./site-entries.ts";

export interface Term {
  readonly name: string;
  readonly slug: string;
  readonly address: string;
  /** Newest first. */
  readonly posts: readonly SitePost[];
}

const BASES = { tags: TAGS, categories: CATEGORIES };

/** The terms of some posts, by name. */
export function collectTerms(posts: readonly SitePost[], key: keyof typeof BASES, language: string): Term[] {
  const terms = new Map<string, { name: string; posts: SitePost[] }>();
  const slugOf = createSlugs();
  for (const post of posts) {
    for (const slug of new Set(post[key].map(slugOf))) {
      const term = terms.get(slug) ?? {
        name: post[key].find((name) => slugOf(name) === slug) ?? slug,
        posts: [],
      };
      term.posts.push(post);
      terms.set(slug, term);
    }
  }
  const order = new Intl.Collator(language, { sensitivity: "base", numeric: true });
  return [...terms]
    .map(([slug, term]) => ({ ...term, slug, address: `${BASES[key]}${slug}/` }))
    .sort((a, b) => order.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
}

/** A warning for each name that has the address of another one, though it is another word, such as C* and C. */
export function checkTerms(posts: readonly Post[], key: keyof typeof BASES): Problem[] {
  const slugOf = createSlugs();
  const named = new Map<string, { readonly name: string; readonly fold: string }>();
  const known = new Set<string>();
  return posts.flatMap(({ file, lines, ...post }) =>
    post[key].flatMap((name): Problem[] => {
      if (known.has(name)) return [];
      known.add(name);
      const [slug, fold] = [slugOf(name), foldName(name)];
      const other = named.get(slug);
      if (!other) named.set(slug, { name, fold });
      if (!other || other.fold === fold) return [];
      const message =
        `"${name}" and "${other.name}" have the same address, ${BASES[key]}${slug}/, so readers see them as one. ` +
        "Rename one of them.";
      return [{ file, line: lines[key], field: key, message, severity: "warning" }];
    }),
  );
}

/** Names that are the same for readers: letters in either case, with or without accents, hyphens or apostrophes. */
function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’.]/gu, "")
    .replaceAll("&", " and ")
    .replaceAll(/[\s_-]+/gu, " ")
    .trim()
    .toLowerCase();
}

/** Ten thousand posts share a few dozen words: each is turned into a slug once. */
function createSlugs(): (name: string) => string {
  const slugs = new Map<string, string>();
  return (name) => {
    const slug = slugs.get(name) ?? toSlug(name);
    slugs.set(name, slug);
    return slug;
  };
}
