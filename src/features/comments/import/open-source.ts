// Opens a file to import, and detects its format from its content, not from its name.
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { CsvError, parse } from "csv-parse/sync";
import { listFiles } from "../../../lib/files.ts";
import { AuthorError } from "../../../lib/problem.ts";
import { decodeText } from "../../../lib/utf8.ts";
import { UNDERSTOOD } from "./formats.ts";
import type { ExportSource, Fields } from "./export.ts";

/**
 * In bytes, unpacked: more text needs more memory than small machines have. A hundred thousand comments are smaller.
 */
export const MOST_TEXT = 128 * 1024 ** 2;

/** Throws AuthorError where the file is missing, broken or empty. */
export function openSource(given: string): ExportSource {
  const name = given.replace(/(?<=.)\/+$/u, "");
  const file = path.resolve(given);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats)
    throw fault(
      name,
      "There is no such file or folder. Check the name, or drag the file into this window after the word import.",
    );
  if (stats.isDirectory()) return { kind: "folder", name, folder: file, files: listFiles(file) };
  if (readStart(file) === "SQLite format 3") return { kind: "database", name, file };
  if (stats.size > MOST_TEXT) throw tooLong(name);
  const bytes = unpack(readFileSync(file), name);
  if (bytes.subarray(0, 4).toString("latin1") === "PK\x03\x04")
    throw fault(name, "This is a ZIP file, which isn't read. Unpack it, and import the file that is in it.");
  // Spreadsheets on Windows save text as UTF-16.
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = decodeText(isUtf16 ? Buffer.from(bytes.toString("utf16le")) : bytes);
  if (typeof text !== "string") throw new AuthorError([{ file: name, ...text, severity: "error" }]);
  const start = text.trimStart().slice(0, 1);
  if (start === "") throw fault(name, "This file is empty. Export it again.");
  if (start === "<") return { kind: "xml", name, text };
  if (start === "[" || start === "{") return { kind: "json", name, value: readJson(text, name) };
  return readTable(text, name);
}

/** Unpacks gzip (RFC 1952), which Disqus uses; returns other files unchanged. */
function unpack(bytes: Buffer, name: string): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    // It counts while it unpacks.
    return gunzipSync(bytes, { maxOutputLength: MOST_TEXT });
  } catch (error) {
    if (error instanceof RangeError) throw tooLong(name);
    throw fault(name, "This file is packed and cannot be unpacked to its end. Export or download it again.");
  }
}

/** A database may be of any size, so only its first letters are read. */
function readStart(file: string): string {
  const start = Buffer.alloc(15);
  const descriptor = openSync(file, "r");
  try {
    return start.subarray(0, readSync(descriptor, start)).toString("latin1");
  } finally {
    closeSync(descriptor);
  }
}

function tooLong(name: string): AuthorError {
  return fault(
    name,
    "This file holds more than 128 MB of text, which is more than can be read at once. Split it, or export fewer comments.",
  );
}

export function explainUnknown(name: string): AuthorError {
  return fault(name, `This isn't an export that Inner Canvas can read. It reads ${UNDERSTOOD}.`);
}

function readJson(text: string, name: string): unknown {
  try {
    return parseExactly(text);
  } catch {
    throw fault(name, "This file begins like JSON but cannot be read to its end. Export or download it again.");
  }
}

/** Ids may have more digits than a number of JavaScript can hold; those stay text. */
function parseExactly(text: string): unknown {
  if (!/\d{16}/u.test(text)) return JSON.parse(text);
  return JSON.parse(text, (_key, value: unknown, context?: { readonly source?: string }) => {
    const isTooLong = Number.isInteger(value) && !Number.isSafeInteger(value);
    return isTooLong ? (context?.source ?? value) : value;
  });
}

function readTable(text: string, name: string): ExportSource {
  const heading = text.slice(0, text.indexOf("\n") < 0 ? undefined : text.indexOf("\n"));
  const delimiter = [",", ";", "\t"].toSorted((a, b) => heading.split(b).length - heading.split(a).length)[0] ?? ",";
  let columns: readonly string[] = [];
  const toColumns = (row: readonly string[]): string[] => {
    const names = row.map((column) => column.trim().toLowerCase());
    columns = names;
    return names;
  };
  try {
    const rows = parse<Fields>(text, {
      delimiter,
      columns: toColumns,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return { kind: "table", name, columns, rows };
  } catch (error) {
    if (heading.includes(delimiter) && error instanceof CsvError && error.code === "CSV_QUOTE_NOT_CLOSED")
      throw fault(name, "This table breaks off within its last text. Export or download it again.");
    throw explainUnknown(name);
  }
}

function fault(file: string, message: string): AuthorError {
  return new AuthorError([{ file, message, severity: "error" }]);
}
