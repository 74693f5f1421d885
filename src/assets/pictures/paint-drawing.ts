// Rasterizes a drawing in a separate process: a process can be killed while it renders, a thread can't.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Refused } from "../cache/kind.ts";

interface PaintLimits {
  /** Of time on the processor; a phone needs several times as long. */
  readonly seconds: number;
  readonly bytes: number;
}

const LIMITS: PaintLimits = { seconds: 8, bytes: 900 * 1024 ** 2 };
/** In milliseconds: for a program that waits for something, and uses no processor. */
const LONGEST_WAIT = 60_000;
const MOST_OUTPUT = 64 * 1024 ** 2;

const PROGRAM = fileURLToPath(new URL("paint-program.ts", import.meta.url));

/** A PNG of the given width. Undefined where the painter makes nothing of the drawing; browsers may do better. */
export function paintDrawing(
  svg: string,
  width: number,
  density: number,
  limits = LIMITS,
): Promise<Buffer | Refused | undefined> {
  return new Promise((resolve) => {
    const options = {
      encoding: "buffer",
      maxBuffer: MOST_OUTPUT,
      timeout: LONGEST_WAIT,
      killSignal: "SIGKILL",
    } as const;
    const given = [PROGRAM, width, density, limits.seconds, limits.bytes].map(String);
    const child = execFile(process.execPath, given, options, (error, painted) => {
      if (error) resolve(error.signal === "SIGKILL" ? { refusal: "slow" } : undefined);
      else resolve(painted);
    });
    // Writing fails once the process has ended; the callback above reports how it ended.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(svg);
  });
}
