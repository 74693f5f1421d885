// A preview goes on after a file that would take for ever to read.
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { ALIAS_BOMB } from "../../site/alias-bomb.ts";
import { FIXTURES } from "../../site/build-fixture.ts";
import { makeFolder } from "../folders.ts";
import { writeFiles } from "../write-files.ts";
import { startPreview } from "./preview-process.ts";

/** In milliseconds: the longest that a page, or a change to it, may take. */
const PATIENCE = 20_000;

test("reports a bomb of aliases in front matter, serves the other pages, and recovers once it is gone", async () => {
  const post = (head: string): string => `---\ntitle: Soup\ndate: 2026-03-10\n${head}\n---\n\nLeeks.\n`;
  const content = makeFolder({ "posts/soup.md": post("tags: [warm]") }, path.join(FIXTURES, "minimal"));
  const preview = await startPreview(content);
  // What hangs hears no other signal.
  onTestFinished(() => preview.stop("SIGKILL"));
  const textAt = async (address: string): Promise<string> =>
    (await fetch(preview.origin + address, { signal: AbortSignal.timeout(PATIENCE) })).text();
  const untilAt = async (address: string, words: string): Promise<void> => {
    const end = performance.now() + PATIENCE;
    while (!(await textAt(address)).includes(words)) {
      expect(performance.now(), `"${words}" at ${address}; the preview printed:\n${preview.printed()}`).toBeLessThan(
        end,
      );
      await wait(50);
    }
  };
  await untilAt("/2026/03/10/soup/", "<p>Leeks.</p>");
  writeFiles(content, { "posts/soup.md": post(`${ALIAS_BOMB}\ntags: *a9`) });
  await untilAt("/2026/03/10/soup/", "*a4 repeats so much that the text would become too long to read.");
  await untilAt("/2026/03/08/slow-bread/", "<h1>Slow bread</h1>");
  writeFiles(content, { "posts/soup.md": post("tags: [cold]") });
  await untilAt("/2026/03/10/soup/", "<p>Leeks.</p>");
  expect(await textAt("/2026/03/10/soup/")).not.toContain("repeats so much");
  await untilAt("/tags/cold/", "Soup");
  expect(preview.process.exitCode).toBeNull();
});
