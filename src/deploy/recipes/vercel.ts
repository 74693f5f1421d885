// Vercel: builds at every push; what the build writes for it is read from .vercel/output (https://vercel.com/docs/build-output-api/v3).
import { DAILY_REBUILD } from "./rebuild.ts";
import type { Recipe } from "./recipe.ts";

export function vercel(): Recipe {
  return {
    files: [{ path: "vercel.json", text: SETTINGS }, DAILY_REBUILD],
    steps: [
      "Commit the files and push.",
      "On Vercel, choose Add New, Project, and your repository. Nothing needs to be filled in.",
      "For the daily build: in Settings, Git, Deploy Hooks, make one, and put its address into the repository's secrets on GitHub as BUILD_HOOK.",
    ],
  };
}

const OUTPUT = ".vercel/output";

const SETTINGS = `${JSON.stringify({ framework: null, installCommand: "npm ci", buildCommand: `npm run build -- --host=vercel --output=${OUTPUT}/static && mv ${OUTPUT}/static/_server/config.json ${OUTPUT}/config.json` }, null, 2)}\n`;
