// A build every day, so that scheduled posts appear and events move on, on hosts that only build when something is
// pushed.
import type { RecipeFile } from "./recipe.ts";

/** Where the address of the host's build hook goes. */
export const SAVE_HOOK =
  "create one. On GitHub, open your repository, then Settings → Secrets and variables → Actions → New repository " +
  "secret: the name is BUILD_HOOK, and the secret is the URL of the hook.";

/**
 * Calls the host's build hook every day. GitHub stops such schedules after 60 days without a push, and says so by
 * email.
 */
export const DAILY_REBUILD: RecipeFile = {
  path: ".github/workflows/rebuild.yml",
  text: `# Asks the host for a build every day: scheduled posts appear, and events move on.
name: Rebuild
on:
  schedule:
    - cron: "17 5 * * *"
  workflow_dispatch:
permissions: {}
jobs:
  rebuild:
    runs-on: ubuntu-latest
    steps:
      - run: curl --fail --silent --show-error --request POST "$HOOK"
        env:
          HOOK: \${{ secrets.BUILD_HOOK }}
`,
};
