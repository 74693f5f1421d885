// The endings of names by which images, recordings and videos are known.

/** Parts of regular expressions. Images are those that every browser shows. */
export const IMAGE_ENDINGS = "avif|gif|jpe?g|jfif|png|svg|webp";
export const AUDIO_ENDINGS = "mp3|m4a|m4b|aac|ogg|oga|opus|wav|flac";
export const VIDEO_ENDINGS = "mp4|m4v|mov|webm|ogv";

const KINDS = (
  [
    ["image", IMAGE_ENDINGS],
    ["audio", AUDIO_ENDINGS],
    ["video", VIDEO_ENDINGS],
  ] as const
).map(([kind, endings]) => [kind, new RegExp(String.raw`\.(?:${endings})$`, "iu")] as const);

/** What a file most likely is, by its name. */
export function mediaOf(name: string): "image" | "audio" | "video" | undefined {
  return KINDS.find(([, ending]) => ending.test(name))?.[0];
}
