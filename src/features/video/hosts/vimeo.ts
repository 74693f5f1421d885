// Vimeo, without its tracking (https://help.vimeo.com: player parameters).
import { bareName, toUrl, type VideoHost } from "./host.ts";

export const vimeo: VideoHost = {
  label: "Vimeo",
  example: "https://vimeo.com/ and the number of the video",
  parse(address) {
    if (/^\d{1,12}$/u.test(address)) return { id: address };
    const url = toUrl(address);
    if (!url || !["vimeo.com", "player.vimeo.com"].includes(bareName(url))) return undefined;
    const [, id, inPath] = /\/(\d{1,12})(?:\/([\da-f]{6,}))?\/?$/u.exec(url.pathname) ?? [];
    const hash = inPath ?? url.searchParams.get("h") ?? undefined;
    return id === undefined || (hash !== undefined && !/^[\da-f]+$/u.test(hash)) ? undefined : { id, hash };
  },
  playerAddress: ({ id, hash }, { autoplay }) =>
    `https://player.vimeo.com/video/${id}?${hash === undefined ? "" : `h=${hash}&`}dnt=1${autoplay ? "&autoplay=1" : ""}`,
  watchAddress: ({ id, hash }) => `https://vimeo.com/${id}${hash === undefined ? "" : `/${hash}`}`,
  watchPageOf({ hostname, pathname, searchParams }) {
    const [, id] = /^\/video\/([\w-]+)\/?$/u.exec(pathname) ?? [];
    if (id === undefined || hostname !== "player.vimeo.com") return undefined;
    return `https://vimeo.com/${[id, searchParams.get("h") ?? ""].filter((part) => /^\w+$/u.test(part)).join("/")}`;
  },
};
