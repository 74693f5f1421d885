// Asks at the terminal, a line at a time; Ctrl+C and Ctrl+D end it.
import { createInterface, type Interface } from "node:readline";

export interface Questions {
  /** The line that was typed, or undefined when there will be no more. */
  ask(prompt: string): Promise<string | undefined>;
  /** Runs another program in the terminal, and resumes afterwards. */
  suspend<Result>(run: () => Result): Result;
  close(): void;
}

export function createQuestions(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Questions {
  const typed: string[] = [];
  let answer: ((line: string | undefined) => void) | undefined;
  let hasEnded = false;
  let lines: Interface | undefined = open();

  function open(): Interface {
    const opened = createInterface({ input, output });
    opened.on("line", (line) => {
      typed.push(line);
      settle();
    });
    opened.on("SIGINT", () => opened.close());
    opened.on("close", () => {
      if (opened !== lines) return;
      hasEnded = true;
      settle();
    });
    return opened;
  }

  /** Uses one line per question, so several pasted lines answer several questions. */
  function settle(): void {
    const waiting = answer;
    answer = undefined;
    waiting?.(typed.shift());
  }

  return {
    async ask(prompt) {
      // Lines that were typed ahead answer without a prompt.
      if (typed.length > 0) return typed.shift();
      if (hasEnded) return undefined;
      lines?.setPrompt(prompt);
      lines?.prompt();
      return new Promise((resolve) => (answer = resolve));
    },
    suspend(run) {
      const before = lines;
      // The end of this one is not the end of the questions.
      lines = undefined;
      before?.close();
      try {
        return run();
      } finally {
        if (!hasEnded) lines = open();
      }
    },
    close() {
      lines?.close();
    },
  };
}

/** Reads several lines; "" for an empty text, undefined where the owner left. */
export async function askText(questions: Questions, print: (text: string) => void): Promise<string | undefined> {
  print("Write the new text here. A line with nothing but a dot ends it.");
  const lines: string[] = [];
  for (;;) {
    const line = await questions.ask("| ");
    if (line === undefined) return undefined;
    if (line.trim() === ".") return lines.join("\n");
    lines.push(line);
  }
}
