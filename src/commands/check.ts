// `npm run check`: builds the site, then looks at it as a reader, a search engine and a screen reader would.
import { buildOptions } from "./build/build-options.ts";
import type { Command } from "./terminal/arguments.ts";
import { checkBuiltSite } from "./check/check-built-site.ts";
import { runCommand } from "./terminal/run-command.ts";

const command: Command = {
  call: "npm run check --",
  purpose:
    "Build the site and check links, images, accessibility, feeds and search-engine data.\n" +
    "Writes check-report.html; exit code 1 if there are errors.",
  examples: [
    ["", "check everything on this computer"],
    ["--external", "check links to other sites, too"],
  ],
  options: {
    ...buildOptions,
    report: { type: "string", value: "FILE", help: "where to write the report (default: check-report.html)" },
    external: { type: "boolean", help: "also check links to other sites (slower)" },
    "max-pages": { type: "string", value: "N", help: "most pages to test in Chromium (default: 60; 0 = skip)" },
  },
};

await runCommand(command, checkBuiltSite);
