// Addresses of the pages and folders that every site has, written once.

export const BLOG = "/blog/";
export const TAGS = "/tag/";
export const CATEGORIES = "/category/";
export const ARCHIVE = "/archive/";
export const EVENTS = "/events/";
export const SERIES = "/series/";
export const SEARCH = "/search/";
export const FOLLOW = "/follow/";
