// Random streams that are the same in every run.
import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseName, createStream, hashWord } from "../../../src/features/paintings/stream.ts";

test("a word has one stream, on every machine", () => {
  const stream = createStream("slow-bread");
  expect([stream.next(), stream.next(), stream.next()]).toEqual([
    0.6094974684529006, 0.016476698219776154, 0.31386401248164475,
  ]);
  expect(hashWord("slow-bread")).toBe(1177219471);
});

test("numbers stay within their bounds", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: 0, max: 50 }),
      (word, least, room) => {
        const stream = createStream(word);
        for (let draw = 0; draw < 20; draw++) {
          const values = [stream.between(least, least + room), stream.whole(least, least + room)];
          for (const value of values) expect(value >= least && value <= least + room).toBe(true);
          expect(Math.abs(stream.bell())).toBeLessThanOrEqual(2);
          expect([-1, 1]).toContain(stream.side());
          expect(["a", "b", "c"]).toContain(stream.pick(["a", "b", "c"]));
        }
      },
    ),
  );
});

test("numbers drawn from a fork don't change the stream after it", () => {
  const [busy, idle] = [createStream("a"), createStream("a")];
  const fork = busy.fork();
  for (let draw = 0; draw < 100; draw++) fork.next();
  idle.fork();
  expect(busy.next()).toBe(idle.next());
});

test("words are spread evenly over the names", () => {
  const names = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
  const counts = Object.values(
    Object.groupBy(
      Array.from({ length: 8000 }, (_, index) => chooseName(`word-${index}`, names)),
      (name) => name,
    ),
  ).map((group) => group.length);
  expect(counts).toHaveLength(8);
  expect(Math.min(...counts)).toBeGreaterThan(880);
  expect(Math.max(...counts)).toBeLessThan(1120);
});

test("another name takes its share and moves no other word", () => {
  const moved = Array.from({ length: 2000 }, (_, index) => [
    chooseName(`word-${index}`, ["a", "b", "c"]),
    chooseName(`word-${index}`, ["a", "b", "c", "d"]),
  ]).filter(([before, after]) => before !== after);
  expect(new Set(moved.map(([, after]) => after))).toEqual(new Set(["d"]));
  expect(moved.length / 2000).toBeCloseTo(0.25, 1);
});
