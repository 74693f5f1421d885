// YouTube, in its mode without cookies (https://developers.google.com/youtube/player_parameters).
import { bareName, toUrl, type VideoHost } from "./host.ts";

const ID = /^[\w-]{11}$/u;

export const youtube: VideoHost = {
  label: "YouTube",
  example: "https://youtu.be/ and the 11 characters of the video",
  parse(address) {
    if (ID.test(address)) return { id: address };
    const url = toUrl(address);
    if (!url) return undefined;
    const [first = "", second] = url.pathname.split("/").filter(Boolean);
    const id = bareName(url) === "youtu.be" ? first : idIn(url, first, second);
    return id !== undefined && ID.test(id) ? { id } : undefined;
  },
  playerAddress: ({ id }, { autoplay }) =>
    `https://www.youtube-nocookie.com/embed/${id}?${autoplay ? "autoplay=1&" : ""}playsinline=1&rel=0`,
  watchAddress: ({ id }) => `https://www.youtube.com/watch?v=${id}`,
  watchPageOf({ hostname, pathname, searchParams }) {
    const [, id] = /^\/embed\/([\w-]+)\/?$/u.exec(pathname) ?? [];
    if (id === undefined || !/(?:^|\.)youtube(?:-nocookie)?\.com$/u.test(hostname)) return undefined;
    if (id === "videoseries")
      return `https://www.youtube.com/playlist?list=${encodeURIComponent(searchParams.get("list") ?? "")}`;
    const [start = ""] = /^\d+$/u.exec(searchParams.get("start") ?? "") ?? [];
    return `https://www.youtube.com/watch?v=${id}${start && `&t=${start}s`}`;
  },
};

function idIn(url: URL, first: string, second: string | undefined): string | undefined {
  if (!["youtube.com", "youtube-nocookie.com"].includes(bareName(url))) return undefined;
  return ["embed", "shorts", "live", "v"].includes(first) ? second : (url.searchParams.get("v") ?? undefined);
}
