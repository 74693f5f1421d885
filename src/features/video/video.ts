// A video as a page shows it: a file of the site, or one at YouTube or Vimeo that is asked for first.

export type VideoSource =
  | { readonly kind: "file"; readonly address: string; readonly type: string }
  | { readonly kind: "youtube"; readonly id: string }
  /** `hash` belongs to videos that Vimeo does not list. */
  | { readonly kind: "vimeo"; readonly id: string; readonly hash: string | undefined };

export interface Video {
  readonly source: VideoSource;
  /** Address on the site. */
  readonly poster: string | undefined;
  readonly captions: string | undefined;
  /** In seconds. */
  readonly duration: number | undefined;
  /** In pixels of the video; what is shown keeps their ratio. */
  readonly width: number;
  readonly height: number;
  /** What is said and shown, as paragraphs; empty where nobody wrote it down. */
  readonly transcript: readonly string[];
}
