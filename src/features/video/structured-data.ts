// A video for search engines: VideoObject (https://schema.org/VideoObject).
import { toAbsoluteUrl } from "../../lib/url.ts";
import { playerAddress } from "./player.ts";
import type { Video } from "./video.ts";

export interface VideoFacts {
  readonly name: string;
  readonly description: string;
  /** ISO 8601 with zone; undefined where the publication date of the video is unknown. */
  readonly uploadDate: string | undefined;
  /** Address of the page, absolute. */
  readonly url: string;
  /** Origin of the site. */
  readonly siteUrl: string;
}

/**
 * Undefined where the name, the picture or the date is missing, which search engines insist on
 * (https://developers.google.com/search/docs/appearance/structured-data/video). Not for pages that they must not list.
 */
export function describeVideo(
  { source, poster, duration, transcript }: Video,
  { name, description, uploadDate, url, siteUrl }: VideoFacts,
): object | undefined {
  if (poster === undefined || name === "" || uploadDate === undefined || uploadDate === "") return undefined;
  return {
    "@type": "VideoObject",
    name,
    description: description === "" ? undefined : description,
    thumbnailUrl: toAbsoluteUrl(poster, siteUrl),
    uploadDate,
    url,
    contentUrl: source.kind === "file" ? toAbsoluteUrl(source.address, siteUrl) : undefined,
    embedUrl: playerAddress(source, { autoplay: false }),
    duration: duration === undefined ? undefined : toIsoDuration(duration),
    transcript: transcript.length === 0 ? undefined : transcript.join("\n\n"),
  };
}

/** ISO 8601: 72 seconds are PT1M12S. */
function toIsoDuration(total: number): string {
  const parts = [
    [Math.floor(total / 3600), "H"],
    [Math.floor(total / 60) % 60, "M"],
    [total % 60, "S"],
  ] as const;
  return `PT${parts.map(([value, unit]) => (value > 0 ? `${value}${unit}` : "")).join("")}`;
}
