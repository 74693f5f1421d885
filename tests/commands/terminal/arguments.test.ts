// What may stand behind a command.
import { expect, test } from "vitest";
import { formatHelp, readArguments, type Command } from "../../../src/commands/terminal/arguments.ts";

const command: Command = {
  call: "npm run build --",
  purpose: "Builds.",
  options: {
    output: { type: "string", value: "DIR", help: "another folder" },
    "leave-out": { type: "boolean", help: "leaves out" },
  },
};

test("options are read as they were given", () => {
  expect(readArguments(command, ["--output=x", "--leave-out"])).toEqual({ output: "x", "leave-out": true });
  expect(readArguments(command, ["--leave-out", "--help"])).toBe("help");
});

test("the last word may stand for many", () => {
  const words = [
    { name: "verb", value: "VERB", help: "" },
    { name: "ids", value: "ID", help: "", optional: true, many: true },
  ];
  expect(readArguments({ ...command, words }, ["spam", "a b", "--leave-out", "c"])).toEqual({
    verb: "spam",
    ids: "a b\nc",
    "leave-out": true,
  });
  expect(readArguments({ ...command, words }, ["spam"])).toEqual({ verb: "spam" });
});

test.each([
  [["--outptu=x"], "There is no option --outptu. Did you mean --output?"],
  [["--zzzzzz"], "There is no option --zzzzzz. --help lists them."],
  [["--output"], "--output needs a value: --output=DIR."],
  [["--leave-out=true"], "--leave-out takes no value. Write --leave-out alone."],
  [["x"], '"x" is not understood here. Options begin with --, as in --output.'],
])("%j is refused", (given, message) => {
  expect(() => readArguments(command, given)).toThrow(message);
});

test("help names every option with its line", () => {
  expect(formatHelp(command)).toBe(
    "Builds.\n\n  npm run build -- [options]\n\n  --output=DIR   another folder\n  --leave-out    leaves out\n  --help         shows this",
  );
});
