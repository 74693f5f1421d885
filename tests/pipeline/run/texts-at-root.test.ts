// A post that was saved next to package.json.
import path from "node:path";
import { expect, test } from "vitest";
import { checkTextsAtRoot } from "../../../src/pipeline/run/texts-at-root.ts";
import { makeFolder } from "../../commands/folders.ts";

const root = makeFolder({
  "slow-bread.md": "---\ntitle: Slow bread\n---\n",
  "README.md": "# Read me",
  "x.md": "",
  "content/site.yaml": "",
});

test("is reported, with the folder to move it to", () => {
  expect(checkTextsAtRoot(root, path.join(root, "content"), "content")).toEqual([
    {
      file: "slow-bread.md",
      message: "won't be published, because it isn't in content/. Move it to content/posts/",
      severity: "warning",
    },
  ]);
});

test("isn't looked for around a folder that somebody named", () => {
  expect(checkTextsAtRoot(root, path.join(root, "other"), "other")).toEqual([]);
});
