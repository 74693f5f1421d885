// A build that publishes: everything is read once, checked, and written whole.
import { statSync } from "node:fs";
import path from "node:path";
import { setImmediate as yieldToWorkers } from "node:timers/promises";
import { createWorkshop } from "../../assets/cache/workshop.ts";
import { createCommentReader } from "../../features/comments/thread/comment-reader.ts";
import type { Host } from "../../hosting/hosts/host.ts";
import { hostOf } from "../../hosting/hosts/hosts.ts";
import { checkLimits } from "../../hosting/hosts/limits.ts";
import { AuthorError } from "../../lib/problem.ts";
import type { Build, BuildResult } from "./build.ts";
import { checkCache } from "./check-cache.ts";
import { finishPage } from "./finish-page.ts";
import { joinMade } from "../../assets/cache/made-files.ts";
import { toThreadOptions, type BuildOptions } from "./options.ts";
import { prepareWholeSite, type WholeSite } from "./prepare-whole-site.ts";
import { listProgramFiles } from "./program-files.ts";
import { readSettings } from "./read-settings.ts";
import { readSite, type ReadSite } from "./read-site.ts";
import { createRelease } from "./release.ts";
import { makeImages, renderSite, type RenderedSite } from "./render-site.ts";
import { compressFiles } from "../../assets/compression/make-files.ts";
import { startFonts } from "../../assets/fonts/make-files.ts";
import { createSitePictures, withoutOriginals } from "./site-pictures.ts";
import { contentFiles, copyFiles } from "./static-files.ts";

export interface SiteBuild extends Build {
  /** Starts reading settings and content while Eleventy loads; `prepare` awaits it. */
  startReading(): void;
}

/** State of a run, known once the pages are planned. */
interface Run extends WholeSite {
  readonly rendered: RenderedSite;
}

/** Yields to the event loop every 16 pages, so that worker threads can deliver results and take new jobs. */
const PAGES_AT_ONCE = 16;

export function createSiteBuild(options: BuildOptions): SiteBuild {
  const program = listProgramFiles(false);
  const workshop = createWorkshop({
    folder: options.cache,
    now: options.machineClock,
    onProgress: (done, total) => options.onProgress?.("pictures", done, total),
  });
  const sitePictures = createSitePictures({ ...options, preview: false, workshop });
  const release = createRelease();
  let reading: Promise<ReadSite> | undefined;
  let stopReading = (): void => undefined;
  let run: Run | undefined;
  let result: BuildResult | undefined;
  let done = 0;
  let bytes = 0;

  const read = async (): Promise<ReadSite> => {
    const loaded = readSettings(options);
    const { settings } = loaded;
    startFonts(settings.theme, workshop);
    const now = options.clock();
    const comments = createCommentReader(toThreadOptions({ settings, preview: false }), {
      cache: options.cache,
      readAt: options.machineClock(),
      worker: options.workers?.comments,
    });
    stopReading = comments.stop;
    return readSite(loaded, options, {
      now,
      comments,
      hashes: false,
      textWorker: options.workers?.texts,
      onProgress: (done, total) => options.onProgress?.("read", done, total),
    });
  };

  const current = (): Run => {
    if (!run) throw new Error("nothing has been prepared");
    return run;
  };

  return {
    startReading() {
      reading = read();
      // Handled when prepare() awaits it; this only avoids an unhandled rejection.
      reading.catch(() => undefined);
    },

    async prepare() {
      const site = await (reading ?? read());
      reading = undefined;
      const outputs = program.map(({ output }) => output);
      const whole = await prepareWholeSite(site, {
        ...options,
        outputs,
        pictures: sitePictures,
        makeImages: (planned) => makeImages(planned, options, workshop),
      });
      const { comments } = site;
      const rendering = {
        ...options,
        workshop,
        program,
        pictures: whole.pictures,
        comments,
        previewProblems: undefined,
      };
      const rendered = renderSite(whole.prepared, rendering);
      run = { ...whole, rendered };
    },

    outputs: () => [...current().rendered.pages.keys()],

    async render(output) {
      const { pages, render } = current().rendered;
      const page = pages.get(output);
      if (!page) throw new Error(`${output} was never planned`);
      options.onProgress?.("write", ++done, pages.size);
      if (done % PAGES_AT_ONCE === 0) await yieldToWorkers();
      return render(page);
    },

    async complete(text, file) {
      const { rendered, prepared } = current();
      const page = rendered.pages.get(path.relative(options.output, file).split(path.sep).join("/"));
      const parts = page ? await rendered.partsOf(page) : [];
      const whole = await finishPage(text, parts, { file, site: prepared.site, plainPages: options.plainPages });
      bytes += whole.length;
      release(whole);
      return whole;
    },

    async finish() {
      workshop.takeAllCores();
      const { prepared, pictures, rendered, images } = current();
      const made = joinMade([await images, await rendered.look, await rendered.search]);
      const copied = contentFiles(
        withoutOriginals(prepared.assets, prepared.site.withPage, pictures, options.content),
        {
          content: options.content,
          asTheyAre: !prepared.site.settings.site.optimizeImages,
          drawings: pictures.drawings,
        },
      );
      const files = [...program, ...copied, ...pictures.files, ...made.files];
      bytes += copyFiles(files, options.output);
      const names = [...rendered.pages.keys(), ...files.map(({ output }) => output)];
      bytes += await packForHost(hostOf(prepared.site.settings.host), names, { ...options, rendered, workshop });
      const problems = [...prepared.problems, ...made.problems, ...checkCache(workshop, options.cache)];
      result = { ...prepared, problems, pages: [...rendered.pages.values()], bytes, pictures: pictures.pictures };
      // Don't stop the worker any more: it may still be writing to the cache.
      stopReading = () => undefined;
    },

    close() {
      stopReading();
      workshop.close();
    },

    get result() {
      return result;
    },
  };
}

interface PackOptions extends Pick<BuildOptions, "output" | "label"> {
  readonly rendered: RenderedSite;
  readonly workshop: ReturnType<typeof createWorkshop>;
}

/** Compresses files for hosts that want it, and throws AuthorError for limits of the host. Returns the bytes added. */
async function packForHost(
  host: Host,
  names: readonly string[],
  { output, label, rendered, workshop }: PackOptions,
): Promise<number> {
  const packed = host.precompressed ? await compressFiles(names, output, workshop) : [];
  const bytes = copyFiles(packed, output);
  const files = [...names, ...packed.map((file) => file.output)].map((name) => ({
    output: name,
    bytes: statSync(path.join(output, name)).size,
  }));
  const refused = checkLimits(host, files, rendered.rules, `${label}/site.yaml`);
  if (refused.length > 0) throw new AuthorError(refused);
  return bytes;
}
