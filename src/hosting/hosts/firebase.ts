// Firebase Hosting: firebase.json in the folder that is deployed
// (https://firebase.google.com/docs/hosting/full-config).
import { escapePattern } from "../../lib/text.ts";
import { SERVER, type Host } from "./host.ts";
import { folderOf, toLocation, withSplat, type HeaderRule, type HostRules, type Redirect } from "./rules.ts";

export const firebase: Host = {
  label: "Firebase Hosting",
  can: { headers: true, redirects: true, folders: true, queries: false, gone: false },
  limits: { fileBytes: 2 * 1024 ** 3, source: "https://firebase.google.com/docs/hosting/usage-quotas-pricing" },
  files: [{ address: "/firebase.json", render: renderConfig }],
};

/** Patterns are regular expressions (RE2): globs have no way to say "with or without a slash". */
function renderConfig({ redirects, headers, base }: HostRules): string {
  const hosting = {
    public: ".",
    ignore: ["firebase.json", `${SERVER.slice(1)}**`, "**/.DS_Store"],
    trailingSlash: true,
    redirects: redirects.flatMap((redirect) => toRedirect(redirect, base)),
    headers: headers.map((rule) => toHeaders(rule, base)),
  };
  return `${JSON.stringify({ hosting }, null, 1)}\n`;
}

function toRedirect({ from, query, to }: Redirect, base: string) {
  if (query !== undefined || to === undefined) return [];
  const folder = folderOf(from);
  const path = escapePattern(base + (folder ?? from));
  const regex =
    folder === undefined ? `^${path.endsWith("/") && from !== "/" ? `${path}?` : path}$` : `^${path}(?P<rest>.*)$`;
  return [{ regex, destination: toLocation(withSplat(to, ":rest"), base), type: 301 }];
}

function toHeaders({ path, headers }: HeaderRule, base: string) {
  const folder = folderOf(path);
  return {
    regex: folder === undefined ? `^${escapePattern(base + path)}$` : `^${escapePattern(base + folder)}.*$`,
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  };
}
