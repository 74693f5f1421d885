// Front matter of a page with a video.
import * as z from "zod";
import { withoutCurlyQuotes } from "../../lib/curly-quotes.ts";
import { read, record, text, wholeNumber } from "../../lib/schema.ts";
import { hasScheme } from "../../lib/url.ts";
import { VIDEO_HOSTS, type VideoHostName } from "./hosts.ts";
import type { VideoSource } from "./video.ts";

const filmShape = {
  /** A video next to the text, or one at YouTube or Vimeo; exactly one of the three. */
  file: fileName("file", "first-mark.mp4").optional(),
  youtube: hosted("youtube"),
  vimeo: hosted("vimeo"),
  poster: fileName("poster", "first-mark.jpg").optional(),
  captions: fileName("captions", "first-mark.vtt").optional(),
  transcript: fileName("transcript", "first-mark.txt").optional(),
  /** In seconds. */
  duration: text('duration: "1:12"')
    .transform((value, context): number => {
      const seconds = parseDuration(value);
      if (seconds !== undefined) return seconds;
      context.addIssue({
        code: "custom",
        message: `${read(value)} isn't a duration. Write minutes and seconds: duration: "1:12".`,
      });
      return z.NEVER;
    })
    .optional(),
  /** In pixels; 1280 and 720 by default. */
  width: wholeNumber(1, 10_000).optional(),
  height: wholeNumber(1, 10_000).optional(),
};

const film = record(filmShape, "file: first-mark.mp4 below it").superRefine((fields, context) => {
  const complain = (message: string): void => context.addIssue({ code: "custom", message });
  const named = SOURCES.filter((key) => fields[key] !== undefined);
  if (named.length === 0)
    complain(
      "doesn't name a video. Add a line like this: file: first-mark.mp4, or youtube: or vimeo: with its address.",
    );
  if (named.length > 1) complain(`names ${named.slice(0, -1).join(", ")} and ${named.at(-1) ?? ""}. Keep one of them.`);
  if ((fields.width === undefined) !== (fields.height === undefined))
    complain("has one of width and height. Write both, as in width: 1280 and height: 720.");
});

const SOURCES = ["file", "youtube", "vimeo"] as const;

const download = record(
  { file: fileName("file", "sheet.pdf"), label: text("label: The exercise on one sheet") },
  "- { file: sheet.pdf, label: The exercise on one sheet }",
);

/** Keys to be spread into the shape of an entry. */
export const videoShape = {
  video: film.optional(),
  downloads: z
    .array(download, {
      error: ({ input }) =>
        `${read(input)} should be a list. Write - { file: sheet.pdf, label: The exercise on one sheet }.`,
    })
    .default([]),
};

export type FilmFields = z.output<typeof film>;
export type DownloadFields = z.output<typeof download>;

/** The keys that may be used below `video` and `downloads`, for suggestions. */
export function knownVideoKeys(path: readonly PropertyKey[]): readonly string[] {
  return path[0] === "video" ? Object.keys(filmShape) : path[0] === "downloads" ? Object.keys(download.shape) : [];
}

/** A file named from the folder of the text; whether it exists is checked later. */
function fileName(key: string, example: string) {
  return text(`${key}: ${example}`).refine(
    (name) =>
      !hasScheme(name) && !name.startsWith("/") && !name.includes("\\") && withoutCurlyQuotes(name) === undefined,
    {
      error: ({ input }) =>
        `${read(input)} isn't a file next to the text. ${remedyFor(String(input), `${key}: ${example}`)}`,
    },
  );
}

function remedyFor(name: string, example: string): string {
  for (const [key, host] of Object.entries(VIDEO_HOSTS)) if (host.parse(name)) return `Write ${key}: ${name}`;
  return `Put the file there, and name it as in ${example}.`;
}

function hosted(kind: VideoHostName) {
  const { example, parse } = VIDEO_HOSTS[kind];
  return text(`${kind}: ${example}`)
    .transform((value, context): VideoSource => {
      const found = parse(value);
      if (found) return { kind, ...found };
      context.addIssue({
        code: "custom",
        message: `${read(value)} isn't a video there. Copy its address from the browser: ${example}.`,
      });
      return z.NEVER;
    })
    .optional();
}

/** Seconds of m:ss or h:mm:ss. */
function parseDuration(value: string): number | undefined {
  const [, hours = "0", ofHour, minutes = "0", seconds = "0"] =
    /^(?:(\d{1,2}):([0-5]\d)|(\d{1,3})):([0-5]\d)$/u.exec(value) ?? [];
  const total = Number(hours) * 3600 + Number(ofHour ?? minutes) * 60 + Number(seconds);
  return total > 0 ? total : undefined;
}
