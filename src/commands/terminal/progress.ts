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

/** As of `process.stderr`. */
interface Terminal {
  readonly isTTY: boolean;
  write(text: string): unknown;
}

const INTERVAL = 100;

export function createProgress(stream: Terminal, clock: () => number): Progress {
  const started = clock();
  let last = started;
  let shown = false;
  let current: { readonly stage: string; readonly began: number; readonly from: number } | undefined;
  return {
    report(stage, done, total) {
      if (!stream.isTTY) return;
      const now = clock();
      if (current?.stage !== stage) current = { stage, began: now, from: done };
      if (now - last < INTERVAL || now - started < 500) return;
      last = now;
      shown = true;
      const left = secondsLeft(now - current.began, done - current.from, total - done);
      stream.write(`\r\x1b[K${WORDS[stage]} ${done} of ${total}${left}`);
    },
    end() {
      if (shown) stream.write("\r\x1b[K");
      shown = false;
    },
  };
}

/** ", about 4 s left", once a stage has taken long enough to tell. */
function secondsLeft(elapsed: number, done: number, toDo: number): string {
  if (elapsed < 1000 || done === 0) return "";
  const seconds = Math.ceil(((elapsed / done) * toDo) / 1000);
  return seconds < 2 ? "" : `, about ${seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`} left`;
}
