// Words around a film, for tests.
import type { VideoWords } from "../../../src/features/video/video-view.ts";

export const WORDS: VideoWords = {
  play: { zero: "Play", one: "Play, {count} minute", other: "Play, {count} minutes" },
  captions: "Captions",
  download: "Download the film",
  notice: "The film is at {host}.",
  transcript: "What is seen and said",
  readTranscript: "Read it instead.",
};
