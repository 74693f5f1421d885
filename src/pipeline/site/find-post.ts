// Finds a post by an address, old or new, with or without a host, by its slug or by its file.
import { decodeAddress } from "../../lib/url.ts";
import type { SitePost } from "./site-entries.ts";

type Findable = Pick<SitePost, "address" | "aliases" | "slug" | "source" | "guid">;

/**
 * Creates a function that finds the post at a place, which is an address, a slug or the path of a content file;
 * undefined if the site has none.
 */
export function createPostFinder<Post extends Findable>(posts: readonly Post[]): (place: string) => Post | undefined {
  const byAddress = new Map<string, Post>();
  const bySlug = new Map<string, Post | undefined>();
  const byLastName = new Map<string, Post | undefined>();
  const byFile = new Map<string, Post>();
  const byNumber = new Map<string, Post>();
  // Where two posts claim a place, the page of one counts more than the alias of another.
  for (const post of posts) byAddress.set(toPath(post.address), post);
  for (const post of posts) {
    for (const alias of post.aliases) if (!byAddress.has(toPath(alias))) byAddress.set(toPath(alias), post);
    // A slug that two posts share is ambiguous.
    bySlug.set(post.slug, bySlug.has(post.slug) ? undefined : post);
    byFile.set(withoutEnding(post.source), post);
    const lastName = toPath(post.address).split("/").at(-1) ?? "";
    byLastName.set(lastName, byLastName.has(lastName) ? undefined : post);
    const number = numberIn(post.guid ?? "");
    if (number !== undefined) byNumber.set(number, post);
  }
  return (place) => {
    const text = place.trim();
    if (text === "") return undefined;
    const number = numberIn(text);
    if (/^(?:[a-z][a-z\d+.-]*:)?\/\//iu.test(text) || text.startsWith("/") || text.startsWith("?")) {
      const url = URL.parse(text, "https://site.example");
      const path = url ? toPath(url.pathname) : undefined;
      const found = path === undefined ? undefined : byAddress.get(path);
      // A file from the root, as in /content/posts/slow-bread.md.
      return found ?? (number === undefined || path !== "/" ? findFile(text) : byNumber.get(number));
    }
    return findFile(text) ?? (text.includes("/") ? byAddress.get(toPath(`/${text}`)) : findSlug(text));
  };

  function findFile(text: string): Post | undefined {
    const name = withoutEnding(
      decodeAddress(text)
        .replaceAll("\\", "/")
        .replace(/^.*?(?=posts\/)/u, ""),
    );
    return name.startsWith("posts/") ? byFile.get(name) : undefined;
  }

  function findSlug(text: string): Post | undefined {
    const name = decodeAddress(text).replace(/\.(?:md|markdown|html?)$/iu, "");
    return (
      bySlug.get(name) ?? bySlug.get(name.replace(/^\d{4}-\d{2}-\d{2}-/u, "")) ?? byLastName.get(name.toLowerCase())
    );
  }
}

/** The path of an address as all its spellings share it. */
function toPath(address: string): string {
  const path = decodeAddress(address.split(/[?#]/u)[0] ?? "")
    .normalize("NFC")
    .toLowerCase();
  return `/${path
    .replace(/\/index\.html?$/u, "")
    .replaceAll(/\/{2,}/gu, "/")
    .replaceAll(/^\/|\/$/gu, "")}`;
}

/** The id of a post in the addresses that WordPress keeps for good: ?p=12. */
function numberIn(address: string): string | undefined {
  return /\/?\?p=(\d+)(?:$|[&#])/u.exec(address)?.[1];
}

function withoutEnding(file: string): string {
  return file
    .replace(/^\//u, "")
    .replace(/(?:\/index)?\.(?:md|markdown)$/iu, "")
    .replace(/\/$/u, "");
}
