// Asks at the terminal, a line at a time; Ctrl+C and Ctrl+D end it.
import { createInterface, type Interface } from "node:readline";

export interface Questions {
  /** The line that was typed, or undefined when there will be no more. */
  ask(prompt: string): Promise<string | undefined>;
  /** Leaves the terminal to another program meanwhile. */
  suspend<Result>(run: () => Result): Result;
  close(): void;
}

export function createQuestions(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Questions {
  const typed: string[] = [];
  let answer: ((line: string | undefined) => void) | undefined;
  let hasEnded = false;
  let lines = open();

  function open(): Interface {
    const opened = createInterface({ input, output });
    opened.on("line", (line) => {
      if (answer) answer(line);
      else typed.push(line);
    });
    opened.on("SIGINT", () => opened.close());
    opened.on("close", () => {
      if (opened !== lines) return;
      hasEnded = true;
      answer?.(undefined);
    });
    return opened;
  }

  return {
    async ask(prompt) {
      lines.setPrompt(prompt);
      // What was typed ahead is answered without waiting, and without a line of its own.
      if (typed.length > 0) return typed.shift();
      if (hasEnded) return undefined;
      lines.prompt();
      const line = await new Promise<string | undefined>((resolve) => (answer = resolve));
      answer = undefined;
      return line;
    },
    suspend(run) {
      const before = lines;
      // From here on its end is not ours.
      lines = undefined as unknown as Interface;
      before.close();
      try {
        return run();
      } finally {
        lines = open();
      }
    },
    close() {
      lines.close();
    },
  };
}
