// Where a video plays: the player that a page opens after a click, and the page for browsers without a script.
import { VIDEO_HOSTS } from "./hosts.ts";
import type { VideoSource } from "./video.ts";

/** The player that a page opens once a reader asks for it; undefined for a video of the site. */
export function playerAddress(source: VideoSource, options = { autoplay: true }): string | undefined {
  return source.kind === "file" ? undefined : VIDEO_HOSTS[source.kind].playerAddress(source, options);
}

/** Where a video can be watched without a script. */
export function watchAddress(source: VideoSource): string {
  return source.kind === "file" ? source.address : VIDEO_HOSTS[source.kind].watchAddress(source);
}

/** The origin that a page's policy has to allow in frames; undefined for a video of the site. */
export function frameOrigin(source: VideoSource): string | undefined {
  const player = playerAddress(source);
  return player === undefined ? undefined : new URL(player).origin;
}
