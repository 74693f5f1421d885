// How the answers of rsync are read, with two folders of this machine. Whole deploys are in deploy.test.ts.
import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { planRsync, runRsync } from "../../../src/hosting/deploy/rsync.ts";
import { WRITTEN } from "../../../src/hosting/hosts/written-files.ts";
import { makeFolder, namesIn } from "../../commands/folders.ts";
import { isOnPath } from "../../conformance/servers/server.ts";

const SITE = { "index.html": "home", "tag/bread & salt/index.html": "tag" };

test.skipIf(!isOnPath("rsync", "--version"))("plans only new files for a folder that isn't there yet", async () => {
  const target = path.join(makeFolder(), "www");
  const { changes, list } = await planRsync(makeFolder(SITE), target);
  expect(changes).toMatchObject({ added: Object.keys(SITE), changed: [], removed: [], kept: [], blocking: [] });
  expect(list).toBeUndefined();
  expect(existsSync(target)).toBe(false);
});

test.skipIf(!isOnPath("rsync", "--version"))("keeps files with line feeds and brackets in their names", async () => {
  const strangers = ["a\nb.txt", "a [1]*.txt", "\\#012.txt"];
  const target = makeFolder(Object.fromEntries(strangers.map((name) => [name, "mine"])));
  const site = makeFolder(SITE);
  const plan = await planRsync(site, target);
  expect(plan.changes.kept.toSorted()).toEqual(strangers.toSorted());
  await runRsync(site, target, plan);
  expect(namesIn(target)).toEqual([...strangers, ...Object.keys(SITE), WRITTEN].sort());
});
