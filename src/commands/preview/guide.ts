// The guide in the preview: the pages of docs/ at /_guide/, with a search that needs no script.
import type { Answer } from "./server/answer.ts";
import { GUIDE, loadGuide } from "./guide/load-guide.ts";
import { renderContents, renderGuidePage, renderMissing, renderResults } from "./guide/guide-page.ts";
import { searchGuide } from "./guide/search-guide.ts";

export interface Guide {
  /** The folder of the files that its pages show. */
  readonly folder: string;
  /** Answers for an address below /_guide/; undefined for an image, which is a file of the folder. */
  answer(url: URL): Answer | undefined;
}

/** `folder` is docs/. It is read again for each request, so a page can be written with the preview open. */
export function createGuide(folder: string): Guide {
  return {
    folder,
    answer({ pathname, searchParams }) {
      if (pathname.startsWith(`${GUIDE}images/`)) return undefined;
      if (!pathname.endsWith("/")) return { location: `${pathname}/` };
      const pages = loadGuide(folder);
      const query = searchParams.get("q")?.trim() ?? "";
      if (pathname === GUIDE && query !== "")
        return { status: 200, html: renderResults(query, searchGuide(query, pages), pages) };
      if (pathname === GUIDE) return { status: 200, html: renderContents(pages) };
      const page = pages.find(({ address }) => address === pathname);
      return page ? { status: 200, html: renderGuidePage(page, pages) } : { status: 404, html: renderMissing(pages) };
    },
  };
}
