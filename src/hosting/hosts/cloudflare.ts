// Cloudflare Pages and Workers assets: `_redirects` and `_headers`.
// https://developers.cloudflare.com/pages/configuration/redirects/ and
// https://developers.cloudflare.com/pages/configuration/headers/
import type { Host } from "./host.ts";
import { withoutEnding } from "./linked-pages.ts";
import { folderOf, spellings, toLocation, withSplat, type HeaderRule, type HostRules } from "./rules.ts";

const common: Pick<Host, "can" | "limits" | "files"> = {
  can: { headers: true, redirects: true, folders: true, queries: false, gone: false },
  limits: {
    files: 20_000,
    fileBytes: 25 * 1024 * 1024,
    redirects: 2000,
    folderRedirects: 100,
    headerRules: 100,
    line: 1000,
    source: "https://developers.cloudflare.com/pages/platform/limits/",
  },
  files: [
    { address: "/_redirects", render: renderRedirects },
    { address: "/_headers", render: renderHeaders },
  ],
};

export const cloudflarePages: Host = {
  label: "Cloudflare Pages",
  isHere: ({ CF_PAGES }) => CF_PAGES === "1",
  ...common,
};

export const cloudflareWorkers: Host = {
  label: "Cloudflare Workers",
  isHere: ({ WORKERS_CI }) => WORKERS_CI === "1",
  ...common,
};

/** Paths are compared letter by letter, so both spellings have a line. */
function renderRedirects({ redirects, base }: HostRules): string {
  return redirects
    .flatMap(({ from, query, to }) => {
      if (query !== undefined || to === undefined) return [];
      const paths = folderOf(from) === undefined ? spellings(from) : [from];
      return paths.map((path) => `${encodeURI(base + path)} ${toLocation(withSplat(to, ":splat"), base)} 301\n`);
    })
    .join("");
}

/** Cloudflare joins the values of all matching rules with commas; `! Name` removes earlier ones. */
function renderHeaders({ headers, base }: HostRules): string {
  const rules = headers
    .filter(({ usual }) => usual !== true)
    .flatMap((rule) => withoutEnding(rule.path).map((path) => ({ ...rule, path })));
  return rules
    .map((rule, index) =>
      renderRule(rule, new Set(rules.slice(0, index).flatMap((earlier) => Object.keys(earlier.headers))), base),
    )
    .join("");
}

function renderRule({ path, headers }: HeaderRule, earlier: ReadonlySet<string>, base: string): string {
  const lines = Object.entries(headers).flatMap(([name, value]) => [
    ...(earlier.has(name) ? [`  ! ${name}\n`] : []),
    `  ${name}: ${value}\n`,
  ]);
  return `${encodeURI(base + path)}\n${lines.join("")}`;
}
