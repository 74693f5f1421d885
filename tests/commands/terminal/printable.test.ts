// What the commands print.
import { expect, test } from "vitest";
import { toPrintable } from "../../../src/commands/terminal/printable.ts";

const TEXT = "content/posts/a.md\n  line 3: There is no image bowl.jpg. Put the file next to the text.";

test("in a pipe, lines stay as they are", () => {
  expect(toPrintable(TEXT, { isTTY: false, columns: 20 })).toBe(TEXT);
});

test("on a terminal, lines end between words, and go on indented", () => {
  expect(toPrintable(TEXT, { isTTY: true, columns: 40 })).toBe(
    ["content/posts/a.md", "  line 3: There is no image bowl.jpg.", "    Put the file next to the text."].join("\n"),
  );
});

test("a terminal that doesn't say how wide it is gets whole lines", () => {
  expect(toPrintable(TEXT, { isTTY: true, columns: 0 })).toBe(TEXT);
});

test.each([true, false])("a stranger's text can't steer the terminal (%s)", (isTTY) => {
  expect(toPrintable("a\u001b[2Jb", { isTTY, columns: 80 })).toBe("a[2Jb");
});
