// The arguments of a command.
import { expect, test } from "vitest";
import { formatHelp, readArguments, type Command } from "../../../src/commands/terminal/arguments.ts";

const command: Command = {
  call: "npm run build --",
  examples: [["", "build the site"]],
  purpose: "Builds.",
  options: {
    output: { type: "string", value: "DIR", help: "another folder" },
    "skip-broken": { type: "boolean", help: "leaves out" },
  },
};

test("options are read as they were given", () => {
  expect(readArguments(command, ["--output=x", "--skip-broken"])).toEqual({
    output: "x",
    "skip-broken": true,
  });
  expect(readArguments(command, ["--skip-broken", "--help"])).toBe("help");
});

test("the last word may take several values", () => {
  const words = [
    { name: "verb", value: "VERB", help: "" },
    { name: "ids", value: "ID", help: "", optional: true, many: true },
  ];
  expect(readArguments({ ...command, words }, ["spam", "a b", "--skip-broken", "c"])).toEqual({
    verb: "spam",
    ids: "a b\nc",
    "skip-broken": true,
  });
  expect(readArguments({ ...command, words }, ["spam"])).toEqual({ verb: "spam" });
});

test.each([
  [["--outptu=x"], "There is no option --outptu. Did you mean --output?"],
  [["--zzzzzz"], "There is no option --zzzzzz. --help lists them."],
  [["--output"], "--output needs a value: --output=DIR."],
  [["--skip-broken=true"], "--skip-broken doesn't take a value. Write --skip-broken alone."],
  [["x"], 'I don\'t understand "x". Options start with --, for example --output.'],
])("%j is refused", (given, message) => {
  expect(() => readArguments(command, given)).toThrow(message);
});

test("help names every option with its line", () => {
  expect(formatHelp(command)).toBe(
    "Builds.\n\n  npm run build   build the site\n\nUsage: npm run build -- [options]\n  --output=DIR    another folder\n  --skip-broken   leaves out\n  --help          show this help",
  );
});
