// Paintings as text: the same everywhere, whole, and harmless.
import { hash } from "node:crypto";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { FAMILY_NAMES, NIGHT_FAMILIES } from "../../../src/features/paintings/families/names.ts";
import { FORMATS } from "../../../src/features/paintings/formats.ts";
import { DETAILS, drawPainting, paintInDetail } from "../../../src/features/paintings/paint.ts";
import { ENGINE, planPainting, type PaintingPlan } from "../../../src/features/paintings/plan.ts";

const GOLDEN: Readonly<Record<string, string>> = {
  horizon: "2 6ee4d52aa8e1f7fe0fc4f747002163da21cb1edf",
  vessel: "2 f92407495361539fc95943f12dca7457156b1428",
  lines: "2 15c0bd82e81cc6cfb3f451ca8b4408ab5aaaa21c",
  ring: "2 9493c2b3f5483445d4986ddb8702ca2d9af2b89d",
  reeds: "2 452e405db11227e2a596be3cb35bc26a3baf4dbe",
  pebbles: "2 d1e5b119e0b2bdbc73d77edc1d815b27c7e2e958",
  patches: "2 476077d02ddc4febfa647d2bd24e92ed7f25cb6a",
  gesture: "2 05bd4a324ed75d80c6904e83f96b6c16f9805b1c",
  weave: "2 e7f4c5babb73969e132f0cee3a170c5fc41ede44",
  door: "2 859873e3374d2ce829e5de69bc29158753186bf9",
  veils: "2 dd86bfd64c6b32197000fadd942c182bf22d0154",
  bowl: "2 7afb5a9185dd19358e4919d6ed946ff1462e4fc2",
  window: "2 28c17a91834898e341ef0c03056f497e2ac7bbb9",
  mending: "2 27b43ad6165a11b16c9ab397f1f7c9e96c6f055b",
};

/** Every family, by day and where it can be by night, in every size. */
const PLANS: readonly PaintingPlan[] = FAMILY_NAMES.flatMap((family) =>
  Object.values(FORMATS).flatMap((format) =>
    [false, true]
      .filter((night) => !night || NIGHT_FAMILIES.has(family))
      .map((night) => ({ ...planPainting({ slug: "slow-bread", pins: { family } }), format, night })),
  ),
);

describe("a painting never changes by itself", () => {
  test.each(FAMILY_NAMES)("%s", (family) => {
    const svg = drawPainting(planPainting({ slug: "slow-bread", tags: ["bread"], pins: { family } }));
    expect(
      `${ENGINE} ${hash("sha1", svg)}`,
      "The engine paints another picture than before, and so on every site. If that is meant, raise ENGINE in src/features/paintings/plan.ts and write down the new hashes.",
    ).toBe(GOLDEN[family]);
  });

  test("another thread paints the same", async () => {
    const plan = planPainting({ slug: "slow-bread" });
    const module = new URL("../../../src/features/paintings/paint.ts", import.meta.url).href;
    const worker = new Worker(
      `const { parentPort, workerData } = require("node:worker_threads"); import(${JSON.stringify(module)}).then(({ drawPainting }) => parentPort.postMessage(drawPainting(workerData)));`,
      { eval: true, workerData: plan },
    );
    const painted = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
    expect(painted).toBe(drawPainting(plan));
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
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        shapes.push({ name, attributes });
        open.push(name);
      },
      onclosetag: (name, implied) => {
        if (open.pop() !== name || (implied && !svg.includes("/>"))) throw new Error(`unbalanced ${name}`);
      },
    },
    { xmlMode: true },
  );
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
      expect(
        values.filter(([, value]) => /NaN|Infinity|undefined|null|e[+-]\d|javascript|@import/u.test(value)),
      ).toEqual([]);
      expect(values.filter(([name, value]) => name !== "xmlns" && /:\/\//u.test(value))).toEqual([]);
      const ids = values.filter(([name]) => name === "id").map(([, id]) => id);
      const used = values.flatMap(([name, value]) =>
        [...value.matchAll(name === "href" ? /^#(.+)$/gu : /url\(#([^)]+)\)/gu)].map(([, id]) => id),
      );
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
  fc.assert(
    fc.property(fc.string(), fc.string(), (slug, tag) => {
      const word = `"><script>${slug}`;
      const svg = drawPainting(planPainting({ slug: word, tags: [tag], pins: { format: "tall", seed: word } }));
      expect(svg).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1000" height="1250" viewBox="0 0 1000 1250">/u,
      );
      expect(svg).not.toContain("script");
    }),
    { numRuns: 20 },
  );
});

test("less detail leaves the composition as it is", () => {
  const fields = (svg: string): string[] =>
    [...svg.matchAll(/<path id="[^"]+" d="M(-?[\d.]+ ?-?[\d.]+)/gu)].map(([, start]) => start ?? "");
  for (const family of FAMILY_NAMES) {
    const plan = planPainting({ slug: "slow-bread", pins: { family } });
    expect(fields(paintInDetail(plan, 0.85)).length, family).toBe(fields(paintInDetail(plan, 0.55)).length);
  }
});
