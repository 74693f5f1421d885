// The requests of a reader against real servers, where they are installed.
import { afterAll, beforeAll, describe, test } from "vitest";
import { makeFolder } from "../commands/folders.ts";
import { asker, checksFor } from "./requests.ts";
import { buildSampleSite, type SampleSite } from "./sample-site.ts";
import type { RunningServer } from "./servers/server.ts";
import { BASES, LIGHT } from "./servers/servers.ts";

const missing = LIGHT.filter(([, server]) => !server.isInstalled()).map(([, { name }]) => name);
if (missing.length > 0) console.log(`Not installed here, so not tried: ${missing.join(", ")}.`);

for (const [host, server] of LIGHT) {
  for (const base of BASES) {
    describe.skipIf(missing.includes(server.name))(
      `${server.name}, ${base === "" ? "at the root" : `in ${base}/`}`,
      () => {
        let site: SampleSite;
        let running: RunningServer;
        beforeAll(async () => {
          site = await buildSampleSite(host, base, makeFolder());
          running = await server.start(site, makeFolder());
        });
        afterAll(() => running.stop());

        test.each(checksFor(host, server))("$name", ({ run }) => run(asker(running.origin, base), site));
      },
    );
  }
}
