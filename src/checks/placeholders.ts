// Finds placeholders that should be gone before going live: sample texts, notes to oneself, example addresses.
import { parseWebAddress } from "../lib/url.ts";
import type { Problem } from "../lib/problem.ts";
import { isReservedAddress, isReservedDomain } from "../lib/reserved-domain.ts";
import { listExampleServices } from "../pipeline/site/example-services.ts";
import { lineOf, placeOfAddress, type BuiltPage, type BuiltSite } from "./built-site.ts";

const SAMPLES: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\blorem ipsum\b/iu, "is a sample text"],
  [/\b(?:TODO|FIXME|TBD|TK TK|XXX)\b/u, "is a note to yourself"],
  [/\[(?:insert|your|add|replace)\b[^\]]{0,60}\](?!\()/iu, "waits to be filled in"],
  [/\bWelcome to WordPress\. This is your first post\b/u, "is WordPress's sample post"],
  [/\bThis is an example page\b/u, "is WordPress's sample page"],
  [/\bJust another WordPress site\b/u, "is WordPress's sample tagline"],
];

export function checkPlaceholders(built: BuiltSite): Problem[] {
  const { url } = built.site.settings.site;
  const ofSite: Problem[] = isNobodys(url)
    ? [
        {
          file: built.settingsFile,
          line: lineOf(textOf(built), [`url: ${url}`, "url:"]),
          field: "url",
          message:
            `${url} is the address of an example. ` +
            "Write your own, or feeds and links that are shared lead nowhere.",
          severity: "warning",
        },
      ]
    : [];
  return [
    ...ofSite,
    ...checkServices(built),
    ...built.pages.flatMap((page) => (page.entry ? checkPage(page, built) : [])),
  ];
}

/** Services that still have example ids, on a site that isn't an example: signup forms and replies won't work. */
function checkServices({ site: { settings }, settingsFile }: BuiltSite): Problem[] {
  if (isReservedAddress(settings.site.url)) return [];
  const message =
    "still has the example values, so its form isn't published. Write those of your own account, or delete the lines.";
  return listExampleServices(settings).map(({ file, field }) => ({
    file: settingsFile.replace(/site\.yaml$/u, file),
    field,
    message,
    severity: "error",
  }));
}

function checkPage(page: BuiltPage, built: BuiltSite): Problem[] {
  const own = new URL(built.site.settings.site.url).hostname;
  const tell = (message: string, ...words: string[]): Problem => ({
    ...built.placeOf(page, ...words),
    message,
    severity: "warning",
  });
  const samples = SAMPLES.flatMap(([pattern, what]) => {
    // A text about a placeholder word quotes the word as code.
    const [words] = pattern.exec(page.text) ?? [];
    return words === undefined || page.html.includes(`<code>${words}`) ? [] : [tell(`"${words}" ${what}.`, words)];
  });
  const examples = page.links.filter(({ href }) => {
    const host = hostOf(href);
    return host !== undefined && host !== own && !host.endsWith(`.${own}`) && isNobodys(`http://${host}`);
  });
  const placed = examples.map((link) => ({ href: link.href, place: placeOfAddress(built, page, link) }));
  const links = [...Map.groupBy(placed, ({ href, place }) => `${hostOf(href) ?? ""} ${place.file}`).values()].flatMap(
    ([first, ...others]): Problem[] => {
      if (!first) return [];
      const more =
        others.length === 0 || first.place.file !== page.entry?.file
          ? ""
          : `, and so ${others.length === 1 ? "is one" : `are ${others.length}`} more on this page`;
      return [{ ...first.place, message: `${first.href} is the address of an example${more}.`, severity: "warning" }];
    },
  );
  return [...samples, ...links];
}

function hostOf(href: string): string | undefined {
  const [, mailHost] = /^mailto:[^@?]+@([^?]+)/iu.exec(href) ?? [];
  if (mailHost !== undefined) return mailHost.toLowerCase();
  return parseWebAddress(href)?.hostname;
}

/** Domains reserved for examples, and this machine. */
function isNobodys(url: string): boolean {
  const host = URL.parse(url)?.hostname ?? "";
  return isReservedDomain(host) || host.startsWith("127.");
}

function textOf({ sources, settingsFile }: BuiltSite): string | undefined {
  return sources.find(({ file }) => file === settingsFile)?.text;
}
