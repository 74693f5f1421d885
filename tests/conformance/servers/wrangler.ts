// Cloudflare's own server, workerd, as wrangler starts it: once as Pages, once as the assets of a Worker.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { isPackageInstalled, liftRules, programOf, type ServerPackage } from "./package.ts";
import { freePort, startProgram, type ServerProgram } from "./server.ts";

export const wrangler: ServerPackage = { name: "wrangler", version: "4.164.0", program: "wrangler" };

/**
 * Cloudflare sends films whole (https://github.com/cloudflare/workers-sdk/issues/3861); what compresses, and what is
 * uploaded, are not part of wrangler.
 */
const LACKS = {
  "text is compressed for browsers that ask for it, as far as it goes where the files are there": "Vary",
  "a film can be asked for in parts": "parts of films",
};

const DATE = "2026-01-01";
const PATIENCE = 60_000;
const RULES = ["_headers", "_redirects"];

function environment(folder: string): Record<string, string> {
  return { CI: "1", WRANGLER_SEND_METRICS: "false", HOME: folder, XDG_CONFIG_HOME: folder, NO_COLOR: "1" };
}

export const pagesServer: ServerProgram = {
  name: "Cloudflare Pages (workerd)",
  lacks: { ...LACKS, "what the server reads is for nobody else": "_redirects is handed out" },
  isInstalled: () => isPackageInstalled(wrangler),
  async start(site, folder) {
    liftRules(site, RULES);
    const port = await freePort();
    return startProgram({
      program: programOf(wrangler),
      args: ["pages", "dev", site.root, "--ip=127.0.0.1", `--port=${port}`, `--compatibility-date=${DATE}`],
      port,
      cwd: folder,
      env: environment(folder),
      patience: PATIENCE,
    });
  },
};

export const workersServer: ServerProgram = {
  name: "Cloudflare Workers (workerd)",
  lacks: LACKS,
  isInstalled: () => isPackageInstalled(wrangler),
  async start(site, folder) {
    liftRules(site, RULES);
    const port = await freePort();
    const config = {
      name: "kitchen",
      compatibility_date: DATE,
      assets: { directory: site.root, not_found_handling: "404-page", html_handling: "force-trailing-slash" },
    };
    writeFileSync(path.join(folder, "wrangler.jsonc"), JSON.stringify(config));
    return startProgram({
      program: programOf(wrangler),
      args: ["dev", "--ip=127.0.0.1", `--port=${port}`],
      port,
      cwd: folder,
      env: environment(folder),
      patience: PATIENCE,
    });
  },
};
