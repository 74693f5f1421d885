// Explains redirects that can't work: the host has no rule for them, they go in circles, or they lead nowhere.
import { hostOf } from "../../hosting/hosts/hosts.ts";
import { folderOf, type Redirect } from "../../hosting/hosts/rules.ts";
import type { Problem } from "../../lib/problem.ts";
import { createSuggester } from "../../lib/suggest.ts";
import { toOutputFile } from "../../lib/url.ts";
import { authorRedirects, pageRedirects, type AuthorRedirect, type PlacedSite } from "./redirects.ts";

/** Redirects that the host doesn't support, that form a loop, have no target, or would take two steps. */
export function checkRedirects(site: PlacedSite, outputs: ReadonlySet<string>): Problem[] {
  const all = authorRedirects(site);
  const leading = new Set(pageRedirects(site).map(({ from }) => toOutputFile(from)));
  const pages = [...outputs]
    .filter((output) => !leading.has(output))
    .map((output) => `/${output.replace(/(^|\/)index\.html$/u, "$1")}`);
  const known: KnownPlaces = {
    byPlace: new Map(all.map((redirect) => [placeOf(redirect), redirect])),
    outputs,
    pages,
    suggestPage: createSuggester(() => pages),
  };
  return all.flatMap((redirect): Problem[] => {
    const refusal = explainUnsupported(redirect, site);
    if (refusal !== undefined) return [tell(redirect, refusal)];
    return explainTarget(redirect, known);
  });
}

interface KnownPlaces {
  readonly byPlace: ReadonlyMap<string, AuthorRedirect>;
  readonly outputs: ReadonlySet<string>;
  /** Addresses of written pages, without redirect pages. */
  readonly pages: readonly string[];
  readonly suggestPage: (path: string) => string | undefined;
}

function tell({ written }: AuthorRedirect, message: string, severity: Problem["severity"] = "error"): Problem {
  return { ...written, message, severity };
}

/** Why the host of the site cannot answer a redirect, or undefined if it can. */
function explainUnsupported(redirect: AuthorRedirect, { settings }: PlacedSite): string | undefined {
  const { from, query, to } = redirect;
  const isNamed = settings.host !== undefined;
  const { can, label } = hostOf(settings.host);
  if (query !== undefined && !can.queries && settings.site.queryRedirects !== "script" && isNamed)
    return (
      `${label} can't redirect ${placeOf(redirect)}, because it ignores everything after the question mark. ` +
      "Add queryRedirects: script to site.yaml, and a small script on the home page will do it."
    );
  if (query !== undefined && !can.queries && from !== "/")
    return (
      `${label} can't redirect ${placeOf(redirect)}, and the script of the home page only knows addresses such ` +
      "as /?p=12. Remove it."
    );
  if (to === undefined && !can.gone && isNamed)
    return (
      `${label} can't mark a page as permanently gone. Remove this line: ` +
      'visitors will see your "page not found" page.'
    );
  if (folderOf(from) !== undefined && !can.folders)
    return (
      `${from} is for many addresses, which ` +
      `${isNamed ? `${label} can't do. Write` : "needs a host whose rules can say so. Name yours in site.yaml, as in host: netlify, or write"} a line for each address.`
    );
  return undefined;
}

/** A redirect that hides pages of the site, or leads to another redirect or to nothing. */
function explainTarget(redirect: AuthorRedirect, { byPlace, outputs, pages, suggestPage }: KnownPlaces): Problem[] {
  const { from, to } = redirect;
  const folder = folderOf(from);
  const [hidden, ...others] = folder === undefined ? [] : pages.filter((address) => address.startsWith(folder));
  if (hidden !== undefined) return [tell(redirect, explainHidden(from, hidden, others.length))];
  if (to === undefined || !to.startsWith("/")) return [];
  const next = stepOf(to, byPlace);
  if (next) return [explainNext(redirect, next, byPlace)];
  if (folderOf(to) !== undefined) return [];
  const [path = ""] = to.split(/[?#]/u);
  if (outputs.has(toOutputFile(path)) || outputs.has(toOutputFile(`${path}/`))) return [];
  const meant = suggestPage(path);
  return [
    tell(
      redirect,
      `${to} isn't a page of this site. ${meant === undefined ? "Correct it, or remove the line." : `Did you mean ${meant}?`}`,
    ),
  ];
}

/** Hosts follow rules before they look for files. */
export function explainHidden(from: string, hidden: string, others: number): string {
  return (
    `${from} would also redirect ${hidden}` +
    `${others === 0 ? "" : ` and ${others} more file${others === 1 ? "" : "s"}`} ` +
    `of this site, and no reader would find ${others === 0 ? "it" : "them"} any more. ` +
    "Write a line for each old address instead."
  );
}

/** The rule that applies to a target, whatever its query and fragment, with a slash at its end or without. */
function stepOf(to: string, byPlace: ReadonlyMap<string, AuthorRedirect>): AuthorRedirect | undefined {
  const [path = ""] = to.split(/[?#]/u);
  return byPlace.get(to) ?? byPlace.get(path) ?? byPlace.get(`${path}/`);
}

function explainNext(
  first: AuthorRedirect,
  next: AuthorRedirect,
  byPlace: ReadonlyMap<string, AuthorRedirect>,
): Problem {
  const seen = new Set([first]);
  let last = next;
  for (
    let step: AuthorRedirect | undefined = next;
    step;
    step = step.to === undefined ? undefined : stepOf(step.to, byPlace)
  ) {
    if (seen.has(step))
      return tell(
        first,
        `${placeOf(first)} leads round in a circle, by way of ${next.from}. Write where it should end.`,
      );
    seen.add(step);
    last = step;
  }
  const end = last.to ?? "gone";
  return tell(
    first,
    `${placeOf(first)} redirects to ${next.from}, which redirects again. Send it straight to ${end}.`,
    "warning",
  );
}

function placeOf({ from, query }: Redirect): string {
  return query === undefined ? from : `${from}?${query.name}=${query.value}`;
}
