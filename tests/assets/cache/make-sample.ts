// Makes the files of sample-kind.ts: the input in capitals, followed by the file.
import { threadId } from "node:worker_threads";
import type { Make } from "../../../src/assets/cache/kind.ts";
import type { SampleFacts, SampleInputs } from "./sample-kind.ts";

export const make: Make<SampleInputs, SampleFacts> = async ({ text, pause = 0, signed = false }, files) => {
  if (text === "mistake") throw new TypeError("a mistake of ours");
  if (text === "endless") for (;;);
  if (text === "refused") return { refusal: "sour" };
  await new Promise((resolve) => setTimeout(resolve, pause));
  const words = `${text.toUpperCase()} ${files.map((bytes) => Buffer.from(bytes).toString()).join(" ")}`.trim();
  return {
    outputs: {
      "words.txt": Buffer.from(words),
      "length.txt": Buffer.from(String(words.length)),
      ...(signed && { "thread.txt": Buffer.from(String(threadId)) }),
    },
    facts: { length: words.length },
  };
};
