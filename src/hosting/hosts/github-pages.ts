// GitHub Pages: neither headers nor redirects; 404.html is served (https://docs.github.com/pages).
import type { Host } from "./host.ts";

export const githubPages: Host = {
  label: "GitHub Pages",
  can: { headers: false, redirects: false, folders: false, queries: false, gone: false },
  limits: {
    siteBytes: 1024 ** 3,
    fileBytes: 100 * 1024 * 1024,
    source: "https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits",
  },
  // Without this file, Jekyll would omit names that begin with an underscore.
  files: [{ address: "/.nojekyll", render: () => "" }],
};
