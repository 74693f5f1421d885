// Cloudflare: Workers with static assets is where new sites go; Pages still takes them.
// https://developers.cloudflare.com/workers/static-assets/ and
// https://developers.cloudflare.com/pages/configuration/build-configuration/
import { toShellWord } from "../../../lib/shell-word.ts";
import { basePath } from "../../../lib/url.ts";
import { domainStep, publishingOf } from "./publishing.ts";
import { DAILY_REBUILD, SAVE_HOOK } from "./rebuild.ts";
import type { Recipe, RecipeSite } from "./recipe.ts";

const RULES = ["_redirects", "_headers"] as const;

export function cloudflareWorkers(site: RecipeSite): Recipe {
  const { name, url, input } = site;
  const { command, folder } = publishingOf("cloudflare-workers", site, RULES);
  const text = `{
  // Redirects and headers are written by the build.
  "name": ${JSON.stringify(name)},
  "compatibility_date": "2026-01-01",
  "build": { "command": ${JSON.stringify(command)} },
  "assets": {
    "directory": ${JSON.stringify(`./${folder}`)},
    "html_handling": "force-trailing-slash",
    "not_found_handling": "404-page"
  }
}
`;
  return {
    files: [{ path: "wrangler.jsonc", text }, DAILY_REBUILD],
    steps: [
      "From your machine: npx wrangler deploy. It asks you to log in, builds the site and publishes it.",
      "Or let Cloudflare build at every push: commit the files, and in Workers & Pages choose Create, Import a repository. Deploy command: npx wrangler deploy.",
      basePath(url) === ""
        ? domainStep(site, "Settings, Domains & Routes")
        : `${input}/site.yaml says ${url}: in Settings, Domains & Routes, add the route ` +
          `${new URL(url).host}${basePath(url)}*, and everything else on the domain is unaffected.`,
      `For the daily build: Settings → Builds → Deploy hooks: ${SAVE_HOOK}`,
      "Cloudflare can't stream videos in parts, so some browsers may not play them. Put videos on YouTube or Vimeo, or choose another host. No file may be larger than 25 MB.",
    ],
  };
}

export function cloudflarePages(site: RecipeSite): Recipe {
  const { command, folder } = publishingOf("cloudflare-pages", site, RULES);
  return {
    files: [DAILY_REBUILD],
    steps: [
      `In Workers & Pages choose Create, Pages, Connect to Git, and your repository. Environment variable: NODE_VERSION = 24. Build output directory: ${folder}. Build command: ${command}`,
      `Or from your machine: ${command} && npx wrangler pages deploy ${toShellWord(folder)}`,
      domainStep(site, "Custom domains"),
      `For the daily build: Settings → Builds → Deploy hooks: ${SAVE_HOOK}`,
      "Cloudflare can't stream videos in parts, so some browsers may not play them. Put videos on YouTube or Vimeo, or choose another host. No file may be larger than 25 MB.",
    ],
  };
}
