// Warns about lines of site.yaml that are still those of the sample blog.
import type { SiteSettings } from "../settings/site-settings.ts";
import type { Problem } from "../../lib/problem.ts";
import type { Site } from "./site.ts";

const TITLE = "Inner Canvas";

/** One warning for all lines, once the site has a title of its own; `label` is what messages call the content folder. */
export function checkSampleLines({ settings }: Pick<Site, "settings">, label: string): Problem[] {
  if (settings.site.title === TITLE) return [];
  const left = SAMPLE.filter(({ of, words }) => isSample(of(settings.site), words));
  const [first] = left;
  if (!first) return [];
  const names = left.map(({ path }) => {
    const line = settings.siteLines[path];
    return line === undefined ? path : `${path} (line ${line})`;
  });
  const [their, write] = left.length === 1 ? ["a line of the sample blog", "it"] : ["lines of the sample blog", "them"];
  const message = `Readers see ${their}: ${names.join(", ")}. ` + `Write your own words there, or delete ${write}.`;
  return [{ file: `${label}/site.yaml`, line: settings.siteLines[first.path], message, severity: "warning" }];
}

/** "My Inner Canvas Studio" is another name. */
function isSample(line: string | undefined, words: string): boolean {
  if (line === undefined) return false;
  return words === TITLE ? /(?<!\p{L} )Inner Canvas(?! \p{L})/u.test(line) : line.includes(words);
}

interface SampleLine {
  readonly path: string;
  readonly of: (site: SiteSettings) => string | undefined;
  /** Words of the sample that no other blog has. */
  readonly words: string;
}

const SAMPLE: readonly SampleLine[] = [
  { path: "tagline", of: ({ tagline }) => tagline, words: "On making things, getting them wrong" },
  {
    path: "description",
    of: ({ description }) => description,
    words: "A blog about creativity, mistakes and practice",
  },
  { path: "author.name", of: ({ author }) => author?.name, words: TITLE },
  { path: "author.bio", of: ({ author }) => author?.bio, words: "like to have paint on their sleeves" },
  { path: "footer.copyright", of: ({ footer }) => footer.copyright, words: TITLE },
  {
    path: "footer.about",
    of: ({ footer }) => footer.about,
    words: "Inner Canvas is a blog for people who help people",
  },
  { path: "footer.credits", of: ({ footer }) => footer.credits.join("\n"), words: "designed by Solamar Agency" },
];
