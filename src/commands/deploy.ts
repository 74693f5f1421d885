// `npm run deploy`: puts the built site online, or says how a host does that by itself.
import { existsSync } from "node:fs";
import path from "node:path";
import { findDanger, findObstacle, formatChanges, isNothing, type Changes } from "../hosting/deploy/changes.ts";
import { planRsync, runRsync } from "../hosting/deploy/rsync.ts";
import { parseBucket, planS3, runS3 } from "../hosting/deploy/s3.ts";
import { AuthorError } from "../lib/problem.ts";
import { suggest } from "../lib/suggest.ts";
import type { Arguments, Command } from "./terminal/arguments.ts";
import { createProgress } from "./terminal/progress.ts";
import { runCommand } from "./terminal/run-command.ts";
import { setUpHost } from "./deploy/set-up-host.ts";

const WAYS = ["setup", "rsync", "s3"] as const;

const command: Command = {
  call: "npm run deploy --",
  purpose:
    "Puts the built site online: npm run build first. With setup, writes what your host needs to build and publish by itself.",
  words: [
    { name: "way", value: "setup|rsync|s3", help: "setup [HOST], rsync you@server:/var/www/site, or s3 s3://bucket" },
    { name: "place", value: "PLACE", help: "the host, the folder on your server, or the bucket", optional: true },
  ],
  options: {
    output: { type: "string", value: "DIR", help: "where the site was built, instead of _site" },
    input: { type: "string", value: "DIR", help: "for setup: another content folder" },
    "dry-run": { type: "boolean", help: "lists what would change, and changes nothing" },
    all: { type: "boolean", help: "lists every file" },
    force: {
      type: "boolean",
      help: "replaces files that no deploy put there, or removes most of a site; for setup: writes over a file",
    },
    endpoint: { type: "string", value: "URL", help: "for s3: the address of another service than Amazon's" },
  },
};

await runCommand(command, async (given) => {
  const way = String(given["way"]);
  if (way === "setup") return setUpHost(given);
  if (WAYS.every((known) => known !== way)) {
    const meant = suggest(way, WAYS);
    throw refuse(
      `"${way}" is no way to put a site online.${meant === undefined ? "" : ` Did you mean ${meant}?`} Known are ${WAYS.join(", ")}.`,
    );
  }
  const folder = findSite(given);
  const label = String(given["place"] ?? "");
  if (way === "rsync") {
    if (label === "")
      throw refuse(
        "A place is missing. Write where the site goes: npm run deploy -- rsync you@example.org:/var/www/site",
      );
    // The home folder to ssh, and with a slash behind it the whole machine.
    if (label.endsWith(":"))
      throw refuse(`"${label}" names no folder. Write it behind the colon: ${label}/var/www/site`);
    const plan = await planRsync(folder, label);
    return change(given, label, plan.changes, () => runRsync(folder, label, plan));
  }
  const bucket = parseBucket(label, given["endpoint"] === undefined ? undefined : String(given["endpoint"]));
  if (!bucket) throw refuse(`"${label}" is no bucket. Write it as s3://my-bucket or s3://my-bucket/blog.`);
  const plan = await planS3(folder, bucket);
  const progress = createProgress(process.stderr, () => performance.now());
  return change(given, label, plan.changes, () =>
    runS3(folder, plan, bucket, (done, total) => progress.report("upload", done, total)).finally(progress.end),
  );
});

async function change(given: Arguments, place: string, changes: Changes, run: () => Promise<void>): Promise<void> {
  console.log(formatChanges(changes, given["all"] === true));
  if (given["dry-run"] === true || isNothing(changes)) return;
  const danger = findObstacle(changes, place) ?? (given["force"] === true ? undefined : findDanger(changes, place));
  if (danger !== undefined) throw refuse(danger);
  await run();
  console.log(`Done: ${place}`);
}

/** Every site of ours has these at its root; nothing else is put online. */
function findSite(given: Arguments): string {
  const label = String(given["output"] ?? "_site");
  const folder = path.resolve(label);
  if (["index.html", "404.html", "sitemap.xml"].every((name) => existsSync(path.join(folder, name)))) return folder;
  throw new AuthorError([
    { file: label, message: "There is no built site in this folder. Run npm run build first.", severity: "error" },
  ]);
}

function refuse(message: string): AuthorError {
  return new AuthorError([{ file: command.call, message, severity: "error" }]);
}
