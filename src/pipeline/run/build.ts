// One build, from the content folder to finished files: holds what its stages hand to each other.
import { rmSync, statSync } from "node:fs";
import path from "node:path";
import { setImmediate as letOthersIn } from "node:timers/promises";
import { createWorkshop } from "../../assets/cache/workshop.ts";
import { readContent } from "../content/read-content.ts";
import type { StampedFile } from "../content/content.ts";
import type { Host } from "../../hosting/hosts/host.ts";
import { hostOf } from "../../hosting/hosts/hosts.ts";
import { checkLimits } from "../../hosting/hosts/limits.ts";
import { AuthorError } from "../../lib/problem.ts";
import type { Settings } from "../settings/load-settings.ts";
import type { Pictures } from "../../assets/pictures/picture.ts";
import { fingerprint } from "../site/fingerprint.ts";
import { finishPage } from "./finish-page.ts";
import { toThreadOptions, type BuildOptions } from "./options.ts";
import type { PreparedSite } from "./prepare-site.ts";
import { readSettings } from "./read-settings.ts";
import { createRelease } from "./release.ts";
import { startRun, type ReadSite, type Run } from "./run.ts";
import { compressFiles } from "./site-compression.ts";
import { startFonts } from "./site-fonts.ts";
import { createSitePictures, withoutOriginals } from "./site-pictures.ts";
import { checkCache } from "./check-cache.ts";
import { joinMade, NOTHING_MADE } from "./made-files.ts";
import { listProgramFiles } from "./program-files.ts";
import { contentFiles, copyAnew, copyFiles } from "./static-files.ts";

export interface BuildResult extends PreparedSite {
  /** Bytes of all pages written and files copied in this run. */
  readonly bytes: number;
  readonly pictures: Pictures;
}

export interface Build {
  /** Begins to read settings and content, so that other things can be loaded meanwhile; `prepare` waits for it. */
  startReading(): void;
  /** Reads and checks everything and plans the pages. Throws AuthorError when the author has to mend something first. */
  prepare(): Promise<void>;
  /** The output files of the pages that have to be written in this run. */
  outputs(): readonly string[];
  /** One of them: all of its text, but for the body of its entry and the comments on it. Throws AuthorError when a text turns out to have problems. */
  render(output: string): Promise<string>;
  /** The finished file, with body and comments put in their places. `file` is where Eleventy will write it. */
  complete(text: string, file: string): Promise<Buffer | string>;
  /** Copies files, those that are still being painted as well, and removes what a preview wrote earlier and no longer has. */
  finish(): Promise<void>;
  /** Stops what is still being made. To be called however a run ended. */
  close(): void;
  /** What the last run made; undefined before the first. */
  readonly result: BuildResult | undefined;
}

/** After so many pages those are heard who make pictures, fonts and the search meanwhile, and want to be told what comes next. */
const PAGES_AT_ONCE = 16;

export function createBuild(options: BuildOptions): Build {
  const program = listProgramFiles(options.preview);
  const workshop = createWorkshop({
    folder: options.cache,
    now: options.machineClock,
    onProgress: (done, total) => options.onProgress?.("pictures", done, total),
  });
  const pictures = createSitePictures({ ...options, workshop });
  const release = options.preview ? undefined : createRelease();
  // A preview builds many times, and remembers.
  const earlier = new Map<string, StampedFile>();
  const written = new Map<string, string>();
  let copied: readonly string[] = [];
  const lastAddresses = new Map<string, string>();
  let settings: Settings | undefined;
  let reading: Promise<ReadSite> | undefined;
  let stopReading: () => void = () => undefined;
  let run: Run | undefined;

  const read = async (): Promise<ReadSite> => {
    const loaded = readSettings(options, settings);
    if (JSON.stringify(loaded.settings) !== JSON.stringify(settings)) earlier.clear();
    settings = loaded.settings;
    startFonts(settings.theme, workshop);
    const onProgress = (done: number, total: number): void => options.onProgress?.("read", done, total);
    const content = readContent({
      settings,
      folder: options.content,
      label: options.label,
      newKey: options.newKey,
      now: options.clock(),
      hashes: options.preview,
      earlier: options.preview ? earlier : undefined,
      thread: options.preview ? undefined : toThreadOptions({ settings, preview: false }),
      readingThreads: options.readingThreads,
      cache: options.cache,
      machineClock: options.machineClock,
      onProgress,
    });
    stopReading = content.stop;
    return { ...loaded, ...content, problems: [...loaded.problems, ...content.overlooked] };
  };

  /** The last steps of a build: what only some hosts need, and what its host would refuse. */
  const packForHost = async (host: Host, names: readonly string[]): Promise<void> => {
    const packed = host.precompressed ? await compressFiles(names, options.output, workshop) : [];
    current().bytes += copyFiles(packed, options.output);
    const files = [...names, ...packed.map(({ output }) => output)].map((output) => ({
      output,
      bytes: statSync(path.join(options.output, output)).size,
    }));
    const refused = checkLimits(host, files, current().rules(), `${options.label}/site.yaml`);
    if (refused.length > 0) throw new AuthorError(refused);
  };

  const current = (): Run => {
    if (!run) throw new Error("nothing has been prepared");
    return run;
  };

  return {
    startReading() {
      reading = read();
      // Whoever calls prepare is told.
      reading.catch(() => undefined);
    },

    async prepare() {
      const site = await (reading ?? read());
      reading = undefined;
      run = await startRun(site, options, { lastAddresses, pictures, workshop, program }).catch((error: unknown) => {
        stopReading();
        throw error;
      });
      // Eleventy by itself closes nothing.
      run.checked.catch(() => stopReading());
    },

    outputs() {
      const { pages, site, frame, loaded } = current();
      if (!options.preview) return [...pages.keys()];
      return [...pages].flatMap(([output, page]) => {
        const print = fingerprint(page, site, frame, ({ pictures: shown }) =>
          shown.map(({ address }) => JSON.stringify(loaded.pictures.of(address))).join(),
        );
        if (written.get(output) === print) return [];
        written.set(output, print);
        return [output];
      });
    },

    async render(output) {
      const { pages, render, checked } = current();
      await checked;
      const page = pages.get(output);
      if (!page) throw new Error(`${output} was never planned`);
      options.onProgress?.("write", ++current().done, pages.size);
      if (current().done % PAGES_AT_ONCE === 0) await letOthersIn();
      return render(page);
    },

    async complete(text, file) {
      const { pages, partsOf } = current();
      const page = pages.get(path.relative(options.output, file).split(path.sep).join("/"));
      const parts = page ? await partsOf(page) : [];
      const whole = await finishPage(text, parts, { file, site: current().site, plainPages: options.plainPages });
      current().bytes += whole.length;
      release?.(whole);
      return whole;
    },

    async finish() {
      workshop.takeAllCores();
      const { prepared, pages, site, loaded, made, look, search } = current();
      const { files: madeFiles, problems } = joinMade([
        await made,
        await look,
        options.preview ? NOTHING_MADE : await search,
      ]);
      const untold = [...problems, ...checkCache(workshop, options.cache)];
      if (prepared) current().prepared = { ...prepared, problems: [...prepared.problems, ...untold] };
      const assets = withoutOriginals(prepared?.assets ?? [], site.withPage, loaded, options.content);
      const asTheyAre = options.preview || site.settings.site.pictures === "off";
      const copiedFiles = contentFiles(assets, { content: options.content, asTheyAre, drawings: loaded.drawings });
      const files = [...program, ...copiedFiles, ...loaded.files, ...madeFiles];
      current().bytes += copyFiles(files, options.output);
      const host = hostOf(site.settings.host);
      if (!options.preview) await packForHost(host, [...pages.keys(), ...files.map(({ output }) => output)]);
      const present = new Set([...pages.keys(), ...files.map(({ output }) => output)]);
      for (const output of [...written.keys(), ...copied].filter((name) => !present.has(name))) {
        written.delete(output);
        rmSync(path.join(options.output, output), { force: true });
      }
      copied = files.map(({ output }) => output);
      // What was read may still be on its way into the cache.
      stopReading = () => undefined;
      // Nobody who saves a text waits for the search.
      if (options.preview)
        void search.then(({ files: index }) => copyAnew(index, options.output)).catch(() => undefined);
    },

    close() {
      stopReading();
      workshop.close();
    },

    get result() {
      return (
        run?.prepared && {
          ...run.prepared,
          pages: [...run.pages.values()],
          bytes: run.bytes,
          pictures: run.loaded.pictures,
        }
      );
    },
  };
}
