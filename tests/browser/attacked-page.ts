// The content below a post that strangers attacked.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from "playwright-core";

/** The comments on a page, elements that are too wide or outside their box, and every element that strangers made. */
export function lookAtComments(page: Page) {
  return page.evaluate(() => ({
    comments: document.querySelectorAll(".comments li[id^='comment-']").length,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    outside: [...document.querySelectorAll(".responses li *")].filter(
      (element) =>
        element.getBoundingClientRect().right > document.documentElement.clientWidth + 1 &&
        element.getClientRects().length > 0 &&
        !element.closest(".comment-text"),
    ).length,
    elements: [...document.querySelectorAll(".comment-text *")].map((element) => ({
      name: element.localName,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    })),
    links: [...document.querySelectorAll<HTMLAnchorElement>(".comment-author a")]
      .map(({ protocol }) => protocol)
      .filter((protocol) => !/^https?:$/u.test(protocol)),
  }));
}
