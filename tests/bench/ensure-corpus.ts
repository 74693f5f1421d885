// Provides the folder of a corpus; generates it only if it is missing, damaged or from another generator.
import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeCorpus } from "./corpus.ts";

/** `folder` belongs to this corpus alone. Returns its content folder, whose files are then in the disk cache. */
export function ensureCorpus(folder: string, count: number): string {
  const content = path.join(folder, "content");
  const stamp = path.join(folder, "generator");
  const complete = existsSync(stamp) && readFileSync(stamp, "utf8") === GENERATOR && readPosts(content) === count;
  if (!complete) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeCorpus(content, count);
    writeFileSync(stamp, GENERATOR);
  }
  return content;
}

// Reading warms the disk cache, so that the first build measured does not pay for it.
function readPosts(content: string): number {
  const posts = readdirSync(path.join(content, "posts"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".md"),
  );
  for (const file of posts) readFileSync(path.join(content, "posts", file));
  return posts.length;
}

const GENERATOR = ["corpus.ts", "prose.ts", "random.ts"]
  .map((file) => hash("sha256", readFileSync(path.join(import.meta.dirname, file))))
  .join("\n");
