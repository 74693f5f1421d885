// `npm run deploy`: puts the built site online, or explains how the host does that on its own.
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
    "Publish the site that you built with npm run build.\nsetup prepares automatic publishing at your host instead.",
  examples: [
    ["setup netlify", "write what Netlify needs to build and publish the site"],
    ["rsync you@server:/var/www/site --dry-run", "show what would change on your own server"],
    ["s3 s3://my-bucket", "publish to a bucket"],
  ],
  words: [
    { name: "way", value: "setup|rsync|s3", help: "how to publish" },
    { name: "place", value: "PLACE", help: "the host, the folder on your server, or the bucket", optional: true },
  ],
  options: {
    output: { type: "string", value: "DIR", help: "folder of the built site (default: _site)" },
    input: { type: "string", value: "DIR", help: "setup: content folder (default: content)" },
    "dry-run": { type: "boolean", help: "show what would change, and change nothing" },
    "list-all": { type: "boolean", help: "list every file, not only the first 20" },
    force: {
      type: "boolean",
      help: "skip the safety check (delete most remote files, or overwrite files made by setup)",
    },
    endpoint: { type: "string", value: "URL", help: "s3: address of an S3-compatible service other than Amazon's" },
  },
};

await runCommand(command, async (given) => {
  const way = String(given["way"]);
  if (way === "setup") return setUpHost(given);
  if (WAYS.every((known) => known !== way)) {
    const meant = suggest(way, WAYS);
    throw refuse(
      `"${way}" isn't supported.${meant === undefined ? "" : ` Did you mean ${meant}?`} Use ${WAYS.join(", ")}.`,
    );
  }
  const folder = findSite(given);
  const label = String(given["place"] ?? "");
  if (way === "rsync") {
    if (label === "")
      throw refuse(
        "A place is missing. Write where the site goes: npm run deploy -- rsync you@example.org:/var/www/site",
      );
    // To ssh, `host:` means the home folder, and `host:/` the whole machine.
    if (label.endsWith(":")) throw refuse(`"${label}" has no folder. Add it after the colon: ${label}/var/www/site`);
    const plan = await planRsync(folder, label);
    return change(given, label, plan.changes, () => runRsync(folder, label, plan));
  }
  const bucket = parseBucket(label, given["endpoint"] === undefined ? undefined : String(given["endpoint"]));
  if (!bucket) throw refuse(`"${label}" isn't a bucket. Write it as s3://my-bucket or s3://my-bucket/blog.`);
  const plan = await planS3(folder, bucket);
  const progress = createProgress(process.stderr, () => performance.now());
  return change(given, label, plan.changes, () =>
    runS3(folder, plan, bucket, (done, total) => progress.report("upload", done, total)).finally(progress.end),
  );
});

async function change(given: Arguments, place: string, changes: Changes, run: () => Promise<void>): Promise<void> {
  console.log(formatChanges(changes, given["list-all"] === true));
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
