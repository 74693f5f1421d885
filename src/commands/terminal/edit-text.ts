// Opens a text in the owner's editor.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The text after the editor was closed; undefined where the editor could not be started or failed. */
export function editText(text: string, editor: string): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), "inner-canvas-reply-"));
  const file = path.join(folder, "reply.md");
  try {
    writeFileSync(file, `${text}\n`, { mode: 0o600 });
    // An editor may be named with options, such as "code --wait".
    const [program, ...given] =
      process.platform === "win32" ? ["cmd", "/c", `${editor} "${file}"`] : ["sh", "-c", `${editor} "$1"`, "sh", file];
    const { status } = spawnSync(program ?? "", given, { stdio: "inherit" });
    return status === 0 ? readFileSync(file, "utf8").replace(/\n$/u, "") : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
