// Pages that every site has unless an author wrote something else at their address.
import { FOLLOW, SEARCH } from "../settings/addresses.ts";
import type { PlannedPage } from "./planned-page.ts";
import { hasReplyForm, RECEIVED } from "./replies.ts";
import type { Site } from "./site.ts";

export function planDefaultPages(site: Site): PlannedPage[] {
  const written = new Set(site.withPage.flatMap(({ address, aliases }) => [address, ...aliases]));
  const pages: PlannedPage[] = [
    ...(site.settings.signup?.forms ?? []).flatMap((signup): PlannedPage[] =>
      signup.landingPage === undefined ? [] : [{ address: signup.landingPage, kind: "landing-page", signup: signup }],
    ),
    ...(hasReplyForm(site) ? [{ address: RECEIVED, kind: "reply-received" } as const] : []),
    ...(site.settings.site.search ? [{ address: SEARCH, kind: "search" } as const] : []),
    { address: FOLLOW, kind: "follow" },
  ];
  return pages.filter(({ address }) => !written.has(address));
}

/** Whether the search page is at its default address. */
export function hasSearch({ settings, withPage }: Site): boolean {
  return (
    settings.site.search && !withPage.some(({ address, aliases }) => address === SEARCH || aliases.includes(SEARCH))
  );
}
