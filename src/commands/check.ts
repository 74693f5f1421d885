// `npm run check`: builds the site, then looks at it as a reader, a search engine and a screen reader would.
import type { Command } from "./terminal/arguments.ts";
import { checkBuiltSite } from "./check/check-built-site.ts";
import { runCommand } from "./terminal/run-command.ts";

const command: Command = {
  call: "npm run check --",
  purpose:
    "Builds the site and looks at it as readers, search engines and screen readers do. Writes check-report.html; exit code 1 if something is to be mended.",
  options: {
    input: { type: "string", value: "DIR", help: "another content folder" },
    output: { type: "string", value: "DIR", help: "another output folder" },
    host: { type: "string", value: "NAME", help: "as for npm run build" },
    cache: { type: "string", value: "DIR", help: "as for npm run build" },
    report: { type: "string", value: "FILE", help: "where the report goes, instead of check-report.html" },
    external: { type: "boolean", help: "asks other sites, too, whether what you link to is still there" },
    pages: { type: "string", value: "N", help: "how many pages Chromium looks at, at most, instead of 60; 0 for none" },
  },
};

await runCommand(command, checkBuiltSite);
