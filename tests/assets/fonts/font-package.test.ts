// Reads font packages, whatever they lack.
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readFontPackage } from "../../../src/assets/fonts/font-package.ts";
import { makeFolder } from "../../commands/folders.ts";

interface PackageParts {
  readonly axes?: Readonly<Record<string, { readonly min: string; readonly max: string }>>;
  readonly ranges?: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

const read = ({
  axes = { wght: { min: "300", max: "700" } },
  ranges = { latin: "U+0000-00FF" },
  files,
}: PackageParts) =>
  readFontPackage(
    makeFolder({
      "metadata.json": JSON.stringify({ id: "odd", variable: axes }),
      "unicode.json": JSON.stringify(ranges),
      ...Object.fromEntries(files.map((name) => [`files/${name}.woff2`, ""])),
    }),
  );

const nameOf = (file: string | undefined): string | undefined => file && path.basename(file, ".woff2");

describe("a package", () => {
  test("may have no italics", () => {
    const { fileOf } = read({ files: ["odd-latin-wght-normal"] });
    expect([nameOf(fileOf("latin", "normal")), fileOf("latin", "italic")]).toEqual([
      "odd-latin-wght-normal",
      undefined,
    ]);
  });

  test("has upright letters with optical sizes if available", () => {
    const { fileOf, hasOpticalSize } = read({
      axes: { wght: { min: "300", max: "700" }, opsz: { min: "8", max: "60" } },
      files: ["odd-latin-opsz-normal", "odd-latin-wght-italic"],
    });
    expect([hasOpticalSize, nameOf(fileOf("latin", "normal")), nameOf(fileOf("latin", "italic"))]).toEqual([
      true,
      "odd-latin-opsz-normal",
      "odd-latin-wght-italic",
    ]);
  });

  test("lists the subsets it has files for, Latin first", () => {
    const { subsets } = read({
      ranges: { "[42]": "U+4E00", greek: "U+0370-03FF", cyrillic: "U+0400-04FF", latin: "U+0000-00FF,U+0131" },
      files: ["odd-42-wght-normal", "odd-latin-wght-normal", "odd-greek-wght-normal"],
    });
    expect(subsets.map(({ name }) => name)).toEqual(["latin", "greek", "42"]);
    expect(["a", "ı", "φ", "一"].map((character) => subsets.map(({ holds }) => holds(character)))).toEqual([
      [true, false, false],
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });

  test.each([
    [450, 600, { min: 450, max: 600 }],
    [100, 600, { min: 300, max: 600 }],
    [750, 900, { min: 700, max: 700 }],
  ])("has the weights closest to %d to %d", (least, most, weights) => {
    expect(read({ files: [] }).weightsBetween(least, most)).toEqual(weights);
  });

  test("may have one weight", () => {
    expect(read({ axes: { wdth: { min: "50", max: "100" } }, files: [] }).weightsBetween(400, 600)).toBeUndefined();
  });
});
