// One line that shows the progress of a long run; only on a terminal, so that pipes and logs stay quiet.

const WORDS = {
  read: "Reading",
  pictures: "Making images",
  write: "Writing",
  html: "Checking HTML:",
  browser: "Looking in the browser:",
  external: "Checking links to other sites:",
  upload: "Uploading",
} as const;

export interface Progress {
  report(stage: keyof typeof WORDS, done: number, total: number): void;
  /** Clears the line. */
  end(): void;
}

const INTERVAL = 100;

export function createProgress(stream: NodeJS.WriteStream, clock: () => number): Progress {
  const started = clock();
  let last = started;
  let shown = false;
  return {
    report(stage, done, total) {
      if (!stream.isTTY) return;
      const now = clock();
      if (now - last < INTERVAL || now - started < 500) return;
      last = now;
      shown = true;
      stream.write(`\r\x1b[K${WORDS[stage]} ${done} of ${total}`);
    },
    end() {
      if (shown) stream.write("\r\x1b[K");
      shown = false;
    },
  };
}
