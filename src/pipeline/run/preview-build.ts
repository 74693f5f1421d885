// The build of a preview: runs again at every save, and renders pages when they are asked for, with their problems.
import { rmSync, statSync } from "node:fs";
import path from "node:path";
import { createWorkshop } from "../../assets/cache/workshop.ts";
import { createCommentReader, type CommentReader } from "../../features/comments/thread/comment-reader.ts";
import { CacheDamaged } from "../content/body.ts";
import { createTextKeeper, type TextKeeper } from "../content/kept-texts.ts";
import type { Settings } from "../settings/load-settings.ts";
import type { BuildResult } from "./build.ts";
import { checkCache } from "./check-cache.ts";
import { addFaultyPages, groupProblems } from "./faulty-pages.ts";
import { toStamp } from "../../lib/file-stamp.ts";
import { createFinisher, type PageFinisher } from "./finish-page.ts";
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
  readonly finisher: PageFinisher;
}

/** The pages of a preview, and the files that are rendered like them, by their output files. */
export interface PreviewPages {
  has(name: string): boolean;
  textOf(name: string): Promise<string>;
}

export interface PreviewBuild {
  /**
   * Reads what has changed, and copies files; pages are rendered when they are asked for. `changed` are the only files
   * and folders of the content folder that may have changed since the last run; without it, all are looked at.
   */
  run(changed?: ReadonlySet<string>): Promise<void>;
  /** Those of the last run that has finished. */
  readonly pages: PreviewPages;
  /** Undefined before the first run has finished. */
  readonly result: BuildResult | undefined;
  /** Stops running jobs. */
  close(): void;
  /** Changes with each run after which a page may look different without another text: images, styles. */
  readonly look: number;
}

/** The settings of the last run, and what was read with them. */
interface LastReading {
  readonly settings: Settings;
  readonly comments: CommentReader;
  readonly texts: TextKeeper;
}

export function createPreviewBuild(options: RunOptions): PreviewBuild {
  const program = listProgramFiles(true);
  const workshop = createWorkshop({ folder: options.cache, now: options.machineClock });
  const sitePictures = createSitePictures({ ...options, preview: true, workshop });
  const version = programVersion();
  /** Where the page of an entry was while it had no problems. */
  const lastAddresses = new Map<string, string>();
  /** The files that were copied, each with its stamp. */
  let copied: ReadonlyMap<string, string> = new Map();
  let look = 0;
  let fresh = false;
  let last: LastReading | undefined;
  let searching: NodeJS.Timeout | undefined;
  /** The last run that has finished. */
  let shown: Run | undefined;
  let result: BuildResult | undefined;

  const read = async (changed?: ReadonlySet<string>): Promise<ReadSite> => {
    const loaded = last ? readSettingsAgain(options, last.settings) : readSettings(options);
    const { settings } = loaded;
    startFonts(settings.theme, workshop);
    const now = options.clock();
    if (!last || JSON.stringify(last.settings) !== JSON.stringify(settings)) {
      const comments = createCommentReader(toThreadOptions({ settings, preview: true }));
      last = { settings, comments, texts: createTextKeeper(keptTextsOf(settings, version, { ...options, fresh })) };
    }
    return readSite(loaded, options, {
      now,
      comments: last.comments,
      texts: last.texts,
      changed,
      onProgress: () => undefined,
    });
  };

  const prepare = async (changed?: ReadonlySet<string>): Promise<Run> => {
    const site = await read(changed);
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
    const finisher = createFinisher({ site: sound.site, plainPages: undefined });
    return { prepared, pictures, rendered, images, finisher };
  };

  /** Copies the files of a run, and removes those that it no longer has. Returns the bytes of all. */
  const copy = ({ prepared, pictures }: Run, made: MadeFiles): number => {
    const assets = withoutOriginals(prepared.assets, prepared.site.withPage, pictures, options.content);
    const { drawings } = pictures;
    const content = contentFiles(assets, { content: options.content, asTheyAre: true, drawings });
    const files = [...program, ...content, ...pictures.files, ...made.files];
    const bytes = copyFiles(files, options.output);
    const stamps = new Map(files.map(({ from, output }) => [output, `${from} ${toStamp(statSync(from))}`]));
    const isSame = stamps.size === copied.size && [...stamps].every(([name, stamp]) => copied.get(name) === stamp);
    if (!isSame) look += 1;
    for (const name of copied.keys()) if (!stamps.has(name)) rmSync(path.join(options.output, name), { force: true });
    copied = stamps;
    return bytes;
  };

  /** The author who saved a text shouldn't wait for the search index, nor for one that is out of date. */
  const makeSearchSoon = (run: Run): void => {
    clearTimeout(searching);
    searching = setTimeout(() => {
      run.rendered
        .makeSearch()
        .then(({ files }) => copyAnew(files, options.output))
        .catch(() => undefined);
    }, SEARCH_PAUSE).unref();
  };

  const runNow = async (changed?: ReadonlySet<string>): Promise<void> => {
    const run = await prepare(changed);
    workshop.takeAllCores();
    const { prepared, pictures, rendered, images } = run;
    const made = joinMade([await images, await rendered.look]);
    const bytes = copy(run, made);
    const problems = [...prepared.problems, ...made.problems, ...checkCache(workshop, options.cache)];
    shown = run;
    result = { ...prepared, problems, pages: [...rendered.pages.values()], bytes, pictures: pictures.pictures };
    makeSearchSoon(run);
  };

  /** What was kept may be damaged: then everything is read anew, once. */
  const runOrRecover = async (changed?: ReadonlySet<string>): Promise<void> => {
    try {
      await runNow(changed);
    } catch (error) {
      if (!(error instanceof CacheDamaged)) throw error;
      await recover();
    }
  };
  const recover = async (): Promise<void> => {
    [last, fresh] = [undefined, true];
    await runNow();
    fresh = false;
  };

  return {
    run: runOrRecover,

    pages: {
      has: (name) => shown?.rendered.pages.has(name) === true,
      async textOf(name) {
        try {
          return await render(shown, name);
        } catch (error) {
          if (!(error instanceof CacheDamaged)) throw error;
          await recover();
          return render(shown, name);
        }
      },
    },

    get look() {
      return look;
    },

    close() {
      clearTimeout(searching);
      workshop.close();
    },

    get result() {
      return result;
    },
  };
}

/** In milliseconds. */
const SEARCH_PAUSE = 1000;

async function render(run: Run | undefined, name: string): Promise<string> {
  const page = run?.rendered.pages.get(name);
  if (!run || !page) throw new Error(`${name} was never planned`);
  const { rendered, finisher } = run;
  const parts = await rendered.partsOf(page);
  const { bytes } = await finisher.finish({ text: rendered.render(page), parts, end: rendered.endOf(page) }, name);
  return bytes.toString();
}
