// What a preview prints after each save.
import { expect, test } from "vitest";
import { createPreviewReport } from "../../../src/commands/preview/report.ts";
import { NO_PICTURES } from "../../../src/assets/pictures/picture.ts";
import type { Problem } from "../../../src/lib/problem.ts";
import type { Post } from "../../../src/pipeline/content/entry.ts";
import { prepareSite } from "../../../src/pipeline/run/prepare-site.ts";
import { samplePost, toParsedFile } from "../../pipeline/content/sample-entries.ts";
import { NOON } from "../../pipeline/content/sample-site.ts";
import { sampleSettings } from "../../pipeline/settings/sample-settings.ts";

const FILE = "content/posts/a.md";
const warning: Problem = { file: FILE, line: 4, message: "This image has no description.", severity: "warning" };
const error: Problem = { file: FILE, line: 9, message: "There is no image bowl.jpg.", severity: "error" };

function printsAfter(...saves: Problem[][]): string[] {
  return printsOf(samplePost("a"), saves);
}

function printsOf(post: Post, saves: readonly Problem[][]): string[] {
  const report = createPreviewReport();
  const options = { settings: sampleSettings(), now: NOON, preview: true, leaveOut: true, label: "content" };
  const site = prepareSite([toParsedFile(post)], { ...options, paths: [], outputs: [] });
  return saves.map((problems) => report({ ...site, problems, bytes: 0, pictures: NO_PICTURES }, 0.5));
}

test("one line where all is well", () => {
  expect(printsAfter([])).toEqual(["1 post and 0 pages, in 0.50 s"]);
});

test("drafts are counted as pages of the preview only", () => {
  const draft = samplePost("a", { draft: true });
  expect(printsOf(draft, [[]])).toEqual(["1 post and 0 pages, 1 of them only in this preview, in 0.50 s"]);
});

test("a problem is shown once, and counted at every save", () => {
  const [first, again, moved, another] = printsAfter([warning], [warning], [{ ...warning, line: 5 }], [warning, error]);
  expect(first).toBe(
    `\n${FILE}\n  warning, line 4: This image has no description.\n\n1 warning in 1 file. 1 post and 0 pages, in 0.50 s`,
  );
  expect([again, moved]).toEqual(Array(2).fill("1 warning in 1 file. 1 post and 0 pages, in 0.50 s"));
  expect(another).toBe(
    `\n${FILE}\n  line 9: There is no image bowl.jpg.\n\n1 problem and 1 warning in 1 file. 1 post and 0 pages, in 0.50 s`,
  );
});

test("a problem that was fixed and is back is shown again", () => {
  expect(printsAfter([error], [], [error])[2]).toContain("There is no image bowl.jpg.");
});
