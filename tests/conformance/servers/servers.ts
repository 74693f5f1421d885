// Every server that the suite knows, with the host whose rules it follows.
import type { HostName } from "../../../src/hosting/hosts/names.ts";
import { observatory } from "../observatory.ts";
import { apacheServer } from "./apache.ts";
import { caddyServer } from "./caddy.ts";
import { cloudfrontServer } from "./cloudfront.ts";
import { githubPagesServer } from "./github-pages.ts";
import { netlifyCli, netlifyServer } from "./netlify.ts";
import { nginxServer } from "./nginx.ts";
import type { ServerPackage } from "./package.ts";
import type { ServerProgram } from "./server.ts";
import { superstatic, superstaticServer } from "./superstatic.ts";
import { vercelServer } from "./vercel.ts";
import { pagesServer, workersServer, wrangler } from "./wrangler.ts";

export type HostServer = readonly [HostName, ServerProgram];

/** Quick to start; `npm test` asks those that are installed. */
export const LIGHT: readonly HostServer[] = [
  ["nginx", nginxServer],
  ["caddy", caddyServer],
  ["apache", apacheServer],
  ["github-pages", githubPagesServer],
  ["cloudfront", cloudfrontServer],
  ["vercel", vercelServer],
];

/** Hundreds of megabytes, and slow to start: for `npm run conformance`. */
export const HEAVY: readonly HostServer[] = [
  ["cloudflare-pages", pagesServer],
  ["cloudflare-workers", workersServer],
  ["firebase", superstaticServer],
  ["netlify", netlifyServer],
];

export const PACKAGES: readonly ServerPackage[] = [wrangler, superstatic, netlifyCli, observatory];

/** Where a site may begin. */
export const BASES = ["", "/blog"] as const;
