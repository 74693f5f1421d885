// Checks titles and descriptions, which search engines and tabs show: each is present and unique.
import type { Problem } from "../lib/problem.ts";
import type { BuiltPage, BuiltSite } from "./built-site.ts";

/** Pages with noindex need no unique description. */
export function checkTitles(built: BuiltSite): Problem[] {
  const listed = built.pages.filter(({ meta }) => !/noindex/u.test(meta.get("robots") ?? ""));
  const tell = (page: BuiltPage, message: string, severity: Problem["severity"], ...words: string[]): Problem => ({
    ...built.placeOf(page, ...words),
    message,
    severity,
  });
  return [
    ...built.pages.flatMap((page) => (page.title === "" ? [tell(page, "The page has no title.", "error")] : [])),
    ...listed
      .filter((page) => description(page) === "")
      .map((page): Problem => {
        if (page.kind !== "home")
          return tell(
            page,
            "The page has no description for search engines. Write description: in its front matter.",
            "warning",
          );
        return {
          file: built.settingsFile,
          field: "description",
          message:
            "is missing, so search engines have nothing to show for the home page. Write a sentence about the site.",
          severity: "warning",
        };
      }),
    ...doubled(listed, ({ title }) => title).map(([page, other]) =>
      tell(
        page,
        `The title "${page.title}" is that of ${nameOf(other)} as well. Give one of them another.`,
        "warning",
        "title:",
      ),
    ),
    ...doubled(listed, description).map(([page, other]) =>
      tell(
        page,
        `The description is that of ${nameOf(other)} as well. Write one that only this page can have.`,
        "warning",
        "description:",
      ),
    ),
  ];
}

function description({ meta }: BuiltPage): string {
  return (meta.get("description") ?? "").trim();
}

function nameOf({ entry, address }: BuiltPage): string {
  return entry?.file ?? address;
}

/** Each page with a text that an earlier page has too, paired with the first such page. */
function doubled(pages: readonly BuiltPage[], of: (page: BuiltPage) => string): [BuiltPage, BuiltPage][] {
  const groups = Map.groupBy(pages, (page) => of(page).toLowerCase());
  groups.delete("");
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? others.map((page): [BuiltPage, BuiltPage] => [page, first]) : [],
  );
}
