// Types of files that servers of a few years ago do not know, and of files whose ending says too little.

/** By ending. https://www.iana.org/assignments/media-types/ */
export const TYPES_BY_ENDING: Readonly<Record<string, string>> = {
  avif: "image/avif",
  webp: "image/webp",
  woff2: "font/woff2",
  webmanifest: "application/manifest+json",
  ics: "text/calendar",
  vtt: "text/vtt",
  wasm: "application/wasm",
};

/** By address. */
export const TYPES_BY_ADDRESS: Readonly<Record<string, string>> = {
  "/feed.xml": "application/rss+xml",
  "/feed.rss": "application/rss+xml",
  "/updates.xml": "application/rss+xml",
  "/feed/index.xml": "application/rss+xml",
  "/atom.xml": "application/atom+xml",
  "/feed.json": "application/feed+json",
};

/** Types that are text, beyond `text/…`: they need to say that they are UTF-8. */
export const TEXT_TYPES: readonly string[] = ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/manifest+json", "application/json", "application/javascript", "text/javascript", "text/css", "text/calendar", "text/vtt", "text/xml", "text/plain", "image/svg+xml"];
