// All hosts that a build can write for.
import { anyHost } from "./any-host.ts";
import { apache } from "./apache.ts";
import { caddy } from "./caddy.ts";
import { cloudflarePages, cloudflareWorkers } from "./cloudflare.ts";
import { cloudfront } from "./cloudfront.ts";
import { firebase } from "./firebase.ts";
import { githubPages } from "./github-pages.ts";
import { gitlabPages } from "./gitlab-pages.ts";
import type { Host } from "./host.ts";
import type { HostName } from "./names.ts";
import { netlify } from "./netlify.ts";
import { nginx } from "./nginx.ts";
import { vercel } from "./vercel.ts";

export const HOSTS: Readonly<Record<HostName, Host>> = {
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

/** The host of that name, or the generic one without a name. */
export function hostOf(name: HostName | undefined): Host {
  return name === undefined ? anyHost : HOSTS[name];
}

/** The host that a build runs on, by the environment. */
export function findHost(variables: Readonly<Record<string, string | undefined>>): HostName | undefined {
  return (Object.keys(HOSTS) as HostName[]).find((name) => HOSTS[name].isHere?.(variables) === true);
}
