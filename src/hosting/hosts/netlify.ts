// Netlify: `_redirects` (https://docs.netlify.com/routing/redirects/) and `_headers`
// (https://docs.netlify.com/routing/headers/).
import type { Host } from "./host.ts";
import { withoutEnding } from "./linked-pages.ts";
import { folderOf, sentQuery, toLocation, withSplat, type HeaderRule, type HostRules, type Redirect } from "./rules.ts";

export const netlify: Host = {
  label: "Netlify",
  isHere: ({ NETLIFY }) => NETLIFY === "true",
  can: { headers: true, redirects: true, folders: true, queries: true, gone: true },
  files: [
    { address: "/_redirects", render: renderRedirects },
    { address: "/_headers", render: renderHeaders },
  ],
};

/**
 * Netlify treats a path with and without its slash alike. A rule for a page that exists, such as the home page, has to
 * be forced.
 */
function renderRedirects({ redirects, base }: HostRules): string {
  // Netlify's documentation asks for percent-encoded non-ASCII letters, but its server compares them unencoded.
  const places = ({ from, query }: Redirect): Set<string> => {
    const sent = [encodeURI(base + from), ...(query ? [sentQuery(query)] : [])].join(" ");
    const plain = [base + from, ...(query ? [`${query.name}=${query.value}`] : [])];
    return new Set(plain.some((part) => /\s/u.test(part)) ? [sent] : [sent, plain.join(" ")]);
  };
  return redirects
    .flatMap((redirect) => [...places(redirect)].map((place) => `${renderLine(place, redirect, base)}\n`))
    .join("");
}

function renderLine(place: string, { from, query, to }: Redirect, base: string): string {
  if (to === undefined) return `${place} ${base}/404.html 410!`;
  return (
    `${place} ${toLocation(withSplat(to, ":splat"), base)} ` +
    `301${query === undefined && folderOf(from) === undefined ? "" : "!"}`
  );
}

/** Netlify sends every matching rule, so headers that it sends by default are left out. */
export function renderHeaders({ headers, base }: HostRules): string {
  const rules = headers.filter(({ usual }) => usual !== true);
  return rules.flatMap((rule) => withoutEnding(rule.path).map((path) => renderRule({ ...rule, path }, base))).join("");
}

function renderRule({ path, headers }: HeaderRule, base: string): string {
  return `${encodeURI(base + path)}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join("")}`;
}
