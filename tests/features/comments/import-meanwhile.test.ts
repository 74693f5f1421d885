// An approval while another process imports: neither loses what the other wrote.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { LOCK, withLock } from "../../../src/lib/lock.ts";
import { ADA, makeSite } from "../../commands/comments-site.ts";
import { startCommandLine } from "../../commands/run-command-line.ts";

/** Longer than the ten seconds after which a lock was taken from whoever held it. */
const HOLD = 13_000;
const LOCK_MODULE = path.resolve(import.meta.dirname, "../../../src/lib/lock.ts");
const IMPORT_MODULE = path.resolve(import.meta.dirname, "../../../src/features/comments/import/import-replies.ts");

test(
  "an approval waits for an import that takes long, and both are there afterwards",
  { timeout: 90_000 },
  async () => {
    const replies = Array.from({ length: 3 }, (_, index) => ({
      created_at: index,
      data: { post: "/2013/04/25/slow-bread/", comment: `Imported ${index}` },
    }));
    const folder = makeSite([ADA], { "export.json": JSON.stringify(replies) });
    const content = path.join(folder, "content");
    // The real import, slowed down after it has read what is there, by a desk that takes its time.
    const script = `import { importReplies } from ${JSON.stringify(IMPORT_MODULE)};
    let slow = true;
    const findSource = () => { if (slow) { slow = false; Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${HOLD}); } return "posts/slow-bread.md"; };
    process.title = "npm run comments";
    importReplies(${JSON.stringify(path.join(folder, "export.json"))}, { folder: ${JSON.stringify(content)}, label: "content", findSource }, { words: { anonymous: "Anonymous", addressRemoved: "-" }, wait: false, now: Date.UTC(2026, 10, 22) });`;
    const importing = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const imported = once(importing, "exit");
    while (!existsSync(path.join(content, LOCK))) await wait(20);
    const approving = startCommandLine("comments", ["approve", ADA.id], { folder });
    let said = "";
    approving.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(approving, "exit")) as unknown[];
    expect((await imported)[0]).toBe(0);
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(
        /^Waiting for npm run comments \(process \d+ on .+\) to finish its work in .+content …\n$/u,
      ),
    ]);
    expect(readFileSync(path.join(content, "posts/slow-bread.comments.yaml"), "utf8")).toContain(ADA.text);
    const queue = readFileSync(path.join(content, "replies.yaml"), "utf8");
    for (const { data } of replies) expect(queue).toContain(data.comment);
    expect(queue).toContain(`{ id: ${ADA.id}, decision: approved }`);
    expect(readdirSync(content).sort()).toEqual(["posts", "replies.yaml", "site.yaml"]);
  },
);

test("a command gives up in words when the other one never ends, and writes nothing", async () => {
  const folder = makeSite([ADA]);
  const content = path.join(folder, "content");
  const script =
    `import { withLock } from ${JSON.stringify(LOCK_MODULE)}; withLock(${JSON.stringify(content)}, () => { ` +
    `process.stdout.write("in"); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000); });`;
  const holding = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(holding.stdout, "data");
  const before = readFileSync(path.join(content, "replies.yaml"), "utf8");
  expect(() => withLock(content, () => 7, { patience: 300 })).toThrow(`(process ${holding.pid} on `);
  expect(readFileSync(path.join(content, "replies.yaml"), "utf8")).toBe(before);
  holding.kill("SIGKILL");
  await once(holding, "exit");
  expect(withLock(content, () => 7, { patience: 0 })).toBe(7);
});
