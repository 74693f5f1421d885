// An approval while another process imports: neither loses the other's changes.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { withLock } from "../../../src/lib/lock.ts";
import { ADA, makeSite } from "../../commands/comments-site.ts";
import { startCommandLine } from "../../commands/run-command-line.ts";

const LOCK_MODULE = path.resolve(import.meta.dirname, "../../../src/lib/lock.ts");
const IMPORT_MODULE = path.resolve(import.meta.dirname, "../../../src/features/comments/import/import-replies.ts");

/** How much faster time passes for the approval, so it soon takes a lock that it takes after ten seconds of waiting. */
const HASTE = 10;
/** In milliseconds, while the approval counts ten times as much. */
const HOLD = 2500;
const HASTY_CLOCK = `
  const [wait, now, date] = [Atomics.wait, performance.now.bind(performance), Date.now];
  const start = date();
  Atomics.wait = (array, index, value, timeout) => wait(array, index, value, timeout / ${HASTE});
  performance.now = () => now() * ${HASTE};
  Date.now = () => start + (date() - start) * ${HASTE};
`;

/** The real import of a folder's export.json. After reading all, it waits for the file "go" to write the archive. */
function slowImport(folder: string): string {
  const desk = { folder: path.join(folder, "content"), label: "content" };
  return `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    import { importReplies } from ${JSON.stringify(IMPORT_MODULE)};
    const { renameSync } = fs;
    fs.renameSync = (from, to) => {
      if (to.endsWith(".comments.yaml")) {
        fs.writeFileSync(${JSON.stringify(path.join(folder, "ready"))}, "");
        const cell = new Int32Array(new SharedArrayBuffer(4));
        while (!fs.existsSync(${JSON.stringify(path.join(folder, "go"))})) Atomics.wait(cell, 0, 0, 20);
      }
      renameSync(from, to);
    };
    syncBuiltinESMExports();
    process.title = "npm run comments";
    const words = { anonymous: "Anonymous", addressRemoved: "-" };
    const desk = { ...${JSON.stringify(desk)}, findSource: () => "posts/slow-bread.md" };
    const file = ${JSON.stringify(path.join(folder, "export.json"))};
    importReplies(file, desk, { words, wait: false, now: Date.UTC(2026, 10, 22) });`;
}

test("an approval waits for a long import, and both are saved", async () => {
  // Isso says 1 for what is published, and 2 for what waits.
  const replies = [1, 1, 2].map((mode, index) => {
    const text = `Imported ${index}`;
    return { uri: "/2013/04/25/slow-bread/", id: index + 1, created: index, mode, text, author: "Dee" };
  });
  const folder = makeSite([ADA], { "export.json": JSON.stringify(replies), "hasty.mjs": HASTY_CLOCK });
  const content = path.join(folder, "content");
  const importing = spawn(process.execPath, ["--input-type=module", "-e", slowImport(folder)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const imported = once(importing, "exit");
  while (!existsSync(path.join(folder, "ready"))) {
    expect(importing.exitCode).toBeNull();
    await wait(20);
  }
  const approving = startCommandLine("comments", ["approve", ADA.id], {
    folder,
    environment: { NODE_OPTIONS: `--import=${pathToFileURL(path.join(folder, "hasty.mjs")).href}` },
  });
  const approved = once(approving, "exit");
  let said = "";
  approving.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await Promise.race([approved, once(approving.stderr ?? approving, "data").then(() => wait(HOLD))]);
  writeFileSync(path.join(folder, "go"), "");
  expect((await imported)[0]).toBe(0);
  const archive = path.join(content, "posts/slow-bread.comments.yaml");
  const [code] = (await approved) as unknown[];
  for (const text of [ADA.text, "Imported 0", "Imported 1"]) expect(readFileSync(archive, "utf8")).toContain(text);
  const queue = readFileSync(path.join(content, "comments-waiting.yaml"), "utf8");
  expect(queue).toContain("Imported 2");
  expect(queue).toContain(`{ id: ${ADA.id}, decision: approved }`);
  expect(readdirSync(content).sort()).toEqual(["comments-waiting.yaml", "posts", "site.yaml"]);
  expect([code, said]).toEqual([
    0,
    expect.stringMatching(/^Waiting for npm run comments \(process \d+ on .+\) to finish its work in .+content …\n$/u),
  ]);
});

test("a command gives up with a message if the other one never ends, and writes nothing", async () => {
  const folder = makeSite([ADA]);
  const content = path.join(folder, "content");
  const script =
    `import { withLock } from ${JSON.stringify(LOCK_MODULE)}; withLock(${JSON.stringify(content)}, () => { ` +
    `process.stdout.write("in"); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000); });`;
  const holding = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(holding.stdout, "data");
  const before = readFileSync(path.join(content, "comments-waiting.yaml"), "utf8");
  expect(() => withLock(content, () => 7, { patience: 300 })).toThrow(`(process ${holding.pid} on `);
  expect(readFileSync(path.join(content, "comments-waiting.yaml"), "utf8")).toBe(before);
  holding.kill("SIGKILL");
  await once(holding, "exit");
  expect(withLock(content, () => 7, { patience: 0 })).toBe(7);
});
