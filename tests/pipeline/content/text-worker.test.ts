// A text that would keep a worker busy forever ends in a problem with its name.
import { expect, test } from "vitest";
import type { TextJob } from "../../../src/pipeline/content/parse-text.ts";
import { startTextWorker } from "../../../src/pipeline/content/text-worker.ts";
import { AuthorError } from "../../../src/lib/problem.ts";
import { makeFolder } from "../../commands/folders.ts";
import { englishStrings } from "../settings/sample-settings.ts";

const job = (name: string, body: string): TextJob => ({
  source: `posts/${name}`,
  file: `content/posts/${name}`,
  address: "/a/",
  bodyLine: 1,
  body,
  image: undefined,
});

test("in the middle of many", async () => {
  const thread = startTextWorker(3000);
  thread.begin({
    strings: englishStrings(),
    folder: makeFolder(),
    origin: "https://kitchen.example",
  });
  expect(await thread.parse([job("a.md", "Bread."), job("b.md", "Salt.")])).toHaveLength(2);
  const failure: unknown = await thread
    .parse([job("c.md", "Rye."), job("slow.md", "![".repeat(2_000_000)), job("d.md", "Oat.")])
    .catch((error: unknown) => error);
  expect(failure instanceof AuthorError ? failure.message : failure).toBe(
    "content/posts/slow.md\n  This file takes longer than 3 seconds to read, so the build has given up on it. Make it shorter, or split it.",
  );
  thread.stop();
});
