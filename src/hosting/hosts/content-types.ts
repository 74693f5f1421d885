// Types of files that servers of a few years ago do not know, and of files whose extension is not enough.

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
export const TEXT_TYPES: readonly string[] = [
  "application/rss+xml",
  "application/atom+xml",
  "application/feed+json",
  "application/manifest+json",
  "application/json",
  "application/javascript",
  "text/javascript",
  "text/css",
  "text/calendar",
  "text/vtt",
  "text/xml",
  "text/plain",
  "image/svg+xml",
];

const COMMON: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  xml: "application/xml",
  txt: "text/plain",
  svg: "image/svg+xml",
  rss: "application/rss+xml",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  ico: "image/x-icon",
  mp4: "video/mp4",
  webm: "video/webm",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  pdf: "application/pdf",
};

/** The type of a file, for stores that don't detect it. `output` is its path below the output folder. */
export function contentTypeOf(output: string): string {
  const ending = /\.(\w+)$/u.exec(output)?.[1]?.toLowerCase() ?? "";
  const type =
    TYPES_BY_ADDRESS[`/${output}`] ?? TYPES_BY_ENDING[ending] ?? COMMON[ending] ?? "application/octet-stream";
  return type === "text/html" || type === "application/xml" || TEXT_TYPES.includes(type)
    ? `${type}; charset=utf-8`
    : type;
}
