// Limits of hosts, counted as each host counts.
import { expect, test } from "vitest";
import { HOSTS } from "../../../src/hosting/hosts/hosts.ts";
import { checkLimits } from "../../../src/hosting/hosts/limits.ts";
import type { HostName } from "../../../src/hosting/hosts/names.ts";

const told = (host: HostName, redirects: number): string[] =>
  checkLimits(
    HOSTS[host],
    [],
    {
      base: "",
      headers: [],
      redirects: Array.from({ length: redirects }, (_, index) => ({ from: `/was-${index}/`, to: "/" })),
    },
    "content/site.yaml",
  ).map(({ message }) => message);

test.each([
  [
    "cloudflare-workers",
    1000,
    1001,
    "There are 2,002 redirects (with the slash at the end and without it), and Cloudflare Workers allows 2,000.",
  ],
  [
    "gitlab-pages",
    500,
    501,
    "There are 1,002 redirects (with the slash at the end and without it), and GitLab Pages allows 1,000.",
  ],
  ["vercel", 2048, 2049, "There are 2,049 redirects, and Vercel allows 2,048."],
] as const)("%s takes %i old addresses, and not %i", (host, most, more, message) => {
  expect(told(host, most)).toEqual([]);
  expect(told(host, more)).toEqual([expect.stringContaining(message)]);
});
