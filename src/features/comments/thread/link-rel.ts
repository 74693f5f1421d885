// The rel attribute of links in comments (https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links).

/** Tells search engines that the site doesn't vouch for the link. */
export const LINK_REL = "nofollow ugc noopener";
