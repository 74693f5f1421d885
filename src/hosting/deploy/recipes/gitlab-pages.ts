// GitLab Pages: published by GitLab CI (https://docs.gitlab.com/user/project/pages/).
import { folderOptions, outputOf, yamlText } from "./publishing.ts";
import type { Recipe, RecipeSite } from "./recipe.ts";

export function gitlabPages(site: RecipeSite): Recipe {
  const { url, input, output = "public-site" } = site;
  return {
    files: [{ path: ".gitlab-ci.yml", text: pipelineOf({ ...site, output }) }],
    steps: [
      `${input}/site.yaml says ${url}. That has to be the address that Deploy, Pages shows (without Use unique domain, https://your-name.gitlab.io/your-project), or a domain of your own, entered there.`,
      "Commit the file and push. Build, Pipelines shows how it goes.",
      "In Build, Pipeline schedules, make one for every day: scheduled posts appear by it.",
    ],
  };
}

const pipelineOf = (
  site: RecipeSite,
): string => `# Builds the site and publishes it. A pipeline schedule, once a day, makes scheduled posts appear.
pages:
  image: node:24
  cache:
    key: inner-canvas
    paths: [.cache/inner-canvas]
  script:
    - npm ci
    - ${yamlText(`npm run build -- --host=gitlab-pages --cache=.cache/inner-canvas${folderOptions(site)}`)}
  pages:
    publish: ${yamlText(outputOf(site))}
  artifacts:
    paths: [${yamlText(outputOf(site))}]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;
