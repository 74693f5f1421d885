// GitHub Pages: checked and published by GitHub Actions at every push and every day.
// https://docs.github.com/en/pages/getting-started-with-github-pages/using-custom-workflows-with-github-pages
import { folderOptions, outputOf, yamlText } from "./publishing.ts";
import type { Recipe, RecipeSite } from "./recipe.ts";

export function githubPages(site: RecipeSite): Recipe {
  const { url, input } = site;
  return {
    files: [{ path: ".github/workflows/pages.yml", text: workflowOf(site) }],
    steps: [
      `${input}/site.yaml says ${url}. That has to be https://your-name.github.io/your-repository, or a domain of your own.`,
      "In the repository on GitHub, choose Settings, Pages, Source: GitHub Actions, and enter a domain of your own there, too, as Custom domain.",
      "Commit the file and push. The page Actions shows how it goes.",
      "GitHub Pages is not meant for shops and online businesses, and sends no headers: for those, take another host.",
    ],
  };
}

const workflowOf = (
  site: RecipeSite,
): string => `# Builds the site, checks it and publishes it: at every push, and every day for scheduled posts.
name: Publish the site
on:
  push:
    branches: [main]
  schedule:
    - cron: "17 5 * * *"
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
  cancel-in-progress: false
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version-file: .node-version
          cache: npm
      - uses: actions/cache@v4
        with:
          path: .cache/inner-canvas
          key: inner-canvas-\${{ github.run_id }}
          restore-keys: inner-canvas-
      - run: npm ci
      - run: ${yamlText(`npm run check -- --host=github-pages --cache=.cache/inner-canvas${folderOptions(site)}`)}
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: check-report
          path: check-report.html
          if-no-files-found: ignore
      - uses: actions/configure-pages@v5
      - uses: actions/upload-pages-artifact@v4
        with:
          path: ${yamlText(outputOf(site))}
          include-hidden-files: true
      - id: deployment
        uses: actions/deploy-pages@v4
`;
