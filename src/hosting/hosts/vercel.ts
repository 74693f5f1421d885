// Vercel, through its Build Output API (https://vercel.com/docs/build-output-api/v3/configuration): rules are routes,
// tried in order.
import { escapePattern } from "../../lib/text.ts";
import { SERVER, type Host } from "./host.ts";
import { folderOf, toLocation, withSplat, type HeaderRule, type HostRules, type Redirect } from "./rules.ts";

export const vercel: Host = {
  label: "Vercel",
  isHere: ({ VERCEL }) => VERCEL === "1",
  can: { headers: true, redirects: true, folders: true, queries: true, gone: true },
  limits: {
    redirects: 2048,
    joinsSpellings: true,
    fileBytes: 100 * 1024 * 1024,
    source: "https://vercel.com/docs/limits",
  },
  files: [{ address: `${SERVER}config.json`, render: renderConfig }],
};

function renderConfig({ redirects, headers, base }: HostRules): string {
  const missing = `${base}/404.html`;
  const routes = [
    ...headers.map((rule) => toHeaderRoute(rule, base)),
    ...redirects.map((redirect) => toRedirectRoute(redirect, base)),
    { src: `^${escapePattern(encodeURI(base) + SERVER)}.*$`, status: 404, dest: missing },
    // A page without its slash.
    { src: "^/((?:[^/]+/)*[^/.]+)$", status: 308, headers: { Location: "/$1/" } },
    { handle: "filesystem" },
    { handle: "error" },
    { src: "^.*$", status: 404, dest: missing },
  ];
  return `${JSON.stringify({ version: 3, routes }, null, 1)}\n`;
}

function toHeaderRoute({ path, headers }: HeaderRule, base: string) {
  const folder = folderOf(path);
  return {
    src:
      folder === undefined
        ? `^${escapePattern(encodeURI(base + path))}$`
        : `^${escapePattern(encodeURI(base + folder))}.*$`,
    headers,
    continue: true,
  };
}

function toRedirectRoute({ from, query, to }: Redirect, base: string) {
  const folder = folderOf(from);
  const path = escapePattern(encodeURI(base + (folder ?? from)));
  const src = folder === undefined ? `^${path.endsWith("/") && from !== "/" ? `${path}?` : path}$` : `^${path}(.*)$`;
  const has = query === undefined ? {} : { has: [{ type: "query", key: query.name, value: query.value }] };
  if (to === undefined) return { src, ...has, status: 410 };
  return { src, ...has, status: 301, headers: { Location: toLocation(withSplat(to, "$1"), base) } };
}
