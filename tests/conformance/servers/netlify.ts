// Netlify's own command line, which serves a folder by the rules in it.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { isPackageInstalled, liftRules, programOf, type ServerPackage } from "./package.ts";
import { freePort, startProgram, type ServerProgram } from "./server.ts";

export const netlifyCli: ServerPackage = { name: "netlify-cli", version: "27.10.2", program: "netlify" };

export const netlifyServer: ServerProgram = {
  name: "Netlify (netlify-cli)",
  // Netlify's local server sends files unchanged, sets Cache-Control and has no "pretty addresses".
  lacks: {
    "a page without its slash leads to the one with it": "the slash",
    "what has a fingerprint is kept for ever, and pages are asked for again": "Cache-Control",
    "text is compressed for browsers that ask for it, as far as it goes where the files are there": "compression",
    "a film can be asked for in parts": "parts of films",
  },
  isInstalled: () => isPackageInstalled(netlifyCli),
  async start(site, folder) {
    liftRules(site, ["_headers", "_redirects"]);
    const port = await freePort();
    writeFileSync(
      path.join(folder, "netlify.toml"),
      `[build]\npublish = ${JSON.stringify(site.root)}\n[dev]\nframework = "#static"\npublish = ${JSON.stringify(site.root)}\nport = ${port}\nstaticServerPort = ${await freePort()}\nautoLaunch = false\n`,
    );
    const args = [
      "dev",
      "--offline",
      "--dir",
      site.root,
      "--port",
      String(port),
      "--internal-disable-edge-functions",
      "--no-open",
    ];
    return startProgram({
      program: programOf(netlifyCli),
      args,
      port,
      cwd: folder,
      env: { CI: "1", HOME: folder, XDG_CONFIG_HOME: folder, NETLIFY_TELEMETRY_DISABLED: "1", BROWSER: "none" },
      patience: 90_000,
    });
  },
};
