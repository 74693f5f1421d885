// A video's transcript, made from its captions where the author wrote none.
import { sayWith, type Speech } from "./cue-text.ts";
import type { Cue } from "./webvtt.ts";

/** A longer pause, in milliseconds, ends a paragraph. */
const PAUSE = 2000;

/**
 * Joins captions into paragraphs: a new one after a pause, and for each speaker, who is named at its beginning. Words
 * that only stay on the screen from one caption to the next appear once.
 */
export function toTranscript(cues: readonly Cue[]): string[] {
  const paragraphs: { speaker: string | undefined; words: string[] }[] = [];
  let last: { readonly end: number; readonly said: Speech } | undefined;
  for (const { start, end, speech } of cues) {
    for (const { speaker, words } of speech) {
      const said = { speaker, words: words.replace(/\s+/gu, " ").trim() };
      const goesOn = last !== undefined && start - last.end <= PAUSE && speaker === last.said.speaker;
      const isRepeated = goesOn && said.words === last?.said.words;
      if (!goesOn) paragraphs.push({ speaker, words: [said.words] });
      else if (!isRepeated) paragraphs.at(-1)?.words.push(said.words);
      last = { end, said };
    }
  }
  return paragraphs.map(({ speaker, words }) => sayWith({ speaker, words: words.join(" ") }));
}
