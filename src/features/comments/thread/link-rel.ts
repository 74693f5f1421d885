// The rel attribute of links in comments (https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links).

/** Tells search engines that nobody here vouches for the link. */
export const LINK_REL = "nofollow ugc noopener";
