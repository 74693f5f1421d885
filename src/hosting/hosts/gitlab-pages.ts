// GitLab Pages: `_redirects`, no headers, precompressed files (https://docs.gitlab.com/user/project/pages/redirects/).
import type { Host } from "./host.ts";
import { folderOf, spellings, toLocation, withSplat, type HostRules } from "./rules.ts";

export const gitlabPages: Host = {
  label: "GitLab Pages",
  isHere: ({ GITLAB_CI, CI_PAGES_URL }) => GITLAB_CI === "true" && CI_PAGES_URL !== undefined,
  can: { headers: false, redirects: true, folders: true, queries: false, gone: false },
  limits: {
    files: 200_000,
    siteBytes: 1024 ** 3,
    redirects: 1000,
    hostFileBytes: { "/_redirects": 64 * 1024 },
    source: "https://docs.gitlab.com/user/gitlab_com/#gitlab-pages",
  },
  precompressed: true,
  files: [{ address: "/_redirects", render: renderRedirects }],
};

/** Files come before rules; only paths on the site may be named. */
function renderRedirects({ redirects, base }: HostRules): string {
  return redirects
    .flatMap(({ from, query, to }) => {
      if (query !== undefined || to === undefined) return [];
      const paths = folderOf(from) === undefined ? spellings(from) : [from];
      return paths.map((path) => `${encodeURI(base + path)} ${toLocation(withSplat(to, ":splat"), base)} 301\n`);
    })
    .join("");
}
