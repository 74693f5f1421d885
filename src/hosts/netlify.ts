// Netlify: `_redirects` (https://docs.netlify.com/routing/redirects/) and `_headers` (https://docs.netlify.com/routing/headers/).
import type { Host } from "./host.ts";
import { folderOf, toLocation, withSplat, type HeaderRule, type HostRules, type Redirect } from "./rules.ts";

export const netlify: Host = {
  label: "Netlify",
  isHere: ({ NETLIFY }) => NETLIFY === "true",
  can: { headers: true, redirects: true, folders: true, queries: true, gone: true },
  files: [
    { address: "/_redirects", render: renderRedirects },
    { address: "/_headers", render: renderHeaders },
  ],
};

/** It takes a path with and without its slash for the same one. A rule for a page that there is, such as the home page, has to be forced. */
function renderRedirects({ redirects, base }: HostRules): string {
  // Its documentation asks for letters beyond ASCII in percents, its own server compares them as they are.
  const paths = ({ from }: Redirect): Set<string> => new Set([encodeURI(base + from), base + from]);
  return redirects.flatMap((redirect) => [...paths(redirect)].map((path) => `${renderLine(path, redirect, base)}\n`)).join("");
}

function renderLine(path: string, { from, query, to }: Redirect, base: string): string {
  const condition = query === undefined ? "" : ` ${encodeURIComponent(query.name)}=${encodeURIComponent(query.value)}`;
  if (to === undefined) return `${path}${condition} ${base}/404.html 410!`;
  return `${path}${condition} ${toLocation(withSplat(to, ":splat"), base)} 301${query === undefined && folderOf(from) === undefined ? "" : "!"}`;
}

/** Every rule that fits is sent, so what it does by itself is left to it. */
export function renderHeaders({ headers, base }: HostRules): string {
  return headers.filter(({ usual }) => usual !== true).map((rule) => renderRule(rule, base)).join("");
}

function renderRule({ path, headers }: HeaderRule, base: string): string {
  return `${encodeURI(base + path)}\n${Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`).join("")}`;
}
