// A kind of made files for tests, which needs no library and little time.
import { readFileSync } from "node:fs";
import * as z from "zod";
import type { Artifact, Kind, Refused } from "../../../src/assets/cache/kind.ts";

export interface SampleInputs {
  readonly text: string;
  /** How long it takes, in milliseconds. */
  readonly pause?: number;
  /** Whether the thread that makes it leaves its number: then no two builds make the same. */
  readonly signed?: boolean;
}

const facts = z.strictObject({ length: z.number() });

export type SampleFacts = z.infer<typeof facts>;

export const sampleKind: Kind<SampleInputs, SampleFacts> = {
  name: "samples",
  version: "1",
  program: new URL("make-sample.ts", import.meta.url).href,
  facts,
};

type Result = Artifact<SampleFacts> | Refused | undefined;

/** What was made, as text, or why it was not. */
export function wordsIn(result: Result): string {
  return readResult(result, "words.txt");
}

/** The number of the thread that made and signed it. */
export function threadOf(result: Result): string {
  return readResult(result, "thread.txt");
}

function readResult(result: Result, name: string): string {
  if (!result || "refusal" in result) return `refused: ${result?.refusal ?? "nothing"}`;
  return readFileSync(result.files.get(name)?.path ?? "", "utf8");
}
