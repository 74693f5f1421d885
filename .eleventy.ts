// The build's table of contents: how content/ becomes a site, in the order in which a post meets the stages of src/.
import type { EleventyConfig } from "@11ty/eleventy";
import type { Build } from "./src/pipeline/run/build.ts";
import { defaultOptions } from "./src/pipeline/run/options.ts";
import { createSiteBuild } from "./src/pipeline/run/site-build.ts";

/** Wires a build to Eleventy. Posts are no Eleventy templates: they are read once, into typed records, by us. */
export default function configure(eleventy: EleventyConfig, build: Build = createSiteBuild(defaultOptions())): void {
  // 1. pipeline/settings, markdown, content: files become typed posts and pages, or problems.
  // 2. pipeline/site: who is published now, tags, archive, neighbors; every page that must exist.
  eleventy.on("eleventy.before", () => build.prepare());
  eleventy.addCollection("outputs", () => build.outputs());

  // 3. One virtual template stands for all planned pages. Eleventy holds what a template renders until the
  //    last page is written, so the template gives only a name, and the page itself is made as it is written.
  eleventy.addTemplate(
    "page.11ty.js",
    { render: ({ output }) => String(output) },
    {
      pagination: { data: "collections.outputs", size: 1, alias: "output" },
      permalink: ({ output }: { output: string }) => output,
      eleventyExcludeFromCollections: true,
      eleventyAllowMissingExtension: true,
      layout: false,
    },
  );

  // 4. layouts, pipeline/render, feeds: a planned page becomes HTML, or a file for machines.
  //    pipeline/transforms: finished HTML gets better, and receives the body of its post.
  eleventy.addTransform("page", async (output, file) => build.complete(await build.render(String(output)), file));

  // 5. Pictures, fonts and other files are copied as they are.
  eleventy.on("eleventy.after", () => build.finish());
}

/** Used when Eleventy is run by itself; our commands say where to read and write. */
export const config = { dir: { input: "content", output: "_site" }, templateFormats: ["11ty.js"] };
