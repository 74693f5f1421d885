// The names of hosts, as site.yaml and the command line write them.

export const HOST_NAMES = [
  "netlify",
  "cloudflare-pages",
  "cloudflare-workers",
  "github-pages",
  "gitlab-pages",
  "vercel",
  "firebase",
  "cloudfront",
  "nginx",
  "caddy",
  "apache",
] as const;

export type HostName = (typeof HOST_NAMES)[number];
