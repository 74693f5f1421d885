// The video hosts that we know, by the key that names a video there in front matter.
import { vimeo } from "./hosts/vimeo.ts";
import { youtube } from "./hosts/youtube.ts";
import type { VideoHost } from "./hosts/host.ts";

export const VIDEO_HOSTS = { youtube, vimeo } satisfies Readonly<Record<string, VideoHost>>;

export type VideoHostName = keyof typeof VIDEO_HOSTS;

/** The page of a video, by the address of a player that an author embedded, for programs that show no frames. */
export function watchPageOf(player: URL): string | undefined {
  for (const host of Object.values(VIDEO_HOSTS)) {
    const page = host.watchPageOf(player);
    if (page !== undefined) return page;
  }
  return undefined;
}
