// Every export that is understood. The first one that knows a file reads it, so the ones that ask for most come first.
import { listNames } from "../../../lib/english.ts";
import { disqus } from "./disqus.ts";
import type { ExportFormat, ExportSource, ServiceExport } from "./export.ts";
import { formspreeCsv, formspreeJson } from "./formspree.ts";
import { issoDatabase, issoJson } from "./isso.ts";
import { netlifyCsv, netlifyJson } from "./netlify.ts";
import { staticman } from "./staticman.ts";
import { webmentions } from "./webmentions.ts";

const FORMATS: readonly ExportFormat[] = [
  netlifyJson,
  webmentions,
  issoJson,
  formspreeJson,
  netlifyCsv,
  formspreeCsv,
  disqus,
  issoDatabase,
  staticman,
];

/** "Netlify Forms (CSV or JSON), … and webmention.io (JF2)" */
export const UNDERSTOOD = listNames(
  FORMATS.map(({ understood }) => understood)
    .filter((name) => name !== "")
    .sort(),
);

/** Parses an export and names its service. Undefined for an unknown format; throws AuthorError for a broken export. */
export function readExport(source: ExportSource): { service: string; exported: ServiceExport } | undefined {
  for (const format of FORMATS) {
    const exported = format.read(source);
    if (exported) return { service: format.service, exported };
  }
  return undefined;
}
