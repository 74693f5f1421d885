// Redirects from old addresses: aliases of entries, the lines of redirects.yaml, and addresses that WordPress had.
import type { Host } from "../../hosting/hosts/host.ts";
import { hostOf } from "../../hosting/hosts/hosts.ts";
import { folderOf, type Redirect } from "../../hosting/hosts/rules.ts";
import { basePath, toOutputFile } from "../../lib/url.ts";
import { readOldPlace } from "../settings/redirects.ts";
import type { Site } from "./site.ts";

export type PlacedSite = Pick<Site, "settings" | "withPage">;

/** A redirect that an author asked for. */
export type AuthorRedirect = Redirect & { readonly written: NonNullable<Redirect["written"]> };

/** Feed readers of a former WordPress blog still request /feed/, and search engines /page/2/. */
const OWN: readonly Redirect[] = [
  { from: "/feed/", to: "/feed.xml" },
  { from: "/page/*", to: "/blog/page/*" },
];

/** The redirects that the site's author wrote. */
export function authorRedirects({ settings, withPage }: PlacedSite): readonly AuthorRedirect[] {
  const ofAliases = withPage.flatMap(({ aliases, address, file, lines }) =>
    aliases.flatMap((alias) => {
      const place = readOldPlace(alias);
      const isItself = place?.query === undefined && toOutputFile(place?.from ?? alias) === toOutputFile(address);
      return place && !isItself
        ? [{ ...place, to: address, written: { file, line: lines.aliases, field: "aliases" } }]
        : [];
    }),
  );
  return [
    ...ofAliases,
    ...settings.redirects.map(({ from, query, to, file, line, key }) => ({
      from,
      query,
      to,
      written: { file, line, field: key },
    })),
  ];
}

/** The redirects for the host's own rules. Hosts apply the first that matches, so those with a query come first. */
export function hostRedirects(site: PlacedSite): readonly Redirect[] {
  const host = hostOf(site.settings.host);
  const asked = authorRedirects(site).filter((redirect) => saysRule(redirect, host, site));
  const taken = new Set(site.withPage.map(({ address }) => `/${address.split("/")[1] ?? ""}/*`));
  const { url } = site.settings.site;
  const ordered = asked.toSorted((a, b) => Number(b.query !== undefined) - Number(a.query !== undefined));
  return [
    ...ordered.map((redirect) => fromRoot(redirect, url)),
    ...OWN.filter(({ from }) => !taken.has(from) && !asked.some((one) => one.from === from)),
  ];
}

/**
 * A request for /old//evil.example/ must not lead to //evil.example/, which is another site: with the host in front it
 * stays on this one.
 */
function fromRoot(redirect: AuthorRedirect, url: string): AuthorRedirect {
  return redirect.to === "/*" && basePath(url) === "" ? { ...redirect, to: `${url}/*` } : redirect;
}

/** The redirects that need a redirect page. */
export function pageRedirects(site: PlacedSite): readonly AuthorRedirect[] {
  return authorRedirects(site).filter(
    ({ from, query, to }) => query === undefined && to !== undefined && folderOf(from) === undefined,
  );
}

/** Whether they are written, instead of left to the host's rules. */
export function writesRedirectPages({ settings }: Pick<Site, "settings">): boolean {
  return !hostOf(settings.host).can.redirects || settings.site.redirectMethod === "pages";
}

/** Redirects by query that a script on the home page takes care of. */
export function scriptRedirects(site: PlacedSite): readonly AuthorRedirect[] {
  const {
    host,
    site: { queryRedirects },
  } = site.settings;
  if (hostOf(host).can.queries || (host !== undefined && queryRedirects !== "script")) return [];
  return authorRedirects(site).filter(({ from, query, to }) => from === "/" && query !== undefined && to !== undefined);
}

export function leadsOnByScript(site: PlacedSite): boolean {
  return scriptRedirects(site).length > 0;
}

function saysRule({ from, query, to }: Redirect, { can }: Host, site: PlacedSite): boolean {
  if (query !== undefined) return can.queries;
  if (to === undefined) return can.gone;
  if (folderOf(from) !== undefined) return can.folders;
  return !writesRedirectPages(site);
}
