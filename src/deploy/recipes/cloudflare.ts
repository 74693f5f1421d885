// Cloudflare: Workers with static assets is where new sites go; Pages still takes them.
// https://developers.cloudflare.com/workers/static-assets/ and https://developers.cloudflare.com/pages/configuration/build-configuration/
import { DAILY_REBUILD } from "./rebuild.ts";
import type { Recipe, RecipeSite } from "./recipe.ts";

export function cloudflareWorkers({ name }: RecipeSite): Recipe {
  const text = `{
  // Redirects and headers are written by the build.
  "name": ${JSON.stringify(name)},
  "compatibility_date": "2026-01-01",
  "build": { "command": "npm run build -- --host=cloudflare-workers" },
  "assets": {
    "directory": "./_site",
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
      "For the daily build: in Settings, Builds, Deploy hooks, make one, and put its address into the repository's secrets on GitHub as BUILD_HOOK.",
      "Cloudflare sends films whole, and some browsers ask for parts: put them on YouTube or Vimeo, or choose another host. No file may have more than 25 MB.",
    ],
  };
}

export function cloudflarePages(): Recipe {
  return {
    files: [DAILY_REBUILD],
    steps: [
      "In Workers & Pages choose Create, Pages, Connect to Git, and your repository. Build command: npm run build -- --host=cloudflare-pages. Build output directory: _site. Environment variable: NODE_VERSION = 24.",
      "Or from your machine: npm run build -- --host=cloudflare-pages, then npx wrangler pages deploy _site.",
      "For the daily build: in Settings, Builds, Deploy hooks, make one, and put its address into the repository's secrets on GitHub as BUILD_HOOK.",
      "Cloudflare sends films whole, and some browsers ask for parts: put them on YouTube or Vimeo, or choose another host. No file may have more than 25 MB.",
    ],
  };
}
