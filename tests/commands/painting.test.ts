// `npm run painting`: one painting, or a sheet of many.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { PROGRAM } from "../../src/pipeline/run/program-folders.ts";
import { drawPainting } from "../../src/features/paintings/paint.ts";
import { planPainting } from "../../src/features/paintings/plan.ts";
import { makeFolder, namesIn } from "./folders.ts";

function run(folder: string, ...given: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(PROGRAM.root, "src/main.js"), "painting", ...given],
    { cwd: folder, encoding: "utf8", maxBuffer: 1e8 },
  );
  return { code: status, stdout, stderr };
}

test("preview writes the painting of a post to the terminal, or to a file", () => {
  const folder = makeFolder();
  const svg = drawPainting(
    planPainting({
      slug: "slow-bread",
      tags: ["bread", "patience"],
      pins: { family: "bowl", palette: "moss", format: "tall", seed: "2" },
    }),
  );
  const given = [
    "preview",
    "slow-bread",
    "--tags=bread, patience",
    "--motif=bowl",
    "--palette=moss",
    "--shape=tall",
    "--variation=2",
  ];
  expect(run(folder, ...given)).toEqual({ code: 0, stdout: `${svg}\n`, stderr: "" });
  expect(run(folder, ...given, "--output=pictures/bread.svg")).toEqual({
    code: 0,
    stdout: "pictures/bread.svg: bowl, moss, 1000 × 1250.\n",
    stderr: "",
  });
  expect(readFileSync(path.join(folder, "pictures/bread.svg"), "utf8")).toBe(svg);
});

test("gallery writes sixty paintings on one page, or the given number", () => {
  const folder = makeFolder();
  expect(run(folder, "gallery").stdout).toMatch(
    /^paintings\.html: 60 paintings, \d+ of them at night\. Open it in a browser\.\n$/u,
  );
  expect(readFileSync(path.join(folder, "paintings.html"), "utf8").match(/<img /gu)).toHaveLength(60);
  run(folder, "gallery", "--count=3", "--start=bread", "--motif=door", "--output=doors.html");
  const doors = readFileSync(path.join(folder, "doors.html"), "utf8");
  expect(doors.match(/title="door, /gu)).toHaveLength(3);
  expect(doors).toContain(
    Buffer.from(drawPainting(planPainting({ slug: "bread-3", pins: { family: "door" } }))).toString("base64"),
  );
});

describe("wrong arguments are reported", () => {
  test.each([
    [["shwo", "bread"], 'can\'t be "shwo". Use one of: preview, gallery, palettes.'],
    [["preview"], "Something is missing: SLUG. For example: npm run painting -- preview slow-bread"],
    [["preview", "bread", "--motif=bowls"], '--motif: can\'t be "bowls". Did you mean bowl?'],
    [
      ["preview", "bread", "--palette=red"],
      '--palette: can\'t be "red". Use one of: indigo, moss, coral, ultra, madder, verdigris, walnut, heather.',
    ],
    [["gallery", "--shape=tal"], '--shape: can\'t be "tal". Did you mean tall?'],
    [["gallery", "--count=many"], '--count: "many" is not a whole number from 1 to 1000.'],
    [["gallery", "--outptu=x"], "There is no option --outptu. Did you mean --output?"],
  ])("%j", (given, sentence) => {
    const folder = makeFolder();
    expect(run(folder, ...given)).toEqual({ code: 1, stdout: "", stderr: `npm run painting --\n  ${sentence}\n` });
    expect(namesIn(folder)).toEqual([]);
  });
});
