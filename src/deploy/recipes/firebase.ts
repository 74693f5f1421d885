// Firebase Hosting: published from one's own machine, with the firebase.json that the build writes.
// https://firebase.google.com/docs/hosting/full-config
import type { Recipe } from "./recipe.ts";

export function firebase(): Recipe {
  return {
    files: [],
    steps: [
      "npm run build -- --host=firebase writes redirects and headers to _site/firebase.json.",
      "npx firebase-tools login, once.",
      "npx firebase-tools deploy --only hosting --config _site/firebase.json --project your-project",
      "For scheduled posts, let your machine do the first and the last of these every day.",
    ],
  };
}
