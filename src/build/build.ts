// One build, from the content folder to finished files: holds what its stages hand to each other.
import { rmSync } from "node:fs";
import path from "node:path";
import type { StampedFile } from "../content/read-content.ts";
import { readContent } from "../content/read-content.ts";
import { collectFeedEntries, type FeedEntry } from "../feeds/entry.ts";
import { AuthorError, isError, type Problem } from "../lib/problem.ts";
import { toOutputFile } from "../lib/url.ts";
import { renderAtom } from "../feeds/atom.ts";
import { renderJsonFeed } from "../feeds/json-feed.ts";
import { renderRss } from "../feeds/rss.ts";
import { renderRobots, renderSitemap } from "../feeds/sitemap.ts";
import { insertBody } from "../transforms/insert-body.ts";
import { BODY_PLACE, createLayouts, type Layouts, type PreviewProblem } from "../render/layouts.ts";
import { loadSettings, type Settings } from "../settings/load-settings.ts";
import { fingerprint, frameOf, type PlannedPage } from "../site/plan.ts";
import { PROGRAM, type BuildOptions } from "./options.ts";
import { addFaultyPages, groupProblems } from "./faulty-pages.ts";
import { prepareSite, type PreparedSite } from "./prepare-site.ts";
import { contentFiles, copyFiles, programFiles } from "./static-files.ts";
import { renderStylesheet } from "./stylesheet.ts";

export interface BuildResult extends PreparedSite {
  /** Bytes of all pages written and files copied in this run. */
  readonly bytes: number;
}

export interface Build {
  /** Begins to read settings and content, so that other things can be loaded meanwhile; `prepare` waits for it. */
  startReading(): void;
  /** Reads and checks everything and plans the pages. Throws AuthorError when the author has to mend something first. */
  prepare(): Promise<void>;
  /** The output files of the pages that have to be written in this run. */
  outputs(): readonly string[];
  /** One of them: all of its text, but for the body of its entry. */
  render(output: string): string;
  /** The finished file, with the body of its entry put in its place. `file` is its path below the output folder. */
  complete(text: string, file: string): Buffer | string;
  /** Copies files and removes what a preview wrote earlier and no longer has. */
  finish(): void;
  /** What the last run made; undefined before the first. */
  readonly result: BuildResult | undefined;
}

export function createBuild(options: BuildOptions): Build {
  const earlier = new Map<string, StampedFile>();
  const written = new Map<string, string>();
  const lastAddresses = new Map<string, string>();
  const staticFiles = programFiles();
  const release = options.preview ? () => undefined : createRelease();
  let settings: Settings | undefined;
  let reading: ReturnType<typeof read> | undefined;
  let prepared: PreparedSite | undefined;
  let byOutput = new Map<string, PlannedPage>();
  let layouts: Layouts | undefined;
  let feedEntries: readonly FeedEntry[] | undefined;
  let previewProblems: readonly PreviewProblem[] = [];
  let bytes = 0;
  let done = 0;

  const read = async () => {
    const loaded = readSettings(options, settings);
    if (JSON.stringify(loaded.settings) !== JSON.stringify(settings)) earlier.clear();
    settings = loaded.settings;
    const onProgress = (count: number, total: number): void => options.onProgress?.("read", count, total);
    const content = await readContent({ settings, folder: options.content, label: options.label, earlier: options.preview ? earlier : undefined, onProgress });
    return { ...loaded, ...content };
  };

  return {
    startReading() {
      reading = read();
      // Whoever calls prepare is told.
      reading.catch(() => undefined);
    },

    async prepare() {
      const loaded = await (reading ?? read());
      reading = undefined;
      const { files, paths } = loaded;
      const plan = prepareSite(files, {
        settings: loaded.settings,
        now: options.clock(),
        preview: options.preview,
        leaveOut: options.leaveOut || options.preview,
        paths,
        outputs: staticFiles.map((file) => file.output),
      });
      prepared = { ...plan, problems: [...loaded.problems, ...plan.problems] };
      if (!options.leaveOut && !options.preview && prepared.problems.some(isError)) throw new AuthorError(prepared.problems);
      const pages = options.preview ? addFaultyPages(prepared, files, lastAddresses) : prepared.pages;
      previewProblems = options.preview ? groupProblems(prepared.problems, pages) : [];
      layouts = createLayouts(PROGRAM.layouts, prepared.site, previewProblems);
      feedEntries = undefined;
      byOutput = new Map(pages.map((page) => [toOutputFile(page.address), page]));
      [bytes, done] = [0, 0];
    },

    outputs() {
      if (!options.preview || !prepared) return [...byOutput.keys()];
      const { site } = prepared;
      const frame = frameOf(site, JSON.stringify(previewProblems));
      const changed: string[] = [];
      for (const [output, page] of byOutput) {
        const print = fingerprint(page, site, frame);
        if (written.get(output) !== print) changed.push(output);
        written.set(output, print);
      }
      return changed;
    },

    render(output) {
      const page = byOutput.get(output);
      if (!page || !prepared || !layouts) throw new Error(`${output} was never planned`);
      options.onProgress?.("write", ++done, byOutput.size);
      const { site, pages } = prepared;
      const { bodyOf } = layouts;
      switch (page.kind) {
        case "rss":
          return renderRss(site, (feedEntries ??= collectFeedEntries(site, bodyOf)));
        case "atom":
          return renderAtom(site, (feedEntries ??= collectFeedEntries(site, bodyOf)));
        case "json-feed":
          return renderJsonFeed(site, (feedEntries ??= collectFeedEntries(site, bodyOf)));
        case "sitemap":
          return renderSitemap(site, pages);
        case "robots":
          return renderRobots(site);
        case "stylesheet":
          return renderStylesheet(PROGRAM.stylesheet);
        default:
          return layouts.render(page);
      }
    },

    complete(text, file) {
      const page = byOutput.get(path.relative(options.output, file).split(path.sep).join("/"));
      const entry = page?.kind === "post" ? page.post : page?.kind === "page" ? page.page : undefined;
      const whole = insertBody(text, BODY_PLACE, entry && layouts?.bodyOf(entry));
      bytes += whole.length;
      release(whole);
      // Eleventy's dev server sends what was written to the browser, as text.
      return options.preview ? whole.toString() : whole;
    },

    finish() {
      if (!prepared) return;
      const files = [...staticFiles, ...contentFiles(options.content, prepared.assets)];
      bytes += copyFiles(files, options.output);
      if (!options.preview) return;
      for (const output of written.keys()) {
        if (byOutput.has(output)) continue;
        written.delete(output);
        rmSync(path.join(options.output, output), { force: true });
      }
    },

    get result() {
      return prepared && { ...prepared, bytes };
    },
  };
}

/** How many finished pages may wait to be written; Eleventy writes each before it asks for the next. */
const UNWRITTEN = 64;

/**
 * Eleventy holds every finished page until the whole site is written. The memory of a page that has long been
 * written is given back before that: ten thousand of them weigh more than all the rest of a build.
 */
function createRelease(): (page: Buffer) => void {
  const held: Buffer[] = [];
  return (page) => {
    held.push(page);
    const written = held.length > UNWRITTEN ? held.shift()?.buffer : undefined;
    if (written instanceof ArrayBuffer) written.transfer(0);
  };
}

/** In a preview, settings that have become faulty are replaced by the last good ones until they are mended. */
function readSettings(options: BuildOptions, earlier: Settings | undefined): { settings: Settings; problems: readonly Problem[] } {
  try {
    return { settings: loadSettings({ folder: options.content, label: options.label, stringsFolder: PROGRAM.strings }), problems: [] };
  } catch (error) {
    if (!options.preview || !earlier || !(error instanceof AuthorError)) throw error;
    return { settings: earlier, problems: error.problems };
  }
}
