// Runs Eleventy once over a content folder: into a temporary folder that replaces the site when it is complete.
import path from "node:path";
import configure from "../../../.eleventy.ts";
import type { BuildResult } from "../../pipeline/run/build.ts";
import { createSiteBuild } from "../../pipeline/run/site-build.ts";
import { AuthorError } from "../../lib/problem.ts";
import type { BuildOptions } from "../../pipeline/run/options.ts";
import { PROGRAM } from "../../pipeline/run/program-folders.ts";
import { checkOutputFolder } from "../../pipeline/run/check-output-folder.ts";
import { createStaging } from "../../pipeline/run/swap.ts";

export interface FinishedBuild extends BuildResult {
  /** Entries of the output folder that no build wrote, as paths below it. */
  readonly kept: readonly string[];
}

/** Builds a site. Throws AuthorError, or Eleventy's wrapping of it, and then leaves `output` as it was. */
export async function runBuild(options: BuildOptions): Promise<FinishedBuild> {
  const refusal = checkOutputFolder(options.output, options.content);
  if (refusal) throw new AuthorError([refusal]);
  const staging = createStaging(options.output, process.pid);
  const build = createSiteBuild({ ...options, output: staging.folder });
  build.startReading();
  try {
    const { Eleventy } = await import("@11ty/eleventy");
    const eleventy = new Eleventy(PROGRAM.layouts, path.join(staging.folder, "/"), {
      configPath: false,
      quietMode: true,
      runMode: "build",
      source: "script",
      config: (config) => configure(config, build),
    });
    eleventy.disableLogger();
    eleventy.setFormats(["11ty.js"]);
    await eleventy.init();
    eleventy.bench.get("Configuration").setIsVerbose(false);
    await eleventy.write();
    if (!build.result) throw new Error("Eleventy ended without a build");
    return { ...build.result, kept: staging.publish() };
  } catch (error) {
    staging.discard();
    throw error;
  } finally {
    build.close();
  }
}
