// Where a film plays: the player that a page opens after a click, and the page for those without a script.
import type { VideoSource } from "./video.ts";

/**
 * The player that a page opens once the reader asks for it; undefined for a film of the site.
 * Parameters: https://developers.google.com/youtube/player_parameters and https://help.vimeo.com (player parameters).
 */
export function playerAddress(source: VideoSource): string | undefined {
  switch (source.kind) {
    case "file":
      return undefined;
    case "youtube":
      return `https://www.youtube-nocookie.com/embed/${source.id}?autoplay=1&playsinline=1&rel=0`;
    case "vimeo":
      return `https://player.vimeo.com/video/${source.id}?${source.hash === undefined ? "" : `h=${source.hash}&`}dnt=1&autoplay=1`;
  }
}

/** Where the film can be watched without a script. */
export function watchAddress(source: VideoSource): string {
  switch (source.kind) {
    case "file":
      return source.address;
    case "youtube":
      return `https://www.youtube.com/watch?v=${source.id}`;
    case "vimeo":
      return `https://vimeo.com/${source.id}${source.hash === undefined ? "" : `/${source.hash}`}`;
  }
}

/** The origin that a page's policy has to allow in frames; undefined for a film of the site. */
export function frameOrigin(source: VideoSource): string | undefined {
  const player = playerAddress(source);
  return player === undefined ? undefined : new URL(player).origin;
}
