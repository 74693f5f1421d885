// A file name that isn't UTF-8, as in old ZIP files, is reported, and only this file is left out.
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../commands/folders.ts";
import { runCommandLine } from "../commands/run-command-line.ts";

const POST = "---\ntitle: Soup\ndate: 2026-03-01\n---\n\nHot.\n";
const TOLD =
  "content/posts/caf\\xe9.md\n  This can't be read: its name isn't in UTF-8, as happens with old ZIP files. Rename it, as in caf-.md\n";

function folderWithPost(): string {
  const folder = makeFolder({
    "content/site.yaml":
      "title: Kitchen\nurl: https://kitchen.example\nshareImages: none\npaintings: off\nsearch: off\n",
    "content/posts/soup.md": POST,
  });
  writeFileSync(
    Buffer.concat([Buffer.from(`${folder}/content/posts/caf`), Buffer.from([0xe9]), Buffer.from(".md")]),
    POST,
  );
  return folder;
}

describe.skipIf(process.platform !== "linux")("a post", () => {
  test("stops the build with a message", () => {
    const folder = folderWithPost();
    const { code, stderr } = runCommandLine("build", [], { folder });
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${TOLD}\n1 problem in 1 file. The site was not changed.\n` });
  });

  test("is left out with --skip-broken", () => {
    const folder = folderWithPost();
    const { code, stdout, stderr } = runCommandLine("build", ["--skip-broken"], { folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(TOLD);
    expect(existsSync(path.join(folder, "_site/2026/03/01/soup/index.html"))).toBe(true);
  });
});
