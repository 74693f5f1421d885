// An external editor gets a text and returns it.
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { editText } from "../../../src/commands/terminal/edit-text.ts";
import { makeFolder } from "../folders.ts";

const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("inner-canvas-reply-"));

test("the text comes back as the editor left it, and no file stays behind", () => {
  const folder = makeFolder({ "my editor.sh": 'sed -i "s/rose/fell/" "$2"\n' });
  const before = left();
  expect(editText("It rose.\nTwice.", `sh '${path.join(folder, "my editor.sh")}' --wait`)).toBe("It fell.\nTwice.");
  expect(left()).toEqual(before);
});

test.each([["no-such-editor-here 2>/dev/null"], ["false"]])("%s gives nothing back", (editor) => {
  expect(editText("It rose.", editor)).toBeUndefined();
});
