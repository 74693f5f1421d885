// `npm run build`: content/ becomes _site/.
import { enableCompileCache } from "node:module";
import type { Command } from "./arguments.ts";

enableCompileCache();

const command: Command = {
  call: "npm run build --",
  purpose: "Builds content/ into _site/.",
  options: {
    input: { type: "string", value: "DIR", help: "another content folder" },
    output: { type: "string", value: "DIR", help: "another output folder" },
    host: { type: "string", value: "NAME", help: "where the site is going to be, instead of the host in site.yaml; --host=list names all" },
    cache: { type: "string", value: "DIR", help: "where what was made is kept for the next build" },
    "leave-out": { type: "boolean", help: "leaves out what has problems and builds the rest" },
  },
};

// Loaded after the compile cache is on, so that they come from it.
const [{ runCommand }, { buildSite }] = await Promise.all([import("./run-command.ts"), import("./build-site.ts")]);

await runCommand(command, buildSite);
