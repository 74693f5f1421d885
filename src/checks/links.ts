// Finds broken links and missing files of pages.
import { decodeAddress, toOutputFile, withoutTextFragment } from "../lib/url.ts";
import { createSuggester, suggest } from "../lib/suggest.ts";
import type { Problem } from "../lib/problem.ts";
import type { PageLink } from "./page-document.ts";
import type { KnownRedirects } from "./redirects.ts";
import { placeOfAddress, resolveTarget, type BuiltPage, type BuiltSite, type Place } from "./built-site.ts";

/** Reports a broken link or missing file once for each page that names it. */
export function checkLinks(built: BuiltSite, redirects: KnownRedirects): Problem[] {
  const byOutput = new Map([...built.pages, ...built.forwards].map((page) => [page.output, page]));
  const suggestPage = createSuggester(() => built.pages.map(({ address }) => address));
  return built.pages.flatMap((page) => {
    const told = new Set<string>();
    const once = (href: string, place: () => Place, message: string, severity: Problem["severity"]): Problem[] => {
      if (told.has(href)) return [];
      told.add(href);
      return [{ ...place(), message, severity }];
    };
    const links = page.links.flatMap((link) =>
      explainLink(link, page, {
        built,
        byOutput,
        suggestPage,
        redirects,
        tell: (message, severity = "error") =>
          once(link.href, () => placeOfAddress(built, page, link), message, severity),
      }),
    );
    const resources = page.resources.flatMap(({ address, element }) => {
      const target = resolveTarget(address, page, built.site);
      if (target.kind !== "site" || built.outputs.has(toOutputFile(target.path))) return [];
      return once(
        address,
        () => built.placeOf(page, address, decodeAddress(address)),
        `The page loads ${address} (${element}), and that file doesn't exist.`,
        "error",
      );
    });
    return [...links, ...resources];
  });
}

interface LinkTools {
  readonly built: BuiltSite;
  readonly byOutput: ReadonlyMap<string, BuiltPage>;
  readonly suggestPage: (path: string) => string | undefined;
  readonly redirects: KnownRedirects;
  readonly tell: (message: string, severity?: Problem["severity"]) => Problem[];
}

function explainLink(link: PageLink, page: BuiltPage, tools: LinkTools): Problem[] {
  const { href, text, silent } = link;
  const { built, byOutput, tell } = tools;
  const named = nameLink(link);
  if (href.trim() === "")
    return tell(
      `The link "${shorten(text)}" has no address, so it leads back to its own page. Write one: [${shorten(text)}](/about/).`,
    );
  const target = resolveTarget(href, page, built.site);
  if (target.kind === "broken")
    return tell(`The link ${named} isn't an address. Write it with https://, or as /about/.`);
  if (target.kind === "other" && /^(?:javascript|data|vbscript):/iu.test(href))
    return tell(`The link ${named} runs a script. Link to a page instead.`);
  if (target.kind !== "site") return [];
  if (text === "" && !silent)
    return tell(
      `A link to ${href} has no text, so people using a screen reader can't tell where it goes. Add some.`,
      "warning",
    );
  const output = [toOutputFile(target.path), toOutputFile(`${target.path}/`)].find((name) => built.outputs.has(name));
  if (output === undefined) return explainMissingPage(named, target.path, tools);
  const there = byOutput.get(output);
  if (there?.refresh !== undefined)
    return tell(`The link ${named} takes a detour by an old address. Link to ${there.refresh} instead.`, "warning");
  if (output !== toOutputFile(target.path))
    return tell(
      `The link ${named} lacks its slash at the end, so that a host has to send readers on. Write ${target.path}/.`,
      "warning",
    );
  return there ? explainFragment(named, withoutTextFragment(target.fragment), there, tools) : [];
}

function explainMissingPage(named: string, path: string, { suggestPage, redirects, tell }: LinkTools): Problem[] {
  const known = redirects.get(path) ?? redirects.get(`${path}/`);
  if (known !== undefined)
    return tell(`The link ${named} takes a detour by an old address. Link to ${known} instead.`, "warning");
  const meant = suggestPage(path);
  return tell(
    `The link ${named} leads to a page that does not exist.${meant === undefined ? "" : ` Did you mean ${meant}?`}`,
  );
}

/** `#top` needs no id. */
function explainFragment(named: string, fragment: string, { ids }: BuiltPage, { tell }: LinkTools): Problem[] {
  if (fragment === "" || ids.has(fragment) || fragment === "top") return [];
  const meant = suggest(fragment, ids);
  return tell(
    `The link ${named} leads to a place on its page that does not exist.${meant === undefined ? "" : ` Did you mean #${meant}?`}`,
  );
}

function nameLink({ href, text }: PageLink): string {
  return text === "" ? href : `"${shorten(text)}" (${href})`;
}

function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39).trimEnd()}…`;
}
