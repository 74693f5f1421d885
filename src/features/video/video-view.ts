// What the layout of a page with a video shows.
import { countedSentence, fillIn, type Counted } from "../../lib/sentence.ts";
import { VIDEO_HOSTS } from "./hosts.ts";
import { playerAddress, watchAddress } from "./player.ts";
import type { Video } from "./video.ts";

export interface VideoWords {
  /** A button with the video's minutes; without them where the length is unknown. */
  readonly play: Counted;
  readonly captions: string;
  readonly download: string;
  /** What pressing play does, with {host}. */
  readonly notice: string;
  readonly transcript: string;
  readonly readTranscript: string;
}

export interface VideoPage {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly strings: VideoWords;
}

/** All values of partials/video.njk; those that do not apply are empty. */
export interface VideoView {
  /** A video of the site, or one that loads from another host after a click. */
  readonly kind: "file" | "hosted";
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The shape of the box until the video has loaded. */
  readonly shape: "wide" | "square" | "tall";
  readonly poster: string;
  readonly address: string;
  /** Media type. */
  readonly type: string;
  readonly captions: string;
  /** BCP 47, of the captions. */
  readonly language: string;
  readonly label: string;
  readonly download: string;
  /** Such as "Play, 1 minute". */
  readonly play: string;
  readonly watch: string;
  readonly player: string;
  readonly notice: string;
  /** Paragraphs. */
  readonly transcript: readonly string[];
  readonly transcriptTitle: string;
  readonly readTranscript: string;
}

export function toVideoView(video: Video, { title, language, strings }: VideoPage): VideoView {
  const { source, poster = "", captions = "", duration, width, height, transcript } = video;
  const file = source.kind === "file" ? source : undefined;
  return {
    kind: file ? "file" : "hosted",
    title,
    width,
    height,
    shape: width > height ? "wide" : width === height ? "square" : "tall",
    poster,
    address: file?.address ?? "",
    type: file?.type ?? "",
    captions,
    language,
    label: strings.captions,
    download: strings.download,
    play:
      duration === undefined
        ? (strings.play.zero ?? title)
        : countedSentence(strings.play, Math.max(1, Math.round(duration / 60)), language),
    watch: watchAddress(source),
    player: playerAddress(source) ?? "",
    notice: source.kind === "file" ? "" : fillIn(strings.notice, { host: VIDEO_HOSTS[source.kind].label }),
    transcript,
    transcriptTitle: strings.transcript,
    readTranscript: strings.readTranscript,
  };
}
