// Archives read and rendered in a thread are the same as here.
import path from "node:path";
import { expect, test } from "vitest";
import { toThreadOptions } from "../../../../src/pipeline/run/options.ts";
import { withoutTexts } from "../../../../src/features/comments/archive/archive.ts";
import { loadArchiveThread, openThreads } from "../../../../src/features/comments/thread/archive-worker.ts";
import { createArchiveParser } from "../../../../src/features/comments/archive/parse-archive.ts";
import { createThreadRenderer } from "../../../../src/features/comments/thread/thread-html.ts";
import { withWords } from "../../../../src/features/comments/thread/words.ts";
import { makeFolder } from "../../../commands/folders.ts";
import { sampleSettings } from "../../../pipeline/settings/sample-settings.ts";

const options = {
  ...toThreadOptions({ settings: sampleSettings({}), preview: true }),
  now: Date.UTC(2026, 10, 22),
  readAt: Date.now(),
};
const texts = Array.from(
  { length: 5 },
  (_, index) => `comments:\n  - id: 1\n    author: Ann\n    date: 2013-04-26 09:12\n    text: Said *in* ${index}\n`,
);

function start(archives: readonly string[]) {
  const folder = makeFolder(Object.fromEntries(archives.map((text, index) => [`${index}.yaml`, text])));
  const files = archives.map((_, index) => ({ path: path.join(folder, `${index}.yaml`), file: `${index}.yaml` }));
  return loadArchiveThread().begin({ ...options, files });
}

test("what the thread renders is what would be rendered here", async () => {
  const thread = start(texts);
  const [parse, render] = [createArchiveParser(options), createThreadRenderer(options)];
  const expected = texts.map((text, index) => parse(text, `${index}.yaml`));
  expect(await thread.archives).toEqual(
    expected.map((one) => ({ ...one, archive: withoutTexts(withWords(one.archive)) })),
  );
  thread.render(texts.map((_, index) => index % 2 === 0));
  await thread.ended;
  const html = await Promise.all(texts.map((_, index) => thread.take(index)));
  expect(html.map((bytes) => Buffer.from(bytes).toString())).toEqual(
    expected.map(({ archive }, index) => render(archive, index % 2 === 0)),
  );
});

test.each([
  [true, [true, false, true]],
  [false, [true, true, true]],
])("whether replies are taken (%s) decides what is open", (takesReplies, open) => {
  expect(openThreads([true, false, true], { takesReplies })).toEqual(open);
});

test("a thread that was never told to begin can be stopped, one that has begun ends by itself", async () => {
  const loaded = loadArchiveThread();
  const thread = loaded.begin({ ...options, files: [] });
  loaded.stopIdle();
  thread.render([]);
  await thread.ended;
  loadArchiveThread().stopIdle();
});

test("a thread that dies is told to whoever waits", async () => {
  const folder = makeFolder();
  const thread = loadArchiveThread().begin({
    ...options,
    files: [{ path: path.join(folder, "gone.yaml"), file: "gone.yaml" }],
  });
  await expect(thread.archives).rejects.toThrow("ENOENT");
});
