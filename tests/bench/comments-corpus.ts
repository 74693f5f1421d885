// Writes archives of comments next to the posts of a corpus, identical in every run.
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { heading, sentence } from "./prose.ts";
import { seedRandom, type Random } from "./random.ts";

/** `most` on one post in the middle, the rest spread over the others; one in three answers another. */
export function writeComments(content: string, total: number, most: number): void {
  const posts = readdirSync(path.join(content, "posts"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort();
  const others = posts.length - 1;
  posts.forEach((name, index) => {
    const middle = Math.floor(posts.length / 2);
    const place = index < middle ? index : index - 1;
    const count =
      index === middle
        ? most
        : Math.floor(((place + 1) * (total - most)) / others) - Math.floor((place * (total - most)) / others);
    writeFileSync(path.join(content, "posts", name.replace(/\.md$/u, ".comments.yaml")), archive(index, count));
  });
}

function archive(seed: number, count: number): string {
  const random = seedRandom(50_000 + seed);
  return `comments:\n${Array.from({ length: count }, (_, index) => comment(random, index + 1)).join("")}`;
}

function comment(random: Random, id: number): string {
  const time = new Date(Date.UTC(2026, 0, 1) + id * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
  const url = random.below(3) === 0 ? `    url: https://example.org/${random.below(900)}\n` : "";
  const parent = id > 1 && random.below(3) === 0 ? `    parent: "${1 + random.below(id - 1)}"\n` : "";
  const text = Array.from({ length: 1 + random.below(2) }, () => `      ${paragraph(random)}\n`).join("\n");
  return (
    `  - id: "${id}"\n    author: ${heading(random).split(" ").slice(0, 2).join(" ")}\n${url}    date: ${time}\n` +
    `${parent}    text: |\n${text}`
  );
}

/** Forty words or so; one in five with emphasis, one in eight with a link, one in fourteen with HTML. */
function paragraph(random: Random): string {
  const plain = `${sentence(random)} ${sentence(random)}`;
  if (random.below(5) === 0) return `${plain} It's *really* so.`;
  if (random.below(8) === 0) return `${plain} See https://example.org/${random.below(900)}/notes for more.`;
  return random.below(14) === 0 ? `${plain} <b>Thank you</b> & <i>bye</i>.` : plain;
}
