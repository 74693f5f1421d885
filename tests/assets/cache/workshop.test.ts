// Files are made once, and failures are reported.
import { execFileSync, spawn } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { KindUnavailable, createWorkshop, type Workshop } from "../../../src/assets/cache/workshop.ts";
import { AuthorError } from "../../../src/lib/problem.ts";
import { makeFolder, namesIn } from "../../commands/folders.ts";
import { writeFiles } from "../../commands/write-files.ts";
import { sampleKind, threadOf, wordsIn, type SampleInputs } from "./sample-kind.ts";

const DAY = 24 * 60 * 60 * 1000;
/** Long enough for a thread to start on a busy machine. */
const SOON = 5000;

/** A build: its workshop, and how many things it has made. */
function startBuild(
  folder: string,
  now: () => number = Date.now,
  deadline?: number,
): Workshop & { made: () => number } {
  let made = 0;
  const workshop = createWorkshop({ folder, now, deadline, onProgress: (done) => void (made = done) });
  onTestFinished(() => workshop.close());
  return Object.assign(workshop, { made: () => made });
}

async function buildOnce(
  folder: string,
  inputs: readonly SampleInputs[],
  files: readonly string[] = [],
  now?: () => number,
): Promise<{ words: string[]; made: number }> {
  const build = startBuild(folder, now);
  const results = await build.make(
    sampleKind,
    inputs.map((input) => ({ inputs: input, files })),
  );
  build.close();
  return { words: results.map(wordsIn), made: build.made() };
}

function copyDate(from: string, to: string): void {
  execFileSync("touch", ["-r", from, to]);
}

const inputs = [{ text: "crumb" }, { text: "crust" }];

describe("a build", () => {
  test("makes missing files, returns them in order, and makes nothing in the next build", async () => {
    const cache = makeFolder();
    expect(await buildOnce(cache, inputs)).toEqual({ words: ["CRUMB", "CRUST"], made: 2 });
    expect(await buildOnce(cache, inputs)).toEqual({ words: ["CRUMB", "CRUST"], made: 0 });
    expect(await buildOnce(cache, [...inputs, { text: "flour" }])).toEqual({
      words: ["CRUMB", "CRUST", "FLOUR"],
      made: 1,
    });
  });

  test("makes a file once that is requested twice", async () => {
    expect(await buildOnce(makeFolder(), [...inputs, ...inputs])).toEqual({
      words: ["CRUMB", "CRUST", "CRUMB", "CRUST"],
      made: 2,
    });
  });

  test("leaves no cache if nothing is requested", () => {
    const cache = path.join(makeFolder(), "cache");
    startBuild(cache).close();
    expect(existsSync(cache)).toBe(false);
  });

  test("knows the name of a result before it is made", async () => {
    const cache = makeFolder();
    const job = { inputs: { text: "crumb" }, files: [] };
    const build = startBuild(cache);
    const key = build.keyOf(sampleKind, job);
    await build.make(sampleKind, [job]);
    expect(readdirSync(path.join(cache, "samples"))).toEqual([key]);
  });

  test("passes a file's bytes to the job, and makes the result again when they change", async () => {
    const cache = makeFolder();
    const file = path.join(makeFolder({ "rye.txt": "rye" }), "rye.txt");
    utimesSync(file, 1e9, 1e9);
    expect(await buildOnce(cache, [{ text: "crumb" }], [file])).toEqual({ words: ["CRUMB rye"], made: 1 });
    // As long as before, and dated as before.
    writeFileSync(file, "oat");
    utimesSync(file, 1e9, 1e9);
    expect(await buildOnce(cache, [{ text: "crumb" }], [file])).toEqual({ words: ["CRUMB oat"], made: 1 });
    writeFileSync(file, "rye");
    expect(await buildOnce(cache, [{ text: "crumb" }], [file])).toEqual({ words: ["CRUMB rye"], made: 0 });
  });

  test("makes everything again for another version", async () => {
    const cache = makeFolder();
    await buildOnce(cache, inputs);
    const build = startBuild(cache);
    await build.make(
      { ...sampleKind, version: "2" },
      inputs.map((input) => ({ inputs: input, files: [] })),
    );
    expect(build.made()).toBe(2);
  });

  test("runs as many threads as there are processors, and no more than things to make", async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        inputs: { text: `loaf ${index}`, pause: 60, signed: true },
        files: [],
      }));
    const threadsFor = async (count: number): Promise<number> =>
      new Set((await startBuild(makeFolder()).make(sampleKind, many(count))).map(threadOf)).size;
    expect([await threadsFor(1), await threadsFor(3 * availableParallelism())]).toEqual([1, availableParallelism()]);
  });

  test.skipIf(availableParallelism() < 2)(
    "leaves a processor to itself while it makes things aside, until it has nothing else to do",
    async () => {
      const aside = { ...sampleKind, isOwn: true, isAside: true } as const;
      const jobs = Array.from({ length: 12 * availableParallelism() }, (_, index) => ({
        inputs: { text: `loaf ${index}`, pause: 60, signed: true },
        files: [],
      }));
      const build = startBuild(makeFolder());
      const first = build.make(aside, jobs.slice(0, 2 * availableParallelism()));
      expect(new Set((await first).map(threadOf)).size).toBe(availableParallelism() - 1);
      const all = build.make(aside, jobs);
      build.takeAllCores();
      expect(new Set((await all).slice(2 * availableParallelism()).map(threadOf)).size).toBe(availableParallelism());
    },
  );
});

describe("a file that can't be made", () => {
  test("is refused with a reason, and the others are made", async () => {
    expect((await buildOnce(makeFolder(), [{ text: "refused" }, { text: "crumb" }])).words).toEqual([
      "refused: sour",
      "CRUMB",
    ]);
  });

  test("is refused if its source doesn't exist", async () => {
    expect((await buildOnce(makeFolder(), [{ text: "crumb" }], [path.join(makeFolder(), "gone.txt")])).words).toEqual([
      "refused: unreadable",
    ]);
  });

  test("is reported with a stack trace if the cause is a bug", async () => {
    const failure: unknown = await buildOnce(makeFolder(), [{ text: "mistake" }]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TypeError);
    expect(failure instanceof Error ? failure.stack : "").toMatch(/a mistake of ours[^]*make-sample\.ts/u);
  });

  test("is reported before any thread starts if its library is missing", async () => {
    const missing = { ...sampleKind, program: new URL("no-such-program.ts", import.meta.url).href };
    await expect(startBuild(makeFolder()).make(missing, [{ inputs: { text: "crumb" }, files: [] }])).rejects.toThrow(
      KindUnavailable,
    );
  });

  test("is given up after its time limit, and the others are made", async () => {
    const build = startBuild(makeFolder(), Date.now, SOON);
    const jobs = ["endless", "crumb", "endless", "crust", "flour"].map((text) => ({ inputs: { text }, files: [] }));
    const results = await build.make({ ...sampleKind, tellsRefusals: true }, jobs);
    expect(results.map(wordsIn)).toEqual(["refused: overdue", "CRUMB", "refused: overdue", "CRUST", "FLOUR"]);
  });

  test("stops the build after its time limit, with the name of the file, if no other message names it", async () => {
    const file = path.join(makeFolder({ "rye.txt": "rye" }), "rye.txt");
    const failure: unknown = await startBuild(makeFolder(), Date.now, SOON)
      .make(sampleKind, [{ inputs: { text: "endless" }, files: [file] }])
      .catch((error: unknown) => error);
    expect(failure instanceof AuthorError ? failure.message : failure).toBe(
      `${file}\n  This takes longer than a thread may take for one file of the kind "samples", so the build has given up on it. Make it smaller, or build again on a machine that has less to do.`,
    );
  });

  test("is given up at once if the build is stopped", async () => {
    const build = startBuild(makeFolder());
    const making = build.make(sampleKind, [{ inputs: { text: "crumb", pause: 20_000 }, files: [] }]);
    setTimeout(() => build.close(), 150);
    await expect(making).rejects.toThrow("the build was stopped");
  });
});

describe("a damaged entry is made again:", () => {
  const damage: Readonly<Record<string, (file: string) => void>> = {
    "cut short": (file) => writeFileSync(file, ""),
    longer: (file) => appendFileSync(file, "!"),
    "with other letters": (file) => writeFileSync(file, "CRUMP"),
    "with other letters of the same date": (file) => {
      const { mtimeMs } = statSync(file);
      // Node sets dates only to the microsecond; touch copies the nanoseconds as well.
      const dated = path.join(makeFolder({ dated: "" }), "dated");
      copyDate(file, dated);
      writeFileSync(file, "CRUMP");
      copyDate(dated, file);
      expect(statSync(file).mtimeMs).toBe(mtimeMs);
    },
  };
  test.each(Object.entries(damage))("%s", async (_, harm) => {
    const cache = makeFolder();
    await buildOnce(cache, [{ text: "crumb" }]);
    harm(path.join(cache, namesIn(cache).find((name) => name.endsWith("words.txt")) ?? ""));
    expect(await buildOnce(cache, [{ text: "crumb" }])).toEqual({ words: ["CRUMB"], made: 1 });
    expect(await buildOnce(cache, [{ text: "crumb" }])).toEqual({ words: ["CRUMB"], made: 0 });
  });

  test.each(["{", "{}", '{"facts":{},"files":{}}', '{"facts":{"length":"5"},"files":{}}'])(
    "with %s for its list",
    async (list) => {
      const cache = makeFolder();
      await buildOnce(cache, [{ text: "crumb" }]);
      writeFileSync(path.join(cache, namesIn(cache).find((name) => name.endsWith("made.json")) ?? ""), list);
      expect(await buildOnce(cache, [{ text: "crumb" }])).toEqual({ words: ["CRUMB"], made: 1 });
    },
  );

  test("one with the facts of another", async () => {
    const cache = makeFolder();
    await buildOnce(cache, [{ text: "crumb" }]);
    const list = path.join(cache, namesIn(cache).find((name) => name.endsWith("made.json")) ?? "");
    writeFileSync(list, readFileSync(list, "utf8").replace('"length":5', '"length":6'));
    expect(await buildOnce(cache, [{ text: "crumb" }])).toEqual({ words: ["CRUMB"], made: 1 });
  });

  test("two that were swapped", async () => {
    const cache = makeFolder();
    await buildOnce(cache, inputs);
    const [one = "", other = ""] = readdirSync(path.join(cache, "samples")).map((name) =>
      path.join(cache, "samples", name),
    );
    for (const [from, to] of [
      [one, "between"],
      [other, one],
      ["between", other],
    ] as const)
      renameSync(
        from.replace(/^between$/u, path.join(cache, "between")),
        to.replace(/^between$/u, path.join(cache, "between")),
      );
    expect(await buildOnce(cache, inputs)).toEqual({ words: ["CRUMB", "CRUST"], made: 2 });
  });

  test("a list of hashes with the hash of another file", async () => {
    const cache = makeFolder();
    const folder = makeFolder({ "rye.txt": "rye", "oat.txt": "oat" });
    const files = ["rye.txt", "oat.txt"].map((name) => path.join(folder, name));
    for (const file of files) utimesSync(file, 1e9, 1e9);
    const both = async () =>
      [
        await buildOnce(cache, [{ text: "crumb" }], files.slice(0, 1), () => Date.now() + DAY),
        await buildOnce(cache, [{ text: "crumb" }], files.slice(1), () => Date.now() + DAY),
      ].map(({ words }) => words[0]);
    await both();
    const memory = path.join(cache, "sources.json");
    const [first = "", second = ""] = [...readFileSync(memory, "utf8").matchAll(/"([0-9a-f]{64})"\]/gu)].map(
      ([, hash]) => hash,
    );
    writeFileSync(
      memory,
      readFileSync(memory, "utf8").replace(first, "x").replace(second, first).replace('"x"', `"${second}"`),
    );
    expect(await both()).toEqual(["CRUMB rye", "CRUMB oat"]);
  });

  test("one that a host restored with other dates is not damaged", async () => {
    const cache = makeFolder();
    await buildOnce(cache, [{ text: "crumb" }]);
    for (const name of namesIn(cache)) utimesSync(path.join(cache, name), 1e9, 1e9);
    expect(await buildOnce(cache, [{ text: "crumb" }])).toEqual({ words: ["CRUMB"], made: 0 });
  });

  test("an unreadable list of hashes is ignored", async () => {
    const cache = makeFolder({ "sources.json": "[]" });
    const file = path.join(makeFolder({ "rye.txt": "rye" }), "rye.txt");
    expect((await buildOnce(cache, [{ text: "crumb" }], [file])).words).toEqual(["CRUMB rye"]);
  });
});

describe("a build works without its cache:", () => {
  const made = async (cache: string, file: string): Promise<{ words: string; spared: string | undefined }> => {
    const build = startBuild(cache);
    const [result] = await build.make(sampleKind, [{ inputs: { text: "crumb" }, files: [file] }]);
    const words = wordsIn(result);
    const { spared, spare } = build;
    build.close();
    expect(existsSync(spare)).toBe(false);
    return { words, spared };
  };
  const file = path.join(makeFolder({ "rye.txt": "rye" }), "rye.txt");

  test("with a file in place of its folder", async () => {
    const cache = path.join(makeFolder({ cache: "a file" }), "cache");
    expect(await made(cache, file)).toEqual({
      words: "CRUMB rye",
      spared: expect.stringMatching(/^(?:ENOTDIR|EEXIST)$/u),
    });
  });

  test("with a file in place of a folder in it", async () => {
    const cache = makeFolder({ samples: "a file" });
    expect(await made(cache, file)).toEqual({ words: "CRUMB rye", spared: expect.any(String) });
  });

  test("with folders in place of its files", async () => {
    const cache = makeFolder({ "sources.json/a": "", "swept/a": "" });
    expect(await made(cache, file)).toEqual({ words: "CRUMB rye", spared: undefined });
    expect((await made(cache, file)).words).toBe("CRUMB rye");
  });
});

test("two builds at once do not disturb each other", async () => {
  const cache = makeFolder();
  const many = Array.from({ length: 12 }, (_, index) => ({ text: `loaf ${index}`, pause: 10 }));
  const results = await Promise.all([buildOnce(cache, many), buildOnce(cache, many)]);
  for (const { words } of results) expect(words).toEqual(many.map(({ text }) => text.toUpperCase()));
  expect((await buildOnce(cache, many)).made).toBe(0);
  expect(namesIn(cache).filter((name) => name.startsWith("unfinished/"))).toEqual([]);
});

test("a build that is killed leaves whole entries and no others", async () => {
  const cache = makeFolder();
  const literalOf = (module: string): string => JSON.stringify(new URL(module, import.meta.url).href);
  const program = `
    import { createWorkshop } from ${literalOf("../../../src/assets/cache/workshop.ts")};
    import { sampleKind } from ${literalOf("sample-kind.ts")};
    const jobOf = (_, index) => ({ inputs: { text: "loaf " + index, pause: 3 }, files: [] });
    const jobs = Array.from({ length: 400 }, jobOf);
    await createWorkshop({ folder: ${JSON.stringify(cache)}, now: Date.now }).make(sampleKind, jobs);
  `;
  const child = spawn(process.execPath, [path.join(makeFolder({ "build.ts": program }), "build.ts")]);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  while (!existsSync(path.join(cache, "samples")) || readdirSync(path.join(cache, "samples")).length < 5)
    await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill("SIGKILL");
  await ended;
  for (const key of readdirSync(path.join(cache, "samples"))) {
    const folder = path.join(cache, "samples", key);
    expect(readdirSync(folder).sort()).toEqual(["length.txt", "made.json", "words.txt"]);
    expect(readFileSync(path.join(folder, "length.txt"), "utf8")).toBe(
      String(readFileSync(path.join(folder, "words.txt"), "utf8").length),
    );
  }
});

describe("a file that is no longer used", () => {
  const start = Date.now();
  const after = (days: number) => () => start + days * DAY;

  test("is deleted after 30 days", async () => {
    const cache = makeFolder();
    await buildOnce(cache, inputs, [], after(0));
    for (const days of [10, 20, 31, 32]) await buildOnce(cache, [{ text: "crumb" }], [], after(days));
    expect(readdirSync(path.join(cache, "samples"))).toHaveLength(1);
    expect(await buildOnce(cache, [{ text: "crumb" }], [], after(32))).toEqual({ words: ["CRUMB"], made: 0 });
  });

  test("is deleted after an hour if it is unfinished", async () => {
    const cache = makeFolder();
    writeFiles(cache, { "unfinished/1-1/words.txt": "CRU", "unfinished/2-1/words.txt": "CRU" });
    utimesSync(path.join(cache, "unfinished/1-1"), start / 1000 - 7200, start / 1000 - 7200);
    await buildOnce(cache, inputs);
    expect(readdirSync(path.join(cache, "unfinished"))).toEqual(["2-1"]);
  });
});
