// Texts from editors that don't write UTF-8.
import { expect, test } from "vitest";
import { explainOldEncoding } from "../../src/lib/old-encoding.ts";

const HOW =
  "Save the file again in UTF-8: in Notepad, choose File, Save As, and Encoding: UTF-8; in TextEdit, choose File, " +
  "Duplicate, then File, Save, and Plain Text Encoding: Unicode (UTF-8).";

test.each([
  [
    "Windows",
    Buffer.from("Flour\nThe Br\xf6tchen of Z\xfcrich\n", "latin1"),
    `This line isn't in UTF-8: "Brötchen" is written in the old encoding Windows-1252 (ANSI). ${HOW}`,
  ],
  [
    "Windows with curly quotes",
    Buffer.from("Flour\nIt\x92s slow\n", "latin1"),
    `This line isn't in UTF-8: "It’s" is written in the old encoding Windows-1252 (ANSI). ${HOW}`,
  ],
  [
    "an old Mac",
    Buffer.from("Flour\nThe Br\x9atchen of Z\x9frich\n", "latin1"),
    `This line isn't in UTF-8: "Brötchen" is written in the old encoding Mac Roman. ${HOW}`,
  ],
  ["another country", Buffer.from("Flour\n\xcf\xf0\xe8\xe2\xe5\xf2\n", "latin1"), `This line isn't in UTF-8. ${HOW}`],
  [
    "no editor",
    Buffer.from("Flour\n\xff\0\xfe\0\0\x01", "latin1"),
    "This isn't a text, but a file for another program. Copy its words into a new text file.",
  ],
])("a text in %s is reported with its line", (_, bytes, message) => {
  expect(explainOldEncoding(bytes)).toEqual({ line: 2, message });
});

test("reports a character in the last line", () => {
  expect(explainOldEncoding(Buffer.from("a\nb\nZo\xeb", "latin1")).line).toBe(3);
});
