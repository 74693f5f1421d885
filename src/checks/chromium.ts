// Where Chrome or Chromium is on this machine.
import { existsSync } from "node:fs";

/** The headless shell is Chromium without its user interface: it renders the same pages in half the time. */
const PLACES = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** For a browser that opens only pages of this machine and makes no other requests. */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The path of a Chromium, or undefined where there is none. `chosen` comes first. */
export function findChromium(chosen: string | undefined): string | undefined {
  return [chosen, ...PLACES].find((place) => place !== undefined && existsSync(place));
}
