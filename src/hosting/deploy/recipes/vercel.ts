// Vercel: builds at every push, and reads the build's output from .vercel/output
// (https://vercel.com/docs/build-output-api/v3).
import { toShellWord } from "../../../lib/shell-word.ts";
import { basePath, decodeAddress } from "../../../lib/url.ts";
import { buildLine, domainStep } from "./publishing.ts";
import { DAILY_REBUILD, SAVE_HOOK } from "./rebuild.ts";
import type { Recipe, RecipeSite } from "./recipe.ts";

const OUTPUT = ".vercel/output";

export function vercel(own: RecipeSite): Recipe {
  const site = `${OUTPUT}/static${decodeAddress(basePath(own.url))}`;
  const buildCommand =
    `${buildLine("vercel", { ...own, output: site })} && mv ${toShellWord(`${site}/_server/config.json`)} ` +
    `${OUTPUT}/config.json`;
  return {
    files: [
      {
        path: "vercel.json",
        text: `${JSON.stringify({ framework: null, installCommand: "npm ci", buildCommand }, null, 2)}\n`,
      },
      DAILY_REBUILD,
    ],
    steps: [
      "Put the files on GitHub: commit and push them. docs/publishing.md explains how, without a terminal.",
      "On Vercel, choose Add New, Project, and your repository. Nothing needs to be filled in.",
      domainStep(own, "Settings, Domains"),
      `For the daily build: Settings → Git → Deploy Hooks: ${SAVE_HOOK}`,
    ],
  };
}
