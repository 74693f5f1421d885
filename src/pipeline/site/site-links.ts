// Checks the links of site.yaml: the navigation, the footer, and those of the author.
import type { Problem } from "../../lib/problem.ts";
import type { LinkExplainer } from "./explain-link.ts";
import type { Site } from "./site.ts";

/** A problem for each link to a page or file that the site doesn't have; `label` is what messages call the folder. */
export function checkSiteLinks({ settings }: Pick<Site, "settings">, explain: LinkExplainer, label: string): Problem[] {
  const { navigation = [], footer, author } = settings.site;
  const links = [
    ...navigation.map(({ url }, index) => ({ path: `navigation.${index}.url`, field: "navigation", url })),
    ...footer.links.map(({ url }, index) => ({ path: `footer.links.${index}.url`, field: "footer.links", url })),
    ...(author?.links ?? []).map(({ url }, index) => ({
      path: `author.links.${index}.url`,
      field: "author.links",
      url,
    })),
    ...(author?.picture === undefined
      ? []
      : [{ path: "author.picture", field: "author.picture", url: author.picture }]),
  ];
  return links.flatMap(({ path, field, url }): Problem[] => {
    const message = /^\/(?!\/)/u.test(url) ? explain({ target: url, written: url, line: 0 }, "site.yaml") : undefined;
    const place = { file: `${label}/site.yaml`, line: settings.siteLines[path], field };
    return message === undefined ? [] : [{ ...place, message, severity: "error" }];
  });
}
