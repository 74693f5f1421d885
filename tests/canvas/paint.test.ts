// Paintings as text: the same everywhere, whole, and harmless.
import { hash } from "node:crypto";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { FAMILY_NAMES, NIGHT_FAMILIES } from "../../src/canvas/families/names.ts";
import { FORMATS } from "../../src/canvas/formats.ts";
import { DETAILS, paintCanvas, paintInDetail } from "../../src/canvas/paint.ts";
import { ENGINE, planCanvas, type CanvasPlan } from "../../src/canvas/plan.ts";

const GOLDEN: Readonly<Record<string, string>> = {
  horizon: "1 975dc8f25d5b83a9c93658f5af9280bc8e77b290",
  vessel: "1 cce91413d9cdcc94b70610714469652ca63c06d4",
  lines: "1 e6e3453c44ebeac53e5c2be4884c2ae7d482aedb",
  ring: "1 f5ae30f21378a4f19a0e93c420960259d2479777",
  reeds: "1 8f591b03d22ebbd1d7f32a62322e0a138e88419a",
  pebbles: "1 ed8ab25f119258fe2995bd6f67507f3fb86a8ee4",
  patches: "1 981dc40c459f01a36e8fdcec68e1c15955698772",
  gesture: "1 0c9e1f24673743608479cac03f0f0a3d8c19b737",
  weave: "1 6156ad5dd3459efc073f7d3124ab8e5e107deaff",
  door: "1 53875369b169379b09ae3efc7237c4dcd975cae4",
  veils: "1 1c59ec4a0094f8c1b036b7c714c939331e88824e",
  bowl: "1 3a2841422a96c69ff9cbd2dea97abd10ace65f43",
  window: "1 74dd4a2e6058a460cbbc29b31c6354a603bfa242",
  mending: "1 be4ca031ef5c998a8b284b04f9e048f996c7e3c7",
};

/** Every family, by day and where it can be by night, in every size. */
const PLANS: readonly CanvasPlan[] = FAMILY_NAMES.flatMap((family) =>
  Object.values(FORMATS).flatMap((format) => [false, true].filter((night) => !night || NIGHT_FAMILIES.has(family)).map((night) => ({ ...planCanvas({ slug: "slow-bread", pins: { family } }), format, night }))),
);

describe("a painting never changes by itself", () => {
  test.each(FAMILY_NAMES)("%s", (family) => {
    const svg = paintCanvas(planCanvas({ slug: "slow-bread", tags: ["bread"], pins: { family } }));
    expect(`${ENGINE} ${hash("sha1", svg)}`, "The engine paints another picture than before, and so on every site. If that is meant, raise ENGINE in src/canvas/plan.ts and write down the new hashes.").toBe(GOLDEN[family]);
  });

  test("another thread paints the same", async () => {
    const plan = planCanvas({ slug: "slow-bread" });
    const module = new URL("../../src/canvas/paint.ts", import.meta.url).href;
    const worker = new Worker(`const { parentPort, workerData } = require("node:worker_threads"); import(${JSON.stringify(module)}).then(({ paintCanvas }) => parentPort.postMessage(paintCanvas(workerData)));`, { eval: true, workerData: plan });
    const painted = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
    expect(painted).toBe(paintCanvas(plan));
  });
});

interface Shape {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements of an SVG; throws where they are not nested as they should be. */
function readShapes(svg: string): Shape[] {
  const shapes: Shape[] = [];
  const open: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      shapes.push({ name, attributes });
      open.push(name);
    },
    onclosetag: (name, implied) => {
      if (open.pop() !== name || (implied && !svg.includes("/>"))) throw new Error(`unbalanced ${name}`);
    },
  }, { xmlMode: true });
  parser.end(svg);
  return shapes;
}

describe.each(DETAILS)("at detail %d", (detail) => {
  test("every family in every size is made of shapes and nothing else", () => {
    for (const plan of PLANS) {
      const shapes = readShapes(paintInDetail(plan, detail));
      const allowed = ["svg", "defs", "g", "path", "use", "clipPath", "pattern", "radialGradient", "stop"];
      expect(shapes.filter(({ name }) => !allowed.includes(name))).toEqual([]);
      const values = shapes.flatMap(({ attributes }) => Object.entries(attributes));
      expect(values.filter(([name]) => /^on|^src$|^xlink/iu.test(name))).toEqual([]);
      expect(values.filter(([, value]) => /NaN|Infinity|undefined|null|e[+-]\d|javascript|@import/u.test(value))).toEqual([]);
      expect(values.filter(([name, value]) => name !== "xmlns" && /:\/\//u.test(value))).toEqual([]);
      const ids = values.filter(([name]) => name === "id").map(([, id]) => id);
      const used = values.flatMap(([name, value]) => [...value.matchAll(name === "href" ? /^#(.+)$/gu : /url\(#([^)]+)\)/gu)].map(([, id]) => id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(used.filter((id) => !ids.includes(id ?? ""))).toEqual([]);
      expect(values.filter(([name, value]) => name === "href" && !value.startsWith("#"))).toEqual([]);
    }
  });
});

test("no mark begins far off the sheet", () => {
  for (const plan of PLANS) {
    const reach = 1.6 * Math.max(plan.format.width, plan.format.height);
    for (const [, x = "", y = ""] of paintInDetail(plan, 1).matchAll(/M(-?[\d.]+)[ ]?(-?[\d.]+)/gu)) {
      expect(Math.abs(Number(x) - plan.format.width / 2), `${plan.family} ${x} ${y}`).toBeLessThan(reach);
      expect(Math.abs(Number(y) - plan.format.height / 2), `${plan.family} ${x} ${y}`).toBeLessThan(reach);
    }
  }
});

test("it tells its size, and shows nothing of the words it came from", () => {
  fc.assert(fc.property(fc.string(), fc.string(), (slug, tag) => {
    const word = `"><script>${slug}`;
    const svg = paintCanvas(planCanvas({ slug: word, tags: [tag], pins: { format: "tall", seed: word } }));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1000" height="1250" viewBox="0 0 1000 1250">/u);
    expect(svg).not.toContain("script");
  }), { numRuns: 20 });
});

test("less detail leaves the composition as it is", () => {
  const fields = (svg: string): string[] => [...svg.matchAll(/<path id="[^"]+" d="M(-?[\d.]+ ?-?[\d.]+)/gu)].map(([, start]) => start ?? "");
  for (const family of FAMILY_NAMES) {
    const plan = planCanvas({ slug: "slow-bread", pins: { family } });
    expect(fields(paintInDetail(plan, 0.85)).length, family).toBe(fields(paintInDetail(plan, 0.55)).length);
  }
});
