// Netlify: builds at every push (https://docs.netlify.com/build/configure-builds/file-based-configuration/).
import { domainStep, publishingOf } from "./publishing.ts";
import { DAILY_REBUILD, SAVE_HOOK } from "./rebuild.ts";
import type { Recipe, RecipeSite } from "./recipe.ts";

export function netlify(site: RecipeSite): Recipe {
  const { command, folder } = publishingOf("netlify", site, ["_redirects", "_headers"]);
  const text = `# Redirects and headers are written by the build.
[build]
command = ${JSON.stringify(command)}
publish = ${JSON.stringify(folder)}

[build.environment]
NODE_VERSION = "24"
`;
  return {
    files: [{ path: "netlify.toml", text }, DAILY_REBUILD],
    steps: [
      "Put the files on GitHub: commit and push them. docs/publishing.md explains how, without a terminal.",
      "On Netlify, choose Add new project, Import an existing project, and your repository. Nothing needs to be filled in.",
      domainStep(site, "Domain management"),
      `For the daily build: Project configuration → Developer settings → Continuous deployment → Build hooks: ${SAVE_HOOK}`,
    ],
  };
}
