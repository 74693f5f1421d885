// Which pictures the pages of a site show, and which of their files are published.
import path from "node:path";
import type { Asset, Entry } from "../content/entry.ts";
import { decodeAddress, toOutputFile } from "../../lib/url.ts";
import type { Workshop } from "../../assets/cache/workshop.ts";
import type { Problem } from "../../lib/problem.ts";
import type { Measured } from "../../assets/pictures/measure.ts";
import { mayBePicture } from "../../assets/pictures/picture-name.ts";
import { NOTHING_LOADED, type LoadedPictures, type PictureUse } from "../../assets/pictures/picture-use.ts";
import { createPrivateCheck } from "../../assets/metadata/check-private.ts";
import type { CopiedFile } from "../site/assets.ts";
import type { Site } from "../site/site.ts";
import type { SiteEntry } from "../site/site-entries.ts";
import { createDrawings, type Drawings } from "../../assets/pictures/publish-drawings.ts";

export interface SitePicturesOptions {
  /** The content folder. */
  readonly content: string;
  /** How the content folder is called in messages. */
  readonly label: string;
  /** Shows the original pictures, so that the author doesn't wait for renditions. */
  readonly preview: boolean;
  readonly workshop: Workshop;
}

/** The parts of a plan that its pictures depend on. */
export interface Pictured {
  readonly site: Site;
  readonly assets: readonly CopiedFile[];
}

/** Pictures for pages, and the files to publish for them. */
export interface LoadedSitePictures extends LoadedPictures {
  readonly drawings: Drawings;
}

export interface SitePictures {
  /** Makes missing renditions. */
  load(planned: Pictured): Promise<LoadedSitePictures>;
  /** The problems that can be found without making renditions. */
  check(planned: Pictured): Promise<readonly Problem[]>;
}

/** Loads neither sharp nor any other library for a site without pictures. */
export function createSitePictures(options: SitePicturesOptions): SitePictures {
  let remembered: ((file: string) => Measured) | undefined;
  const cleanDrawings = createDrawings(options.content, options.label);
  const checkPrivate = createPrivateCheck(options.content, options.label);
  /**
   * Reports the problems of a drawing with the line of the page that shows it. `replaced` are the files that a build
   * doesn't publish, because pages show renditions of them.
   */
  const withDrawings = (
    loaded: LoadedPictures,
    uses: readonly PictureUse[],
    { site, assets }: Pictured,
    replaced = new Set(uses.map(({ from }) => from)),
  ): LoadedSitePictures => {
    const cleaned = cleanDrawings(withoutOriginals(assets, site.withPage, loaded, options.content));
    // A preview shows originals that a build replaces.
    const linked = withoutOriginals(assets, site.withPage, { replaced }, options.content);
    const refused = checkPrivate(linked, { images: site.settings.site.optimizeImages });
    const drawings = {
      clean: cleaned.clean,
      refused: cleaned.refused.union(refused.refused),
      problems: [...cleaned.problems, ...refused.problems],
    };
    const shown = new Set(
      uses.map(({ from }) => `${options.label}/${path.relative(options.content, from).split(path.sep).join("/")}`),
    );
    const told = loaded.problems.length === 0 ? new Set<string>() : shown;
    return {
      ...loaded,
      drawings,
      problems: [...loaded.problems, ...drawings.problems.filter(({ file }) => !told.has(file))],
    };
  };
  const loadTools = async () => {
    const [{ createMeasure }, { loadPictures, loadPlain }] = await Promise.all([
      import("../../assets/pictures/measure.ts"),
      import("../../assets/pictures/load-pictures.ts"),
    ]);
    return { measure: (remembered ??= createMeasure()), loadPictures, loadPlain };
  };
  return {
    async load(planned) {
      const { site, assets } = planned;
      const uses = collectPictureUses(site, assets, options);
      if (uses.length === 0) return withDrawings(NOTHING_LOADED, uses, planned);
      const { measure, loadPictures } = await loadTools();
      const isPlain = options.preview || !site.settings.site.optimizeImages;
      const loaded = await loadPictures(uses, { measure, workshop: isPlain ? undefined : options.workshop });
      return withDrawings(loaded, uses, planned, isPlain ? undefined : new Set(loaded.replaced));
    },
    async check(planned) {
      const uses = collectPictureUses(planned.site, planned.assets, options);
      if (uses.length === 0) return withDrawings(NOTHING_LOADED, uses, planned).problems;
      const { measure, loadPlain } = await loadTools();
      return withDrawings(loadPlain(uses, measure, []), uses, planned).problems;
    },
  };
}

/** Every use of a picture of the site on one of its pages. */
function collectPictureUses(
  { withPage, settings }: Site,
  assets: readonly CopiedFile[],
  { content, label }: Pick<SitePicturesOptions, "content" | "label">,
): PictureUse[] {
  let sources: ReadonlyMap<string, string> | undefined;
  const uses: PictureUse[] = [];
  const add = (address: string, use: Omit<PictureUse, "from" | "output">): void => {
    sources ??= new Map(assets.map(({ source, output }) => [output, source]));
    const output = toOutputFile(address.normalize());
    const source = sources.get(output);
    if (source !== undefined) uses.push({ ...use, from: path.join(content, source), output });
  };
  for (const entry of withPage) {
    for (const { address, written, line, field, wide } of entry.pictures)
      add(address, { written, room: wide ? "wide" : "text", place: { file: entry.file, line, field } });
    const poster = posterOf(entry);
    if (poster !== undefined)
      add(decodeAddress(poster), {
        written: path.posix.basename(decodeAddress(poster)),
        room: "poster",
        place: { file: entry.file, field: "video.poster" },
      });
  }
  const portrait = settings.site.author?.picture;
  if (portrait?.startsWith("/"))
    add(decodeAddress(portrait), {
      written: portrait,
      room: "portrait",
      place: { file: `${label}/site.yaml`, field: "author.picture" },
    });
  return uses;
}

/** Leaves out pictures that are replaced by renditions, unless a link or a gallery leads to the original. */
export function withoutOriginals(
  assets: readonly CopiedFile[],
  entries: readonly SiteEntry[],
  { replaced }: Pick<LoadedPictures, "replaced">,
  content: string,
): readonly CopiedFile[] {
  if (replaced.size === 0) return assets;
  const linked = new Set(entries.flatMap(linksOf));
  const isWanted = ({ source, shown, opened }: Asset): boolean => !shown || (opened === true && mayBePicture(source));
  const wanted = new Set(entries.flatMap((entry) => entry.assets.filter(isWanted).map(({ source }) => source)));
  return assets.filter(
    ({ source, output }) =>
      source.startsWith("public/") ||
      linked.has(output) ||
      wanted.has(source) ||
      !replaced.has(path.join(content, source)),
  );
}

/** Output files that an entry leads to. */
function linksOf(entry: SiteEntry): string[] {
  const downloads = entry.kind === "series" ? entry.downloads.map(({ address }) => address) : [];
  return [...entry.links.map(({ target }) => target), ...downloads].flatMap((target) =>
    target.startsWith("/") ? [toOutputFile(decodeAddress(target.replace(/[?#].*$/su, "")))] : [],
  );
}

function posterOf(entry: Entry): string | undefined {
  return entry.kind === "series" ? entry.video?.poster : undefined;
}
