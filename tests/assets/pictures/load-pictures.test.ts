// If no renditions can be made, pictures are published unchanged, and the author gets a warning.
import { expect, onTestFinished, test } from "vitest";
import { createWorkshop } from "../../../src/assets/cache/workshop.ts";
import { makeFolder } from "../../commands/folders.ts";
import { loadPictures } from "../../../src/assets/pictures/load-pictures.ts";
import { createMeasure } from "../../../src/assets/pictures/measure.ts";
import { pictureKind } from "../../../src/assets/pictures/picture-kind.ts";
import { phonePhotograph } from "./sample-pictures.ts";

test("without sharp, originals are published with their sizes", async () => {
  const folder = makeFolder({
    "bowl.jpg": await phonePhotograph(60, 40),
    "broken.jpg": "",
    "no-sharp.mjs":
      "throw new Error('Could not load the \"sharp\" module using the linux-x64 runtime\\nPossible solutions: …');",
  });
  const workshop = createWorkshop({ folder: `${folder}/cache`, now: Date.now });
  onTestFinished(() => workshop.close());
  const use = (name: string) => ({
    from: `${folder}/${name}`,
    output: `a b/${name}`,
    room: "text" as const,
    place: { file: "content/posts/a.md", line: 7 },
    written: name,
  });
  const { pictures, files, replaced, problems } = await loadPictures([use("bowl.jpg"), use("broken.jpg")], {
    workshop,
    measure: createMeasure(),
    kind: { ...pictureKind, program: `file://${folder}/no-sharp.mjs` },
  });
  const file = { address: "/a%20b/bowl.jpg", width: 40, height: 60 };
  expect(pictures.of("/a%20b/bowl.jpg?large")).toEqual({
    width: 40,
    height: 60,
    tone: undefined,
    sources: [],
    fallback: file,
    mail: file,
    share: file,
  });
  expect([files, replaced]).toEqual([[], new Set()]);
  expect(problems).toEqual([
    {
      file: "node_modules/sharp",
      severity: "warning",
      message:
        'Images are published in their original size, because sharp couldn\'t be loaded (Could not load the "sharp" module using the linux-x64 runtime). Run npm ci --include=optional.',
    },
    {
      file: "content/posts/a.md",
      line: 7,
      severity: "error",
      message: "The image broken.jpg is an empty file. Put the image there again.",
    },
  ]);
});
