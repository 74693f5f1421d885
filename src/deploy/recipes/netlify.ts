// Netlify: builds at every push (https://docs.netlify.com/build/configure-builds/file-based-configuration/).
import { DAILY_REBUILD } from "./rebuild.ts";
import type { Recipe } from "./recipe.ts";

export function netlify(): Recipe {
  return {
    files: [{ path: "netlify.toml", text: SETTINGS }, DAILY_REBUILD],
    steps: [
      "Commit the files and push.",
      "On Netlify, choose Add new project, Import an existing project, and your repository. Nothing needs to be filled in.",
      "For the daily build: in Project configuration, Build & deploy, Build hooks, make one, and put its address into the repository's secrets on GitHub as BUILD_HOOK.",
    ],
  };
}

const SETTINGS = `# Redirects and headers are written by the build.
[build]
command = "npm run build -- --host=netlify"
publish = "_site"

[build.environment]
NODE_VERSION = "24"
`;
