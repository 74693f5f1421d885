// Reads a page's video from its front matter: finds files, parses captions, and reports who is left out.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../../lib/problem.ts";
import { mediaOf } from "../../lib/media-endings.ts";
import { decodeText } from "../../lib/utf8.ts";
import {
  collectFiles,
  type BesideFiles,
  type FileContext,
  type FoundFile,
  type PublishedFile,
} from "./beside-files.ts";
import type { DownloadFields, FilmFields } from "./fields.ts";
import { toTranscript } from "./transcript.ts";
import type { Video, VideoSource } from "./video.ts";
import { parseWebVtt, type Cue } from "./webvtt.ts";

export interface VideoContext extends FileContext {
  /** How the content folder is called in messages. */
  readonly label: string;
  /** True for a video without a poster, which gets a painting. */
  readonly painted: boolean;
}

export interface ReadVideo {
  readonly video: Video | undefined;
  /** Addresses as written in a link. */
  readonly downloads: readonly { readonly address: string; readonly label: string; readonly bytes: number }[];
  /** Files to be published, below the address of the page and nowhere else. */
  readonly assets: readonly PublishedFile[];
  /** Every file that was found, also those that are only read: paths below the content folder. */
  readonly used: readonly string[];
  readonly problems: readonly Problem[];
}

/** Looks for the files that the fields name, in the folder of the text; never throws because of an author's mistake. */
export function readVideo(
  fields: { readonly video?: FilmFields | undefined; readonly downloads: readonly DownloadFields[] },
  context: VideoContext,
): ReadVideo {
  const files = collectFiles(context);
  const others: Problem[] = [];
  const video = fields.video && readFilm(fields.video, files, context.painted, readerOf(context, others));
  const downloads = fields.downloads.flatMap(({ file, label }) => {
    const found = files.publish("downloads", file);
    return found ? [{ address: found.href, label, bytes: found.bytes }] : [];
  });
  return { video, downloads, assets: files.published, used: files.used, problems: [...files.problems, ...others] };
}

function readFilm(fields: FilmFields, files: BesideFiles, painted: boolean, read: Readers): Video | undefined {
  const { duration, width = 1280, height = 720 } = fields;
  const source = sourceOf(fields, files);
  const poster = posterOf(fields, files, painted);
  const { captions, cues } = captionsOf(fields, files, read);
  const transcript = transcriptOf(fields, files, read) ?? toTranscript(cues);
  return source && { source, poster, captions, duration, width, height, transcript };
}

const FILMS: Readonly<Record<string, string>> = { ".mp4": "video/mp4", ".m4v": "video/mp4", ".webm": "video/webm" };

function sourceOf({ file, youtube, vimeo }: FilmFields, { publish, tell }: BesideFiles): VideoSource | undefined {
  if (file === undefined) return youtube ?? vimeo;
  const found = publish("video.file", file);
  const type = FILMS[endingOf(file)];
  if (found && type === undefined)
    tell(
      "video.file",
      `The file ${file} isn't a video that every browser can play. Save it as MP4 (H.264) or WebM, with a name that ends in .mp4 or .webm.`,
    );
  return found && type !== undefined ? { kind: "file", address: found.href, type } : undefined;
}

function posterOf({ file, poster }: FilmFields, { publish, tell }: BesideFiles, painted: boolean): string | undefined {
  if (poster === undefined && painted) return undefined;
  if (poster === undefined) {
    if (file === undefined)
      tell(
        "video.poster",
        "is missing. The page shows your image until the reader clicks, so nothing is loaded from the video's host before. Add a line like this: poster: first-mark.jpg.",
      );
    else
      tell(
        "video.poster",
        "is missing, so the video is a dark box until it plays. Add a line like this: poster: first-mark.jpg.",
        "warning",
      );
    return undefined;
  }
  const found = publish("video.poster", poster);
  if (found && mediaOf(poster) !== "image")
    tell(
      "video.poster",
      `The file ${poster} isn't an image that browsers can show. Save it as JPEG, PNG, WebP or AVIF.`,
    );
  return found && mediaOf(poster) === "image" ? found.href : undefined;
}

/** Captions of a hosted video belong at its host; here they only become the transcript. */
function captionsOf(
  { file, captions, transcript }: FilmFields,
  { find, publish, tell }: BesideFiles,
  { cuesIn }: Readers,
): { captions: string | undefined; cues: readonly Cue[] } {
  const none = { captions: undefined, cues: [] };
  if (captions === undefined) {
    if (file !== undefined)
      tell(
        "video.captions",
        "is missing, so people who can't hear the video can't follow it. Add a line like this: captions: first-mark.vtt.",
        "warning",
      );
    if (transcript === undefined)
      tell(
        "video.transcript",
        "is missing, so people who can't watch the video have nothing to read. Add a line like this: transcript: first-mark.txt",
        "warning",
      );
    return none;
  }
  const found: (FoundFile & { readonly href?: string }) | undefined =
    file === undefined ? find("video.captions", captions) : publish("video.captions", captions);
  if (!found) return none;
  if (endingOf(captions) === ".vtt") return { captions: found.href, cues: cuesIn(found.source) };
  tell(
    "video.captions",
    `The file ${captions} is not WebVTT. Export the captions as WebVTT, with a name that ends in .vtt.`,
  );
  return none;
}

function transcriptOf(
  { transcript }: FilmFields,
  { find, tell }: BesideFiles,
  { paragraphsIn }: Readers,
): readonly string[] | undefined {
  if (transcript === undefined) return undefined;
  const found = find("video.transcript", transcript);
  if (!found || endingOf(transcript) === ".txt") return found && paragraphsIn(found.source);
  tell(
    "video.transcript",
    `The file ${transcript} isn't plain text. Save it as plain text, with a name that ends in .txt.`,
  );
  return undefined;
}

interface Readers {
  readonly cuesIn: (source: string) => readonly Cue[];
  readonly paragraphsIn: (source: string) => readonly string[];
}

/** Reads files other than the text; reports their problems with their own names and lines. */
function readerOf({ folder, label }: VideoContext, problems: Problem[]): Readers {
  const tell = (source: string, line: number, message: string): void =>
    void problems.push({ file: `${label}/${source}`, line, message, severity: "error" });
  return {
    cuesIn(source) {
      const { cues, faults } = parseWebVtt(readFileSync(path.join(folder, source)));
      for (const { line, message } of faults) tell(source, line, message);
      if (cues.length === 0 && faults.length === 0)
        tell(
          source,
          1,
          "The file has no captions. Write below WEBVTT an empty line, a line such as 00:01.000 --> 00:04.000, and below it what is said.",
        );
      return cues;
    },
    paragraphsIn(source) {
      const text = decodeText(readFileSync(path.join(folder, source)));
      if (typeof text !== "string") {
        tell(source, text.line, text.message);
        return [];
      }
      const paragraphs = text
        .split(/\n\s*\n/u)
        .map((paragraph) => paragraph.replace(/\s+/gu, " ").trim())
        .filter(Boolean);
      if (paragraphs.length === 0)
        tell(
          source,
          1,
          "The file is empty. Write what people see and hear in the video, with an empty line between paragraphs.",
        );
      return paragraphs;
    },
  };
}

function endingOf(name: string): string {
  return path.posix.extname(name).toLowerCase();
}
