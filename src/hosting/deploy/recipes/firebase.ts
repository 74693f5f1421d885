// Firebase Hosting: published from one's own machine, with the firebase.json that the build writes.
// https://firebase.google.com/docs/hosting/full-config
import { toShellWord } from "../../../lib/shell-word.ts";
import { domainStep, publishingOf } from "./publishing.ts";
import type { Recipe, RecipeSite } from "./recipe.ts";

export function firebase(site: RecipeSite): Recipe {
  const { command, folder } = publishingOf("firebase", site, ["firebase.json"]);
  const deploy = `npx firebase-tools deploy --only hosting --config ${toShellWord(`${folder}/firebase.json`)} --project your-project`;
  return {
    files: [],
    steps: [
      command,
      "npx firebase-tools login, once. What to write for your-project below, the console of Firebase calls the project's ID.",
      deploy,
      domainStep(site, "Firebase's console, Hosting, Add custom domain"),
      `For scheduled posts, let your machine do both every day, for example by cron: ${command} && ${deploy}`,
    ],
  };
}
