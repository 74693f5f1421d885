// Files of other programs that were given the name of a text.
import { expect, test } from "vitest";
import { explainForeignFile } from "../../src/lib/foreign-file.ts";

const zip = (...names: readonly string[]): Buffer =>
  Buffer.from(`PK\x03\x04\x14\0\0\0\b\0${names.join(" PK ")}`, "latin1");
const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");
const utf32 = (text: string): Buffer =>
  Buffer.concat(Array.from(text, (letter) => Buffer.from([(letter.codePointAt(0) ?? 0) & 255, 0, 0, 0])));
const isFile = (what: string, ending: string): string =>
  `This is ${what}, not a text. Rename it, so that its name ends in ${ending}.`;
const TEXT = "---\ntitle: Slow bread\ndate: 2026-03-08\n---\n\nFlour — and water.\n";
const UTF16 =
  "This text is saved in UTF-16. Save it again in UTF-8: in Notepad, choose File, Save As, and Encoding: UTF-8; " +
  "in TextEdit, choose File, Duplicate, then File, Save, and Plain Text Encoding: Unicode (UTF-8).";
const WORD =
  "This is a Word document, not a plain text. In Word, choose File, Save As, Plain Text (.txt), with the encoding UTF-8. " +
  "Then give the new file the name of this one.";

test.each([
  ["a Word document", zip("[Content_Types].xml", "word/document.xml"), WORD],
  ["an old Word document", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), WORD],
  [
    "a LibreOffice document",
    zip("mimetypeapplication/vnd.oasis.opendocument.text", "content.xml"),
    "This is a LibreOffice document, not a plain text. In LibreOffice, choose File, Save As, Text - Choose Encoding " +
      "(.txt), with the encoding UTF-8. Then give the new file the name of this one.",
  ],
  [
    "a Pages document",
    zip("Index/Document.iwa"),
    "This is a Pages document, not a plain text. In Pages, choose File, Export To, Plain Text. " +
      "Then give the new file the name of this one.",
  ],
  ["another archive", zip("a.md"), "This is a ZIP file, not a text. Unpack it, and put the text in it here."],
  [
    "formatted text",
    Buffer.from("{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639\n---\\\ntitle: Slow bread\\\n}"),
    "This is formatted text (RTF), not plain text. In TextEdit, choose Format, Make Plain Text, then File, Save, with the " +
      "encoding UTF-8. " +
      "In Word or WordPad, choose File, Save As, Plain Text (.txt). Then give the new file the name of this one.",
  ],
  [
    "a PDF",
    Buffer.from("%PDF-1.7\n"),
    "This is a PDF, not a text. Copy its words into a new text file, and give that the name of this one.",
  ],
  [
    "a photograph",
    Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    "This is an image (JPEG), not a text. Rename it, so that its name ends in .jpg.",
  ],
  ["a GIF", Buffer.from("GIF89a\x01\0\x01\0\x80\0\0", "latin1"), isFile("an image (GIF)", ".gif")],
  ["a WebP", Buffer.from("RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0", "latin1"), isFile("an image (WebP)", ".webp")],
  ["a HEIC", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1"), isFile("an image (HEIC)", ".heic")],
  ["a video", Buffer.from("\0\0\0\x20ftypisom\0\0\x02\0", "latin1"), isFile("a video", ".mp4")],
  ["a recording", Buffer.from("ID3\x03\0\0\0\0\0\0", "latin1"), isFile("a sound recording", ".mp3")],
  ["UTF-16 of Notepad", utf16(`\uFEFF${TEXT}`), UTF16],
  ["UTF-16 in the other order", utf16(`\uFEFF${TEXT}`).swap16(), UTF16],
  ["UTF-16 without a mark", utf16(TEXT), UTF16],
  ["UTF-16 in the other order without a mark", utf16(TEXT).swap16(), UTF16],
  ["UTF-32", utf32(TEXT), UTF16.replace("16", "32")],
])("%s is named as what it is", (_, bytes, message) => {
  expect(explainForeignFile(bytes)).toBe(message);
});

test.each([
  ["a text", Buffer.from(TEXT)],
  ["a text with a byte order mark", Buffer.from(`\uFEFF${TEXT}`)],
  ["a text with control characters", Buffer.from(`${TEXT}a\0b\u0001c`)],
  ["nothing", Buffer.alloc(0)],
  ["a short text", Buffer.from("PK")],
  ["a text about formats", Buffer.from("%PDF is a format, {\\rtf another.")],
  ["a text about PDF", Buffer.from("%PDF-1.7 is how such a file begins.\n")],
  ["a text about sound", Buffer.from("ID3 tags hold the name of a song.\n")],
  ["a text with the letters of a video", Buffer.from("softftyp\n")],
  ["a text about images", Buffer.from("GIF89a is older than RIFF.\nThis\tis a text.\n")],
  ["a text with the letters of an image", Buffer.from("RIFFandsWEBP are words.\n")],
])("%s may be a text", (_, bytes) => {
  expect(explainForeignFile(bytes)).toBeUndefined();
});
