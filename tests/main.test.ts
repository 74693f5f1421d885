// The program that package.json names.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { PROGRAM } from "../src/pipeline/run/program-folders.ts";

const MAIN = path.join(PROGRAM.root, "src/main.js");
const commands = [
  ...readFileSync(path.join(PROGRAM.root, "package.json"), "utf8").matchAll(/src\/main\.js (\w+)"/gu),
].map(([, name = ""]) => name);

test("npm knows eight commands of it", () => {
  expect(commands.sort()).toEqual(["build", "check", "comments", "deploy", "mail", "painting", "signup", "start"]);
});

test.each(commands)("%s says what it does when it is asked", (name) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, name, "--help"], { encoding: "utf8" });
  expect([status, stderr, stdout]).toEqual([0, "", expect.stringMatching(/--help +show this help\n$/u)]);
});

test.each(["", "nonsense", "../main"])("%j is no command, and those that there are are named", (name) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...(name === "" ? [] : [name])], {
    encoding: "utf8",
  });
  expect([status, stdout, stderr]).toEqual([
    1,
    "",
    "Unknown command. Use one of: build, painting, check, comments, deploy, mail, preview, signup, start.\n",
  ]);
});
