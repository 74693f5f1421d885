// What GitHub Pages does, as its documentation and its answers tell: no rules, folders with a slash, 404.html, ten
// minutes in caches.
import { isFolder, readObject, startImitation } from "./imitation.ts";
import type { ServerProgram } from "./server.ts";

export const githubPagesServer: ServerProgram = {
  name: "GitHub Pages (imitated)",
  isInstalled: () => true,
  start: ({ root, base }) =>
    startImitation(({ path, query }) => {
      if (!path.endsWith("/") && isFolder(root, path))
        return { status: 301, headers: { location: `${path}/${query}` } };
      const found = readObject(root, path.endsWith("/") ? `${path}index.html` : path);
      if (found) return { ...found, headers: { ...found.headers, "cache-control": "max-age=600" } };
      const missing = readObject(root, `${base}/404.html`);
      return {
        status: 404,
        body: missing?.body ?? Buffer.alloc(0),
        headers: { "content-type": "text/html; charset=utf-8" },
      };
    }),
};
