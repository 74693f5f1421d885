// Films at YouTube and Vimeo, by their addresses as people copy them.
import type { VideoSource } from "./video.ts";

/** Any address of a film at YouTube, or its bare id of eleven characters. */
export function parseYouTube(address: string): VideoSource | undefined {
  if (/^[\w-]{11}$/u.test(address)) return { kind: "youtube", id: address };
  const url = toUrl(address);
  if (!url) return undefined;
  const [first = "", second] = url.pathname.split("/").filter(Boolean);
  const id = nameOf(url) === "youtu.be" ? first : idAtYouTube(url, first, second);
  return id !== undefined && /^[\w-]{11}$/u.test(id) ? { kind: "youtube", id } : undefined;
}

function idAtYouTube(url: URL, first: string, second: string | undefined): string | undefined {
  if (!["youtube.com", "youtube-nocookie.com"].includes(nameOf(url))) return undefined;
  return ["embed", "shorts", "live", "v"].includes(first) ? second : (url.searchParams.get("v") ?? undefined);
}

/** Any address of a film at Vimeo, or its bare number; films that are not listed have a hash as well. */
export function parseVimeo(address: string): VideoSource | undefined {
  if (/^\d{1,12}$/u.test(address)) return { kind: "vimeo", id: address, hash: undefined };
  const url = toUrl(address);
  if (!url || !["vimeo.com", "player.vimeo.com"].includes(nameOf(url))) return undefined;
  const [, id, inPath] = /\/(\d{1,12})(?:\/([\da-f]{6,}))?\/?$/u.exec(url.pathname) ?? [];
  const hash = inPath ?? url.searchParams.get("h") ?? undefined;
  return id === undefined || (hash !== undefined && !/^[\da-f]+$/u.test(hash))
    ? undefined
    : { kind: "vimeo", id, hash };
}

function nameOf({ hostname }: URL): string {
  return hostname.replace(/^(?:www|m|music)\./u, "");
}

function toUrl(address: string): URL | undefined {
  return URL.parse(/^https?:\/\//iu.test(address) ? address : `https://${address}`) ?? undefined;
}
