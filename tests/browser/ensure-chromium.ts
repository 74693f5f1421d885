// The browser tests use an installed Chrome or Chromium; where there is none, root gets Debian's package installed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium as findIn } from "../../src/checks/chromium.ts";

/** The browser's program, or undefined where there is none. CHROME_PATH goes first. */
export function findChromium(): string | undefined {
  return findIn(process.env["CHROME_PATH"]);
}

export default function setup(): void {
  if (findChromium() !== undefined) return;
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    console.log("No Chrome or Chromium found: installing the package chromium-headless-shell.");
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env: environment });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium-headless-shell"], {
      stdio: "ignore",
      env: environment,
    });
  }
  if (findChromium() === undefined)
    throw new Error("The tests need a browser: install Chrome or Chromium, or set CHROME_PATH to where it is.");
}
