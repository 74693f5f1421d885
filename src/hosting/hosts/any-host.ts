// No host in particular: old addresses are redirect pages, and the files for two hosts are written.
import type { Host } from "./host.ts";
import { netlify, renderHeaders } from "./netlify.ts";
import type { HostRules } from "./rules.ts";

export const anyHost: Host = {
  label: "a host that site.yaml does not name",
  can: { headers: false, redirects: false, folders: false, queries: false, gone: false },
  files: [
    { address: "/_redirects", render: renderOwnRedirects },
    { address: "/_headers", render: renderHeaders },
  ],
};

/** Redirects of the program only: an author's rule that one of the hosts misreads would do harm. */
function renderOwnRedirects(rules: HostRules): string {
  const [file] = netlify.files;
  return file?.render({ ...rules, redirects: rules.redirects.filter(({ written }) => written === undefined) }) ?? "";
}
