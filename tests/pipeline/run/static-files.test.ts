// Which files are published as they are, and when they are copied again.
import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { contentFiles, copyAnew, copyFiles } from "../../../src/pipeline/run/static-files.ts";
import { makeFolder, namesIn } from "../../commands/folders.ts";

describe("contentFiles", () => {
  const from = (source: string): string => path.join("/content", source);
  const filesOf = (source: string, { asTheyAre = false, clean = "", refused = "" } = {}) =>
    contentFiles([{ source, output: "x" }], {
      content: "/content",
      asTheyAre,
      drawings: {
        clean: new Map([[from(clean), Buffer.from("clean")]]),
        refused: new Set([from(refused)]),
      },
    }).map(({ isPrivate, bytes }) => [isPrivate, bytes && Buffer.from(bytes).toString()]);

  test.each([
    ["a photograph loses its metadata", "posts/bowl.jpg", {}, [[true, undefined]]],
    ["and so does a film", "posts/bowl.MP4", {}, [[true, undefined]]],
    ["even where pictures stay as they are", "posts/bowl.MP4", { asTheyAre: true }, [[true, undefined]]],
    [
      "a photograph doesn't where pictures stay as they are",
      "posts/bowl.jpg",
      { asTheyAre: true },
      [[false, undefined]],
    ],
    ["nor in public/", "public/bowl.jpg", {}, [[false, undefined]]],
    ["a document stays as it is", "posts/sheet.pdf", {}, [[false, undefined]]],
    ["a drawing is published as it was understood", "posts/a.svg", { clean: "posts/a.svg" }, [[false, "clean"]]],
    ["one that was refused is left out", "posts/a.svg", { refused: "posts/a.svg" }, []],
  ])("%s", (_, source, options, files) => {
    expect(filesOf(source, options)).toEqual(files);
  });
});

describe("copyFiles", () => {
  const textOf = (folder: string, name: string): string => readFileSync(path.join(folder, name), "utf8");

  test("copies into folders that it makes, and returns the size of all files", () => {
    const [source, output] = [makeFolder({ "a.txt": "bread", "b.txt": "salt" }), makeFolder()];
    const files = ["a.txt", "b.txt"].map((name) => ({ from: path.join(source, name), output: `deep/er/${name}` }));
    expect(copyFiles(files, output)).toBe(9);
    expect(namesIn(output)).toEqual(["deep/er/a.txt", "deep/er/b.txt"]);
    // All of them count, copied or not.
    expect(copyFiles(files, output)).toBe(9);
  });

  test.each([
    ["one of the same size that is newer stays", "SALT!", 1, "SALT!"],
    ["one of the same size that is older is replaced", "SALT!", -1, "bread"],
    ["a newer one of another size is replaced", "salt", 1, "bread"],
  ])("of what is there, %s", (_, there, minutes, result) => {
    const [source, output] = [makeFolder({ "a.txt": "bread" }), makeFolder({ "a.txt": there })];
    const time = new Date(Date.now() + minutes * 60_000);
    utimesSync(path.join(output, "a.txt"), time, time);
    copyFiles([{ from: path.join(source, "a.txt"), output: "a.txt" }], output);
    expect(textOf(output, "a.txt")).toBe(result);
  });

  test("writes what is published in place of a file", () => {
    const [source, output] = [makeFolder({ "a.svg": "<svg onload=x()/>" }), makeFolder()];
    copyFiles([{ from: path.join(source, "a.svg"), output: "a.svg", bytes: Buffer.from("<svg/>") }], output);
    expect(textOf(output, "a.svg")).toBe("<svg/>");
  });

  test("a file that is gone is an error with its name", () => {
    expect(() => copyFiles([{ from: "/nowhere/gone.txt", output: "a.txt" }], makeFolder())).toThrow("gone.txt");
  });
});

test("copyAnew replaces even what is newer and of the same size", () => {
  const [source, output] = [makeFolder({ "a.txt": "bread" }), makeFolder()];
  writeFileSync(path.join(output, "a.txt"), "SALT!");
  copyAnew([{ from: path.join(source, "a.txt"), output: "a.txt" }], output);
  expect(readFileSync(path.join(output, "a.txt"), "utf8")).toBe("bread");
});
