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
  return redirects.map((redirect) => `${renderLine(redirect, base)}\n`).join("");
}

function renderLine({ from, query, to }: Redirect, base: string): string {
  const path = encodeURI(base + from);
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
