// Runs Eleventy once over a content folder: into a temporary folder that replaces the site when it is complete.
import path from "node:path";
import type { Build, BuildResult } from "../../pipeline/run/build.ts";
import { createSiteBuild } from "../../pipeline/run/site-build.ts";
import { findError } from "../../lib/find-error.ts";
import { toOutputFile } from "../../lib/url.ts";
import { AuthorError } from "../../lib/problem.ts";
import { CacheDamaged } from "../../pipeline/content/body.ts";
import type { BuildOptions } from "../../pipeline/run/options.ts";
import { PROGRAM } from "../../pipeline/run/program-folders.ts";
import { checkOutputFolder } from "../../pipeline/run/check-output-folder.ts";
import { openReuse } from "../../pipeline/run/reuse/reuse.ts";
import { createStaging, SiteChanged } from "../../pipeline/run/swap.ts";

export interface FinishedBuild extends BuildResult {
  /** Entries of the output folder that no build wrote, as paths below it. */
  readonly kept: readonly string[];
  /** How many of the pages were written; the others stayed as they were. */
  readonly written: number;
}

/** Builds a site. Throws AuthorError, or Eleventy's wrapping of it, and then leaves `output` as it was. */
export async function runBuild(options: BuildOptions): Promise<FinishedBuild> {
  const refusal = checkOutputFolder(options.output, options.content);
  if (refusal) throw new AuthorError([refusal]);
  try {
    return await buildOver(options);
  } catch (error) {
    // What earlier builds had kept is gone or damaged: build from scratch.
    if (!findError(error, SiteChanged) && !findError(error, CacheDamaged)) throw error;
    return buildOver({ ...options, fresh: true, workers: undefined });
  }
}

async function writePages(build: Build, folder: string): Promise<void> {
  const [{ Eleventy }, { default: configure }] = await Promise.all([
    import("@11ty/eleventy"),
    import("../../../.eleventy.ts"),
  ]);
  const eleventy = new Eleventy(PROGRAM.layouts, path.join(folder, "/"), {
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
}

/** Reuses what it can of the site that is there. */
async function buildOver(options: BuildOptions): Promise<FinishedBuild> {
  const staging = createStaging(options.output, process.pid);
  const reuse = openReuse({ ...options, fresh: options.fresh === true });
  const build = createSiteBuild({ ...options, output: staging.folder }, reuse);
  try {
    await build.prepare();
    if (build.outputs().length > 0) await writePages(build, staging.folder);
    else await build.finish();
    if (!build.result) throw new Error("Eleventy ended without a build");
    const kept = staging.publish({
      written: reuse.written,
      kept: reuse.kept,
      removed: reuse.removed(),
      isSameSite: reuse.isSameSite,
      onPublished: reuse.save,
    });
    const written = build.result.pages.filter(({ address }) => reuse.written.has(toOutputFile(address))).length;
    return { ...build.result, kept, written };
  } catch (error) {
    staging.discard();
    throw error;
  } finally {
    build.close();
  }
}
