// `npm run conformance`: a reader's requests against every server that a site may live on, those too heavy for the
// tests as well.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { isPackageInstalled, installPackage } from "./servers/package.ts";
import { gradeHeaders, observatory, type Grade } from "./observatory.ts";
import { asker, CHECKS, checksFor } from "./requests.ts";
import { buildSampleSite } from "./sample-site.ts";
import { BASES, HEAVY, LIGHT, PACKAGES, type HostServer } from "./servers/servers.ts";

const USAGE = [
  "npm run conformance -- [options]",
  "",
  "Builds a small site for every host, starts its server and asks what browsers, feed readers and search " +
    "engines ask. Prints a table.",
  "wrangler, superstatic, netlify-cli and Mozilla's HTTP Observatory are installed in node_modules/.cache/ " +
    "first (about 1 GB);",
  "nginx, Caddy and Apache are used where they are: apt-get install nginx libnginx-mod-http-brotli-static " +
    "caddy apache2",
  "",
  "  --only=NAME     servers whose name has these letters, as in --only=cloudflare",
  "  --no-install    leave out what is not installed",
  "",
  "Exit codes: 0 every server answers as it should, 1 one does not.",
].join("\n");

interface Tally {
  readonly name: string;
  readonly where: string;
  readonly passed: number;
  /** Titles of checks, with what went wrong. */
  readonly failed: readonly string[];
  /** What the host has no way to do. */
  readonly cannot: readonly string[];
  /** Requests that only this stand-in can't answer. */
  readonly lacks: readonly string[];
  /** What the Observatory makes of its headers; undefined where it is not installed. */
  readonly grade: Grade | undefined;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: "string", default: "" },
      "no-install": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (!values["no-install"] && HEAVY.some(isWanted(values.only))) {
    for (const one of PACKAGES.filter((wanted) => !isPackageInstalled(wanted))) {
      console.error(`Installing ${one.name} ${one.version} …`);
      installPackage(one);
    }
  }
  const tallies: Tally[] = [];
  for (const entry of [...LIGHT, ...HEAVY].filter(isWanted(values.only))) {
    if (!entry[1].isInstalled()) {
      console.log(`${entry[1].name} is not installed, so it was not tried.`);
      continue;
    }
    for (const base of BASES) {
      const tally = await tryServer(entry, base);
      tallies.push(tally);
      console.error(`${tally.name}, ${tally.where}: ${tally.passed} passed, ${tally.failed.length} failed`);
    }
  }
  console.log(`\n${renderTable(tallies)}`);
  for (const { name, where, failed } of tallies) for (const one of failed) console.log(`\n${name}, ${where}: ${one}`);
  const failures = tallies.reduce((sum, { failed }) => sum + failed.length, 0);
  console.log(`\n${tallies.reduce((sum, { passed }) => sum + passed, 0)} passed, ${failures} failed`);
  if (failures > 0) process.exitCode = 1;
}

function isWanted(letters: string): (entry: HostServer) => boolean {
  return ([host, { name }]) => `${host} ${name}`.toLowerCase().includes(letters.toLowerCase());
}

async function tryServer([host, server]: HostServer, base: string): Promise<Tally> {
  const place = mkdtempSync(path.join(tmpdir(), "inner-canvas-conformance-"));
  const own = path.join(place, "server");
  mkdirSync(own);
  const about = { name: server.name, where: base === "" ? "/" : `${base}/`, lacks: Object.values(server.lacks ?? {}) };
  const failed: string[] = [];
  let grade: Grade | undefined;
  let passed = 0;
  try {
    const site = await buildSampleSite(host, base, place);
    const able = checksFor(host, server);
    const running = await server.start(site, own);
    try {
      for (const { name, run } of able)
        await run(asker(running.origin, base), site).catch((error: unknown) =>
          failed.push(`${name}\n${error instanceof Error ? error.message : String(error)}`),
        );
      passed = able.length - failed.length;
      if (isPackageInstalled(observatory)) grade = await gradeHeaders(asker(running.origin, base), "/slow-bread/");
    } finally {
      await running.stop();
    }
    if (
      grade !== undefined &&
      grade.grade !== "A+" &&
      able.some(({ name }) => name.includes("headers that keep readers safe"))
    )
      failed.push(`The Observatory gives its headers ${grade.grade} (${grade.score}): ${grade.lost.join(", ")}`);
    const cannot = CHECKS.flatMap((check) => check.cannot?.(host) ?? []).filter((reason) => reason.startsWith("no "));
    return { ...about, passed, failed, grade, cannot: [...new Set(cannot)] };
  } catch (error) {
    return { ...about, passed: 0, failed: [error instanceof Error ? error.message : String(error)], cannot: [], grade };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** As Markdown, one line a server. */
function renderTable(tallies: readonly Tally[]): string {
  const lines = [...Map.groupBy(tallies, ({ name }) => name)].map(([name, both]) => {
    const cells = BASES.map((base) => both.find(({ where }) => where === (base === "" ? "/" : `${base}/`))).map(
      (tally) => (tally === undefined ? "" : `${tally.passed} of ${tally.passed + tally.failed.length}`),
    );
    return (
      `| ${name} | ${cells.join(" | ")} | ${(both[0]?.cannot ?? []).join(", ")} | ${renderGrade(both[0]?.grade)} | ` +
      `${[...new Set(both[0]?.lacks ?? [])].join("; ")} |`
    );
  });
  return [
    "| server | at the root | in a folder | the host's rules have | headers | not asked of it here |",
    "|---|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}

function renderGrade(grade: Grade | undefined): string {
  return grade === undefined ? "" : `${grade.grade} (${grade.score})`;
}

await main();
