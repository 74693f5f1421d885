// Feeds as a feed reader meets them: well-formed, each entry with an id of its own, every address whole and alive.
import { parseFeed } from "@rowanmanning/feed-parser";
import * as z from "zod";
import { readPageDocument } from "./page-document.ts";
import type { Problem } from "../lib/problem.ts";
import { toOutputFile } from "../lib/url.ts";
import { resolveTarget, type BuiltSite } from "./built-site.ts";

const FEEDS = ["feed.xml", "atom.xml", "updates.xml"] as const;
const HOME = { address: "/" };

/** https://www.jsonfeed.org/version/1.1/ */
const jsonFeed = z.object({ items: z.array(z.object({ id: z.string(), url: z.string(), title: z.string().default(""), content_html: z.string().default("") })) });

export function checkFeeds(built: BuiltSite): Problem[] {
  return [...FEEDS.flatMap((output) => checkFeed(output, built)), ...checkJsonFeed(built)];
}

interface Item {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly content: string | null;
}

function checkFeed(output: string, built: BuiltSite): Problem[] {
  if (!built.outputs.has(output)) return [];
  try {
    return checkItems(output, parseFeed(built.read(output).toString()).items, built);
  } catch (error) {
    return [problemOf(output, built, `No feed reader can read it: ${error instanceof Error ? error.message : String(error)}`)];
  }
}

function checkJsonFeed(built: BuiltSite): Problem[] {
  const output = "feed.json";
  if (!built.outputs.has(output)) return [];
  try {
    const { items } = jsonFeed.parse(JSON.parse(built.read(output).toString()));
    return checkItems(output, items.map(({ id, url, title, content_html }) => ({ id, url, title, content: content_html })), built);
  } catch (error) {
    return [problemOf(output, built, `No feed reader can read it: ${error instanceof Error ? error.message : String(error)}`)];
  }
}

function checkItems(output: string, items: readonly Item[], built: BuiltSite): Problem[] {
  const ids = new Map<string, Item>();
  return items.flatMap((item) => {
    const entry = built.pages.find(({ canonical }) => canonical !== undefined && canonical === item.url)?.entry;
    const tell = (message: string): Problem => ({ ...(entry ? built.placeOf({ entry, output }) : built.placeOf({ entry: undefined, output })), message, severity: "error" });
    const problems: Problem[] = [];
    if (item.id === null || item.id === "") problems.push(tell(`"${item.title ?? ""}" has no id in ${output}.`));
    else if (ids.has(item.id)) problems.push(tell(`"${item.title ?? ""}" and "${ids.get(item.id)?.title ?? ""}" have one id in ${output}, so readers see only one of them.`));
    else ids.set(item.id, item);
    return [...problems, ...checkContent(output, item, built).map(tell)];
  });
}

/** Feed readers show entries outside the site, so an address without a host leads nowhere. */
function checkContent(output: string, { url, title, content }: Item, { site, outputs }: BuiltSite): string[] {
  const { links, resources } = readPageDocument(content ?? "");
  const addresses = [...new Set([...(url === null ? [] : [url]), ...links.map(({ href }) => href), ...resources.map(({ address }) => address)])];
  return addresses.flatMap((address) => {
    if (!/^[a-z][a-z0-9+.-]*:/iu.test(address)) return [`"${title ?? ""}" names ${address} in ${output}, which leads nowhere outside the site.`];
    const target = resolveTarget(address, HOME, site);
    const isThere = target.kind !== "site" || outputs.has(toOutputFile(target.path)) || outputs.has(toOutputFile(`${target.path}/`));
    return isThere ? [] : [`"${title ?? ""}" names ${address} in ${output}, and there is no such file.`];
  });
}

function problemOf(output: string, built: BuiltSite, message: string): Problem {
  return { ...built.placeOf({ entry: undefined, output }), message, severity: "error" };
}
