// A video as a page shows it: a file of the site, or one at a host that is asked only after a click.
import type { VideoHostName } from "./hosts.ts";
import type { HostedId } from "./hosts/host.ts";

export type VideoSource =
  | { readonly kind: "file"; readonly address: string; readonly type: string }
  | ({ readonly kind: VideoHostName } & HostedId);

export interface Video {
  readonly source: VideoSource;
  /** Address on the site. */
  readonly poster: string | undefined;
  readonly captions: string | undefined;
  /** In seconds. */
  readonly duration: number | undefined;
  /** In pixels; the video is shown in this aspect ratio. */
  readonly width: number;
  readonly height: number;
  /** The transcript as paragraphs; empty where there is none. */
  readonly transcript: readonly string[];
}
