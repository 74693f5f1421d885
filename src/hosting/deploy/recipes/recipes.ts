// All recipes, by host.
import type { HostName } from "../../hosts/names.ts";
import { cloudflarePages, cloudflareWorkers } from "./cloudflare.ts";
import { cloudfront } from "./cloudfront.ts";
import { firebase } from "./firebase.ts";
import { githubPages } from "./github-pages.ts";
import { gitlabPages } from "./gitlab-pages.ts";
import { netlify } from "./netlify.ts";
import type { Recipe, RecipeSite } from "./recipe.ts";
import { apache, caddy, nginx } from "./servers.ts";
import { vercel } from "./vercel.ts";

export const RECIPES: Readonly<Record<HostName, (site: RecipeSite) => Recipe>> = {
  netlify,
  "cloudflare-pages": cloudflarePages,
  "cloudflare-workers": cloudflareWorkers,
  "github-pages": githubPages,
  "gitlab-pages": gitlabPages,
  vercel,
  firebase,
  cloudfront,
  nginx,
  caddy,
  apache,
};
