// A file of the cache is read only as it was written.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readSealed, writeSealed } from "../../../src/assets/cache/sealed-file.ts";
import { makeFolder, namesIn } from "../../commands/folders.ts";

const CONTENT = Buffer.from("Flour, salt.");

test("what is written is read again, and nothing else is left", () => {
  const folder = makeFolder();
  expect(writeSealed(path.join(folder, "texts/a"), CONTENT, "1")).toBe(true);
  expect(readSealed(path.join(folder, "texts/a"))).toEqual(CONTENT);
  expect(namesIn(folder)).toEqual(["texts/a"]);
});

test.each<[string, (file: string) => void]>([
  [
    "a flipped bit",
    (file) =>
      writeFileSync(
        file,
        readFileSync(file).map((byte, at) => (at === 45 ? byte ^ 1 : byte)),
      ),
  ],
  ["half of it", (file) => writeFileSync(file, readFileSync(file).subarray(0, 45))],
  ["nothing", (file) => writeFileSync(file, "")],
  ["another file", (file) => copyFileSync(path.join(path.dirname(file), "b"), file)],
])("a file with %s is not used", (_, damage) => {
  const file = path.join(makeFolder(), "a");
  writeSealed(file, CONTENT, "1");
  writeSealed(path.join(path.dirname(file), "b"), CONTENT, "1");
  damage(file);
  expect(readSealed(file)).toBeUndefined();
});

test("a folder that can't be written to is no error", () => {
  const folder = makeFolder({ texts: "a file" });
  expect(writeSealed(path.join(folder, "texts/a"), CONTENT, "1")).toBe(false);
});
