// Prepares a site that is going to be published: errors end it, all of them reported at once.
import type { MadeFiles } from "../../assets/cache/made-files.ts";
import { AuthorError, isError, type Problem } from "../../lib/problem.ts";
import type { ParsedFile } from "../content/entry.ts";
import type { Site } from "../site/site.ts";
import type { BuildOptions } from "./options.ts";
import { prepareSite, type PreparedSite, type PrepareOptions } from "./prepare-site.ts";
import type { ReadSite } from "./read-site.ts";
import type { LoadedSitePictures, SitePictures } from "./site-pictures.ts";

export interface WholeSite {
  readonly prepared: PreparedSite;
  readonly pictures: LoadedSitePictures;
  /** Paintings, share images and icons. Pages do not wait for them. */
  readonly images: Promise<MadeFiles>;
}

export interface WholeSiteOptions extends Pick<BuildOptions, "label" | "leaveOut"> {
  /** Output files that do not come from content. */
  readonly outputs: readonly string[];
  readonly pictures: SitePictures;
  /** Begins with them while the pictures of the site are loaded. */
  readonly makeImages: (site: Site) => Promise<MadeFiles>;
}

/** Throws AuthorError with every problem, unless entries with errors are to be left out. */
export async function prepareWholeSite(read: ReadSite, options: WholeSiteOptions): Promise<WholeSite> {
  const { files, paths, settings, now, problems } = read;
  const { label, leaveOut, outputs, pictures, makeImages } = options;
  const prepareOptions = { settings, now, preview: false, leaveOut, paths, outputs, label };
  // Without a file the rest can be built, without settings nothing can.
  const stopping = leaveOut ? problems.filter((problem) => !read.overlooked.includes(problem)) : problems;
  if (stopping.some(isError))
    throw new AuthorError([
      ...problems,
      ...(await checkWithoutSettings(read, { ...prepareOptions, leaveOut: false }, pictures)),
    ]);
  const prepared = prepareSite(files, prepareOptions);
  if (!leaveOut && prepared.problems.some(isError))
    throw new AuthorError([...problems, ...prepared.problems, ...(await pictures.check(prepared))]);
  const images = makeImages(prepared.site);
  const loaded = await pictures.load(prepared);
  const found = [...problems, ...prepared.problems, ...loaded.problems];
  if (!leaveOut && found.some(isError)) throw new AuthorError(found);
  if (!loaded.problems.some(isError)) return { prepared: { ...prepared, problems: found }, pictures: loaded, images };
  return prepareWithoutPictures(read, prepareOptions, { ...options, loaded });
}

/** A second round without the entries whose pictures can't be shown. */
async function prepareWithoutPictures(
  { files, problems }: ReadSite,
  options: PrepareOptions,
  { loaded: first, pictures, makeImages }: WholeSiteOptions & { readonly loaded: LoadedSitePictures },
): Promise<WholeSite> {
  const prepared = prepareSite(withProblems(files, first.problems), options);
  const known = new Set(files.map(({ file }) => file));
  const others = first.problems.filter(({ file }) => !known.has(file));
  const found = [...problems, ...prepared.problems, ...others];
  // Another post may have a share image now.
  const images = makeImages(prepared.site);
  return { prepared: { ...prepared, problems: found }, pictures: await pictures.load(prepared), images };
}

/** Other problems, as far as they can be found without settings: addresses and forms depend on settings. */
async function checkWithoutSettings(
  { files, problems }: ReadSite,
  options: PrepareOptions,
  pictures: SitePictures,
): Promise<readonly Problem[]> {
  if (problems.filter(isError).every(({ file }) => /\/(?:theme|strings)\.yaml$/u.test(file))) {
    const planned = prepareSite(files, options);
    return [...planned.problems, ...(await pictures.check(planned))];
  }
  const withForms = !problems.some(({ file }) => file.endsWith("/signup.yaml"));
  return files.flatMap((file) => file.problems).filter(({ field }) => withForms || field !== "signup");
}

/** Adds problems that were found later to their files. */
function withProblems(files: readonly ParsedFile[], problems: readonly Problem[]): ParsedFile[] {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  return files.map((one) =>
    byFile.has(one.file) ? { ...one, problems: [...one.problems, ...(byFile.get(one.file) ?? [])] } : one,
  );
}
