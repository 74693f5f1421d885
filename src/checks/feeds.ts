// Checks feeds as a feed reader meets them: well-formed, a unique id per entry, and absolute addresses that work.
import { parseFeed } from "@rowanmanning/feed-parser";
import * as z from "zod";
import { readPageDocument } from "./page-document.ts";
import type { Problem } from "../lib/problem.ts";
import { toOutputFile } from "../lib/url.ts";
import { resolveTarget, type BuiltSite, type Place } from "./built-site.ts";
import type { KnownRedirects } from "./redirects.ts";

const FEEDS = ["feed.xml", "atom.xml", "updates.xml"] as const;
const HOME = { address: "/" };

/** https://www.jsonfeed.org/version/1.1/ */
const jsonFeed = z.object({
  items: z.array(
    z.object({ id: z.string(), url: z.string(), title: z.string().default(""), content_html: z.string().default("") }),
  ),
});

/** Reports a problem that several feeds share only once. */
export function checkFeeds(built: BuiltSite, redirects: KnownRedirects): Problem[] {
  const site = { ...built, redirects };
  const faults = [...FEEDS.flatMap((output) => checkFeed(output, site)), ...checkJsonFeed(site)];
  const groups = Map.groupBy(faults, ({ place, what, but }) => JSON.stringify([place.file, what, but]));
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ place, what, but }): Problem => ({
      ...place,
      message: `${what} in ${group.map(({ output }) => output).join(", ")}, ${but}`,
      severity: "error",
    })),
  );
}

interface FeedSite extends BuiltSite {
  readonly redirects: KnownRedirects;
}

interface Fault {
  readonly output: string;
  readonly place: Place;
  /** Text of a sentence before the name of the feed, and text after it. */
  readonly what: string;
  readonly but: string;
}

interface Item {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly content: string | null;
}

function checkFeed(output: string, built: FeedSite): Fault[] {
  if (!built.outputs.has(output)) return [];
  try {
    return checkItems(output, parseFeed(built.read(output).toString()).items, built);
  } catch (error) {
    return [unreadable(output, built, error)];
  }
}

function checkJsonFeed(built: FeedSite): Fault[] {
  const output = "feed.json";
  if (!built.outputs.has(output)) return [];
  try {
    const { items } = jsonFeed.parse(JSON.parse(built.read(output).toString()));
    return checkItems(
      output,
      items.map(({ id, url, title, content_html }) => ({ id, url, title, content: content_html })),
      built,
    );
  } catch (error) {
    return [unreadable(output, built, error)];
  }
}

function checkItems(output: string, items: readonly Item[], built: FeedSite): Fault[] {
  const ids = new Map<string, Item>();
  return items.flatMap((item) => {
    const entry = built.pages.find(({ canonical }) => canonical !== undefined && canonical === item.url)?.entry;
    const tell = (what: string, but: string, ...words: string[]): Fault => ({
      output,
      place: built.placeOf({ entry, output }, ...words),
      what,
      but,
    });
    const faults: Fault[] = [];
    if (item.id === null || item.id === "")
      faults.push(tell(`"${item.title ?? ""}" has no id`, "so readers get it again and again."));
    else if (ids.has(item.id))
      faults.push(
        tell(
          `"${item.title ?? ""}" and "${ids.get(item.id)?.title ?? ""}" have one id`,
          "so readers see only one of them.",
        ),
      );
    else ids.set(item.id, item);
    return [...faults, ...checkContent(item, built, tell)];
  });
}

/** Feed readers show entries outside the site, so an address without a host leads nowhere. */
function checkContent(
  { url, title, content }: Item,
  { site, outputs, redirects }: FeedSite,
  tell: (what: string, but: string, ...words: string[]) => Fault,
): Fault[] {
  const { links, resources } = readPageDocument(content ?? "");
  const addresses = [
    ...new Set([
      ...(url === null ? [] : [url]),
      ...links.map(({ href }) => href),
      ...resources.map(({ address }) => address),
    ]),
  ];
  return addresses.flatMap((address) => {
    if (!/^[a-z][a-z0-9+.-]*:/iu.test(address))
      return [tell(`"${title ?? ""}" names ${address}`, "which leads nowhere outside the site.", address)];
    const target = resolveTarget(address, HOME, site);
    if (target.kind !== "site") return [];
    const { path } = target;
    const isThere = [path, `${path}/`].some((one) => outputs.has(toOutputFile(one)) || redirects.has(one));
    return isThere ? [] : [tell(`"${title ?? ""}" names ${address}`, "and that file doesn't exist.", path)];
  });
}

function unreadable(output: string, built: FeedSite, error: unknown): Fault {
  return {
    output,
    place: built.placeOf({ entry: undefined, output }),
    what: "No feed reader can read what is",
    but: `which is a bug in Inner Canvas, not your mistake. Please report it: ${error instanceof Error ? error.message : String(error)}`,
  };
}
