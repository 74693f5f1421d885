// A wash of watercolor or gouache.
import { describe, expect, test } from "vitest";
import type { EaselSize } from "../../../../src/features/paintings/easel.ts";
import { createStream } from "../../../../src/features/paintings/stream.ts";
import { box } from "../../../../src/features/paintings/tools/shapes.ts";
import { wash, type WashWay } from "../../../../src/features/paintings/tools/wash.ts";
import { sampleEasel } from "../sample-easel.ts";
import { handlesIn } from "./read-path.ts";

const SHAPE = box(200, 300, 400, 300);

interface Setting extends Partial<EaselSize> {
  readonly way?: WashWay;
  readonly paint?: "first" | "accent";
  readonly shape?: typeof SHAPE;
}

function paint({ way, paint = "first", shape = SHAPE, ...size }: Setting = {}) {
  const { easel, finish } = sampleEasel(size);
  const random = createStream("wash");
  // Whatever a palette says, the first paint here is watercolour.
  const colour = paint === "accent" ? easel.paints.accent : { ...easel.paints.first, opaque: false };
  wash(easel, random, shape, colour, way);
  return { ...finish(), bare: easel.paints.bare, next: random.next() };
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

test("a plain one has its shape, an uneven rim and a dark edge, near the shape", () => {
  const { marks, definitions } = paint({ way: { plain: true } });
  expect(definitions).toBe("");
  expect(marks).toMatch(
    /^<g style="mix-blend-mode:multiply" fill="#[0-9a-f]{6}">(?:<path [^>]*>){3}<use [^>]*><\/g>$/u,
  );
  for (const { x, y } of handlesIn(marks)) {
    expect(Math.abs(x - 400)).toBeLessThan(260);
    expect(Math.abs(y - 450)).toBeLessThan(210);
  }
});

describe("inside", () => {
  test("what is painted is clipped to the shape", () => {
    const { marks, definitions } = paint();
    const [, clip] = /clip-path="url\(#(\w+)\)"/u.exec(marks) ?? [];
    const [, shape] = / id="(\w+)"/u.exec(marks) ?? [];
    expect(definitions).toContain(`<clipPath id="${clip}"><use href="#${shape}"/></clipPath>`);
  });

  test("a small patch has nothing", () => {
    expect(paint({ shape: box(200, 300, 100, 100) }).definitions).toBe("");
  });

  test("an even one has puddles and no traces of the brush", () => {
    expect(count(paint({ way: { even: true } }).marks, /stroke-dasharray/gu)).toBe(0);
    expect(count(paint().marks, /stroke-dasharray/gu)).toBeGreaterThan(0);
  });

  test.each([
    [false, 1],
    [true, 0],
  ])("a bloom is painted by day alone (night: %s)", (night, blooms) => {
    const way = { even: true, bloom: 10, edge: 0 };
    const plain = paint({ night, way: { ...way, bloom: 0 } });
    const spots = count(paint({ night, way }).definitions, /<radialGradient /gu);
    expect(spots - count(plain.definitions, /<radialGradient /gu)).toBe(blooms);
  });
});

test.each<[string, Setting, number, number]>([
  ["as a rule", {}, 3, 1],
  ["gone over once", { way: { copies: 1 } }, 2, 1],
  ["without an edge", { way: { edge: 0 } }, 3, 0],
  ["at the least detail", { detail: 0.4 }, 2, 0],
  ["of gouache", { paint: "accent" }, 2, 1],
  ["on bare paper", { way: { underlay: true } }, 4, 1],
])("%s it is made of so many shapes and edges", (_what, setting, shapes, edges) => {
  const { marks } = paint({ ...setting, way: { plain: true, ...setting.way } });
  expect([count(marks, /<path /gu), count(marks, /<use /gu)]).toEqual([shapes, edges]);
});

test("bare paper lies below it", () => {
  const { marks, bare } = paint({ way: { underlay: true } });
  expect(marks.indexOf(`fill="${bare}" opacity=".94"`)).toBeLessThan(marks.indexOf("<g"));
});

test("gouache hides what is below it", () => {
  expect(paint({ paint: "accent", way: { plain: true } }).marks).not.toContain("multiply");
});

test("how rich it is does not move what is painted next", () => {
  expect(paint({ way: { bloom: 10 } }).next).toBe(paint({ detail: 0.4, way: { plain: true } }).next);
});
