// The clock of a build can be set, and a wrong one is not ignored.
import { expect, test } from "vitest";
import { readEnvironment } from "../../../src/pipeline/settings/environment.ts";
import { AuthorError } from "../../../src/lib/problem.ts";

const clock = (): number => 7;

test.each([undefined, ""])("takes the machine's clock where SITE_NOW is %j", (typed) => {
  expect(readEnvironment({ SITE_NOW: typed }, clock)).toEqual({ now: 7, isMachineTime: true });
});

test.each([
  ["2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z"],
  ["2026-11-22T10:00:00-05:00", "2026-11-22T15:00:00Z"],
  ["2026-11-22 10:00", "2026-11-22T10:00:00Z"],
  ["2026-11-22", "2026-11-22T00:00:00Z"],
])("takes SITE_NOW=%s for %s", (typed, iso) => {
  expect(readEnvironment({ SITE_NOW: typed }, clock)).toEqual({ now: Date.parse(iso), isMachineTime: false });
});

test.each(["soon", "1795341600000", "2026-02-30"])("stops at SITE_NOW=%s", (typed) => {
  const error = new AuthorError([
    { file: "SITE_NOW", message: `"${typed}" is not a date. Write it as 2026-11-22T10:00:00Z.`, severity: "error" },
  ]);
  expect(() => readEnvironment({ SITE_NOW: typed }, clock)).toThrow(error);
});

test.each([
  [{ VISUAL: "code --wait", EDITOR: "vi" }, "code --wait"],
  [{ VISUAL: " ", EDITOR: "vi" }, "vi"],
  [{ EDITOR: "vi", npm_command: "run" }, undefined],
  [{ EDITOR: "nano", npm_command: "run" }, "nano"],
  [{ VISUAL: "vi", EDITOR: "vi", npm_command: "run" }, "vi"],
  [{}, undefined],
])("of %j the editor is %j", (variables, editor) => {
  expect(readEnvironment(variables, clock).editor).toBe(editor);
});
