// A build that publishes: everything is read once, checked, and written whole.
import path from "node:path";
import { setImmediate as yieldToWorkers } from "node:timers/promises";
import { createWorkshop } from "../../assets/cache/workshop.ts";
import { createTextKeeper } from "../content/kept-texts.ts";
import { createCommentReader } from "../../features/comments/thread/comment-reader.ts";
import type { Build, BuildResult } from "./build.ts";
import { checkCache } from "./check-cache.ts";
import { createFinisher, type PageFinisher } from "./finish-page.ts";
import { joinMade, type MadeFiles } from "../../assets/cache/made-files.ts";
import { keptTextsOf, toThreadOptions, type BuildOptions } from "./options.ts";
import { prepareWholeSite, type WholeSite } from "./prepare-whole-site.ts";
import { listProgramFiles } from "./program-files.ts";
import { readSettings } from "./read-settings.ts";
import { readSite, type ReadSite } from "./read-site.ts";
import { programVersion } from "./program-version.ts";
import { createRelease } from "./release.ts";
import { planPageFiles, replaceEnds, type PagePlan } from "./reuse/plan-pages.ts";
import { openReuse, type Reuse } from "./reuse/reuse.ts";
import { makeImages, renderSite, type RenderedSite } from "./render-site.ts";
import { startFonts } from "../../assets/fonts/make-files.ts";
import { createSitePictures, withoutOriginals } from "./site-pictures.ts";
import { contentFiles } from "./static-files.ts";
import { writeFiles } from "./write-files.ts";

/** State of a run, known once the pages are planned. */
interface Run extends WholeSite, PagePlan {
  readonly rendered: RenderedSite;
  readonly finisher: PageFinisher;
  readonly search: Promise<MadeFiles>;
}

/** Yields to the event loop every 16 pages, so that worker threads can deliver results and take new jobs. */
const PAGES_AT_ONCE = 16;

/** `reuse` knows which files of the site that is there can stay. */
export function createSiteBuild(options: BuildOptions, reuse: Reuse = openReuse({ ...options, fresh: true })): Build {
  const program = listProgramFiles(false);
  const workshop = createWorkshop({
    folder: options.cache,
    now: options.machineClock,
    onProgress: (done, total) => options.onProgress?.("pictures", done, total),
  });
  const sitePictures = createSitePictures({ ...options, preview: false, workshop });
  const release = createRelease();
  const version = programVersion();
  let stopReading = (): void => undefined;
  let run: Run | undefined;
  let result: BuildResult | undefined;
  let done = 0;

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
      texts: createTextKeeper(keptTextsOf(settings, version, options)),
      textWorker: options.workers?.texts,
      onProgress: (done, total) => options.onProgress?.("read", done, total),
    });
  };

  const current = (): Run => {
    if (!run) throw new Error("nothing has been prepared");
    return run;
  };

  return {
    async prepare() {
      if (run) return;
      const site = await read();
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
        version,
        pictures: whole.pictures,
        comments,
        previewProblems: undefined,
      };
      const rendered = renderSite(whole.prepared, rendering);
      const finisher = createFinisher({ site: whole.prepared.site, plainPages: options.plainPages });
      const search = rendered.makeSearch();
      // Awaited at the end of the run, which may come after it has failed.
      search.catch(() => undefined);
      run = { ...whole, rendered, finisher, search, ...(await planPageFiles(rendered, reuse)) };
    },

    outputs: () => [...current().changed.keys()],

    async render(output) {
      const { rendered, changed } = current();
      const page = rendered.pages.get(output);
      if (!page) throw new Error(`${output} was never planned`);
      options.onProgress?.("write", ++done, changed.size);
      if (done % PAGES_AT_ONCE === 0) await yieldToWorkers();
      return rendered.render(page);
    },

    async complete(text, file) {
      const { rendered, finisher, changed } = current();
      const name = path.relative(options.output, file).split(path.sep).join("/");
      const page = rendered.pages.get(name);
      const key = changed.get(name);
      if (!page || !key) throw new Error(`${name} was never planned`);
      const parts = await rendered.partsOf(page);
      const { bytes, end } = await finisher.finish({ text, parts, end: rendered.endOf(page) }, name);
      reuse.noteWritten(name, key, end);
      release(bytes);
      return bytes;
    },

    async finish() {
      workshop.takeAllCores();
      const { prepared, pictures, rendered, images, search } = current();
      await replaceEnds(current(), { output: options.output, reuse });
      const made = joinMade([await images, await rendered.look, await search]);
      const copied = contentFiles(
        withoutOriginals(prepared.assets, prepared.site.withPage, pictures, options.content),
        {
          content: options.content,
          asTheyAre: !prepared.site.settings.site.optimizeImages,
          drawings: pictures.drawings,
        },
      );
      const files = [...program, ...copied, ...pictures.files, ...made.files];
      const sizes = await writeFiles(files, [...rendered.pages.keys()], {
        ...options,
        reuse,
        rendered,
        workshop,
        prepared,
      });
      const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
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
