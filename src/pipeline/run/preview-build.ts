// The build of a preview: runs again at every save, shows problems on pages, and writes only what has changed.
import { rmSync } from "node:fs";
import path from "node:path";
import { createWorkshop } from "../../assets/cache/workshop.ts";
import { createCommentReader, type CommentReader } from "../../features/comments/thread/comment-reader.ts";
import { createTextKeeper, type TextKeeper } from "../content/kept-texts.ts";
import type { Settings } from "../settings/load-settings.ts";
import type { Build, BuildResult } from "./build.ts";
import { checkCache } from "./check-cache.ts";
import { addFaultyPages, groupProblems } from "./faulty-pages.ts";
import { createFinisher } from "./finish-page.ts";
import { joinMade, type MadeFiles } from "../../assets/cache/made-files.ts";
import { keptTextsOf, toThreadOptions, type RunOptions } from "./options.ts";
import { prepareSite, type PreparedSite } from "./prepare-site.ts";
import { listProgramFiles } from "./program-files.ts";
import { programVersion } from "./program-version.ts";
import { readSettings, readSettingsAgain } from "./read-settings.ts";
import { readSite, type ReadSite } from "./read-site.ts";
import { makeImages, renderSite, type RenderedSite } from "./render-site.ts";
import { startFonts } from "../../assets/fonts/make-files.ts";
import { createSitePictures, withoutOriginals, type LoadedSitePictures } from "./site-pictures.ts";
import { contentFiles, copyAnew, copyFiles } from "./static-files.ts";

interface Run {
  readonly prepared: PreparedSite;
  readonly pictures: LoadedSitePictures;
  readonly rendered: RenderedSite;
  readonly images: Promise<MadeFiles>;
  /** Output files of the pages that changed. */
  readonly changed: readonly string[];
}

/** The settings of the last run, and what was read with them. */
interface LastReading {
  readonly settings: Settings;
  readonly comments: CommentReader;
  readonly texts: TextKeeper;
}

export function createPreviewBuild(options: RunOptions): Build {
  const program = listProgramFiles(true);
  const workshop = createWorkshop({ folder: options.cache, now: options.machineClock });
  const sitePictures = createSitePictures({ ...options, preview: true, workshop });
  const version = programVersion();
  /** The key of each page that was written, by its output file. */
  const written = new Map<string, string>();
  /** Where the page of an entry was while it had no problems. */
  const lastAddresses = new Map<string, string>();
  let copied: readonly string[] = [];
  let last: LastReading | undefined;
  let run: Run | undefined;
  let result: BuildResult | undefined;
  let bytes = 0;

  const read = async (): Promise<ReadSite> => {
    const loaded = last ? readSettingsAgain(options, last.settings) : readSettings(options);
    const { settings } = loaded;
    startFonts(settings.theme, workshop);
    const now = options.clock();
    if (!last || JSON.stringify(last.settings) !== JSON.stringify(settings)) {
      const comments = createCommentReader(toThreadOptions({ settings, preview: true }));
      last = { settings, comments, texts: createTextKeeper(keptTextsOf(settings, version, options)) };
    }
    return readSite(loaded, options, {
      now,
      comments: last.comments,
      texts: last.texts,
      onProgress: () => undefined,
    });
  };

  const current = (): Run => {
    if (!run) throw new Error("nothing has been prepared");
    return run;
  };

  return {
    async prepare() {
      const site = await read();
      const { files, paths, settings, now, comments } = site;
      const outputs = program.map(({ output }) => output);
      const checked = { settings, now, preview: true, leaveOut: true, paths, outputs, label: options.label };
      const sound = prepareSite(files, checked);
      const images = makeImages(sound.site, options, workshop);
      const pictures = await sitePictures.load(sound);
      const problems = [...site.problems, ...sound.problems, ...pictures.problems];
      const pages = addFaultyPages({ ...sound, problems }, files, lastAddresses);
      const prepared = { ...sound, problems, pages };
      const previewProblems = groupProblems(problems, pages);
      const rendered = renderSite(prepared, {
        ...options,
        workshop,
        program,
        version,
        pictures,
        comments,
        previewProblems,
      });
      const changed: string[] = [];
      for (const [output, page] of rendered.pages) {
        const key = `${await rendered.keyOf(page)} ${rendered.endOf(page)}`;
        if (written.get(output) === key) continue;
        written.set(output, key);
        changed.push(output);
      }
      run = { prepared, pictures, rendered, images, changed };
      bytes = 0;
    },

    outputs: () => current().changed,

    render: async (output) => {
      const { pages, render } = current().rendered;
      const page = pages.get(output);
      if (!page) throw new Error(`${output} was never planned`);
      return render(page);
    },

    async complete(text, file) {
      const { rendered, prepared } = current();
      const page = rendered.pages.get(path.relative(options.output, file).split(path.sep).join("/"));
      const parts = page ? await rendered.partsOf(page) : [];
      const finisher = createFinisher({ site: prepared.site, plainPages: undefined });
      const end = page ? rendered.endOf(page) : "";
      const finished = await finisher.finish({ text, parts, end }, file);
      bytes += finished.bytes.length;
      return finished.bytes;
    },

    async finish() {
      workshop.takeAllCores();
      const { prepared, pictures, rendered, images } = current();
      const made = joinMade([await images, await rendered.look]);
      const assets = withoutOriginals(prepared.assets, prepared.site.withPage, pictures, options.content);
      const { drawings } = pictures;
      const shown = contentFiles(assets, { content: options.content, asTheyAre: true, drawings });
      const files = [...program, ...shown, ...pictures.files, ...made.files];
      bytes += copyFiles(files, options.output);
      const present = new Set([...rendered.pages.keys(), ...files.map(({ output }) => output)]);
      for (const output of [...written.keys(), ...copied].filter((name) => !present.has(name))) {
        written.delete(output);
        rmSync(path.join(options.output, output), { force: true });
      }
      copied = files.map(({ output }) => output);
      const problems = [...prepared.problems, ...made.problems, ...checkCache(workshop, options.cache)];
      result = { ...prepared, problems, pages: [...rendered.pages.values()], bytes, pictures: pictures.pictures };
      // Not awaited: the author who saved a text shouldn't wait for the search index.
      rendered.search.then(({ files: index }) => copyAnew(index, options.output)).catch(() => undefined);
    },

    close: () => workshop.close(),

    get result() {
      return result;
    },
  };
}
