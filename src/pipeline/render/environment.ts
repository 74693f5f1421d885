// The shared Nunjucks environment: compiles layouts once, escapes automatically, and throws for a misspelled name.
import { readdirSync } from "node:fs";
import path from "node:path";
import nunjucks from "nunjucks";
import { TidyLoader } from "../../lib/tidy-loader.ts";

/** `folder` has the layouts. */
export function createEnvironment(folder: string): nunjucks.Environment {
  const loader = new TidyLoader(folder, { noCache: false, watch: false });
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  // Loaded once: an import in a layout would define its macros again for every page.
  for (const name of readdirSync(path.join(folder, "macros"))) {
    environment.getTemplate(`macros/${name}`, true).getExported((error, macros) => {
      if (error) throw error;
      for (const [macro, draw] of Object.entries(macros)) environment.addGlobal(macro, draw);
    });
  }
  return environment;
}
