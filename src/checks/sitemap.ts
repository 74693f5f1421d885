// Checks that the sitemap has all pages that search engines may list, and no others
// (https://www.sitemaps.org/protocol.html).
import { Parser } from "htmlparser2";
import type { Problem } from "../lib/problem.ts";
import { toOutputFile } from "../lib/url.ts";
import { resolveTarget, type BuiltSite } from "./built-site.ts";

const MOST = 50_000;

export function checkSitemap(built: BuiltSite): Problem[] {
  const output = "sitemap.xml";
  const place = built.placeOf({ entry: undefined, output });
  const tell = (message: string): Problem => ({ ...place, message, severity: "error" });
  if (!built.outputs.has(output)) return [tell("There is no sitemap.")];
  const files = readAll(built, output);
  const [addresses, days] = [files.flatMap((file) => file.addresses), files.flatMap((file) => file.days)];
  const longest = Math.max(...files.map((file) => file.addresses.length));
  const listed = new Set(addresses);
  const home = { address: "/" };
  const known = new Map(built.pages.map((page) => [page.output, page]));
  const problems = [...listed].flatMap((address) => {
    const target = resolveTarget(address, home, built.site);
    const page = target.kind === "site" ? known.get(toOutputFile(target.path)) : undefined;
    if (!page) return [tell(`${address} is in the sitemap, and that page doesn't exist.`)];
    if (/noindex/u.test(page.meta.get("robots") ?? ""))
      return [tell(`${address} is in the sitemap, and its page tells search engines to pass over it.`)];
    return page.canonical === address
      ? []
      : [tell(`${address} is in the sitemap, but its page names as its address ${page.canonical ?? "nothing"}.`)];
  });
  const missing = built.pages
    .filter(
      ({ canonical, meta }) =>
        canonical !== undefined && !/noindex/u.test(meta.get("robots") ?? "") && !listed.has(canonical),
    )
    .map((page): Problem => ({
      ...built.placeOf(page),
      message: `${page.address} may be listed by search engines, and is not in the sitemap.`,
      severity: "error",
    }));
  const wrong = days.filter((day) => Number.isNaN(Date.parse(day))).map((day) => tell(`${day} isn't a date.`));
  return [
    ...problems,
    ...missing,
    ...wrong,
    ...(addresses.length === listed.size ? [] : [tell("An address is in the sitemap twice.")]),
    ...(longest > MOST ? [tell(`The sitemap has ${longest} addresses, and search engines read ${MOST}.`)] : []),
  ];
}

interface Sitemap {
  readonly addresses: readonly string[];
  readonly days: readonly string[];
}

/** The addresses of one sitemap file, or of all files that a sitemap index lists. */
function readAll(built: BuiltSite, output: string): Sitemap[] {
  const xml = built.read(output).toString();
  const whole = readSitemap(xml);
  if (!xml.includes("<sitemapindex")) return [whole];
  return whole.addresses.map((address) => {
    const target = resolveTarget(address, { address: "/" }, built.site);
    const part = target.kind === "site" ? toOutputFile(target.path) : "";
    return built.outputs.has(part) ? readSitemap(built.read(part).toString()) : { addresses: [address], days: [] };
  });
}

function readSitemap(xml: string): Sitemap {
  const addresses: string[] = [];
  const days: string[] = [];
  let text = "";
  const parser = new Parser(
    {
      onopentag: () => void (text = ""),
      ontext: (part) => void (text += part),
      onclosetag(name) {
        if (name === "loc") addresses.push(text.trim());
        if (name === "lastmod") days.push(text.trim());
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { addresses, days };
}
