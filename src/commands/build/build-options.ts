// The options of every command that builds the site.
import { contentOption, type Command } from "../terminal/arguments.ts";

export const buildOptions: Command["options"] = {
  input: contentOption,
  output: { type: "string", value: "DIR", help: "where to write the site (default: _site)" },
  host: {
    type: "string",
    value: "NAME",
    help: "host to build for, such as netlify; overrides site.yaml (--host=list shows all)",
  },
  all: { type: "boolean", help: "show every problem, also where many files have the same one" },
  cache: { type: "string", value: "DIR", help: "folder for what builds keep: texts, images, fonts, search" },
};
