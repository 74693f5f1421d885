// The program that package.json names.
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { PROGRAM } from "../src/pipeline/run/program-folders.ts";
import { makeFolder } from "./commands/folders.ts";

const MAIN = path.join(PROGRAM.root, "src/main.js");
const commands = [
  ...readFileSync(path.join(PROGRAM.root, "package.json"), "utf8").matchAll(/src\/main\.js (\w+)"/gu),
].map(([, name = ""]) => name);

test("package.json has all eight commands", () => {
  expect(commands.sort()).toEqual(["build", "check", "comments", "deploy", "mail", "painting", "signup", "start"]);
});

test.each(commands)("%s says what it does when it is asked", (name) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, name, "--help"], { encoding: "utf8" });
  expect([status, stderr, stdout]).toEqual([0, "", expect.stringMatching(/--help +show this help\n$/u)]);
});

test.each(["", "nonsense", "../main"])("%j isn't a command, and the message lists them", (name) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...(name === "" ? [] : [name])], {
    encoding: "utf8",
  });
  expect([status, stdout, stderr]).toEqual([
    1,
    "",
    "Unknown command. Use one of: build, painting, check, comments, deploy, mail, preview, signup, start.\n",
  ]);
});

/** Without a trace of the program's own files. */
function run(given: readonly string[], cwd = PROGRAM.root): unknown[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: "utf8", cwd });
  return [status, stdout, stderr];
}

test("a Node that is too old is named, with what to type", () => {
  expect(run(["--no-experimental-strip-types", MAIN, "build"])).toEqual([
    1,
    "",
    `Node ${process.versions.node} is too old for Inner Canvas. Run npm ci, which installs a newer one in this folder, and then: npm run build\n`,
  ]);
});

test.each([
  ["build", "npm run build"],
  ["start", "npm start"],
])("%s without installed packages says how to install them", (name, line) => {
  const folder = makeFolder({ "node_modules/.keep": "" });
  cpSync(path.join(PROGRAM.root, "src"), path.join(folder, "src"), { recursive: true });
  expect(run(["src/main.js", name], folder)).toEqual([
    1,
    "",
    `Inner Canvas isn't completely installed in this folder. Run npm ci, and then: ${line}\n`,
  ]);
});

test.each([
  ["content", "preview", []],
  ["content", "mail", ["post", "slow-bread"]],
  ["my-blgo", "deploy", ["setup", "netlify", "--input=my-blgo"]],
])("without the folder %s, %s says so and writes nothing", (label, name, given) => {
  expect(run([MAIN, name, ...given], makeFolder({}))).toEqual([
    1,
    "",
    `${label}\n  There is no such folder here. Run the command in your blog's folder, or name your content folder: --input=my-blog\n`,
  ]);
});
