// The requests of a reader against real servers, where they are installed.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { HostName } from "../../src/hosts/names.ts";
import { makeFolder } from "../commands/folders.ts";
import { asker, CHECKS } from "./requests.ts";
import { buildSampleSite, type SampleSite } from "./sample-site.ts";
import { apacheServer } from "./servers/apache.ts";
import { caddyServer } from "./servers/caddy.ts";
import { nginxServer } from "./servers/nginx.ts";
import type { RunningServer, ServerProgram } from "./servers/server.ts";

const SERVERS: readonly (readonly [HostName, ServerProgram])[] = [
  ["nginx", nginxServer],
  ["caddy", caddyServer],
  ["apache", apacheServer],
];

const missing = SERVERS.filter(([, server]) => !server.isInstalled()).map(([, { name }]) => name);
if (missing.length > 0) console.log(`Not installed here, so not tried: ${missing.join(", ")}.`);

for (const [host, server] of SERVERS) {
  for (const base of ["", "/blog"]) {
    describe.skipIf(missing.includes(server.name))(`${server.name}, ${base === "" ? "at the root" : `in ${base}/`}`, () => {
      let site: SampleSite;
      let running: RunningServer;
      beforeAll(async () => {
        site = await buildSampleSite(host, base);
        running = await server.start(site, makeFolder());
      });
      afterAll(() => running.stop());

      test.each(CHECKS)("$name", async ({ cannot, run }) => {
        if (cannot?.(site) !== undefined) return;
        await run(asker(running.origin, base), site);
        expect.hasAssertions;
      });
    });
  }
}
