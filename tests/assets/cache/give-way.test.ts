// Background jobs don't slow down the pages that the author waits for.
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";

/** Field 19 of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html is the 17th after the name of a program. */
const MODULE = new URL("../../../src/assets/cache/give-way.ts", import.meta.url).href;

const PROGRAM = `
  const { readFileSync } = require("node:fs");
  const { parentPort } = require("node:worker_threads");
  const niceOf = (stat) => Number(readFileSync(stat, "utf8").split(") ").at(-1).split(" ")[16]);
  const all = () => [niceOf("/proc/thread-self/stat"), niceOf("/proc/self/stat")];
  const before = all();
  import(${JSON.stringify(MODULE)}).then(({ giveWay }) => {
    giveWay();
    parentPort.postMessage([before, all()]);
  });
`;

test.runIf(process.platform === "linux")(
  "a thread that gives way is ranked behind all others of its program",
  async () => {
    const worker = new Worker(PROGRAM, { eval: true });
    const [[thread, program], after] = await new Promise<[[number, number], [number, number]]>((resolve, reject) =>
      worker.once("message", resolve).once("error", reject),
    );
    expect(thread).toBe(program);
    expect(after).toEqual([Math.max(10, program), program]);
  },
);
