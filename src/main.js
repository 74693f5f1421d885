// Runs a command by its name: `node src/main.js build`. The one file that is no TypeScript: to read any, Node first loads
// what strips types, unless all are at hand as they were compiled before, which this sees to.
import * as nodeModule from "node:module";

const COMMANDS = ["build", "painting", "check", "comments", "deploy", "mail", "preview", "signup", "start"];

const [name = ""] = process.argv.splice(2, 1);
const line = name === "start" || name === "preview" ? "npm start" : `npm run ${name}`;

if (!COMMANDS.includes(name)) refuse(`Unknown command. Use one of: ${COMMANDS.join(", ")}.`);
else if (process.features.typescript) await run();
else
  refuse(
    `Node ${process.versions.node} is too old for Inner Canvas. ` +
      `Run npm ci, which installs a newer one in this folder, and then: ${line}`,
  );

async function run() {
  nodeModule.enableCompileCache();
  // Names this process to another one that waits for its lock.
  process.title = `npm run ${name}`;
  try {
    await import(`./commands/${name}.ts`);
  } catch (error) {
    // A missing file of our own is a bug, and its message names a path instead of a package.
    if (error?.code !== "ERR_MODULE_NOT_FOUND" || !error.message.startsWith("Cannot find package ")) throw error;
    refuse(`Inner Canvas isn't completely installed in this folder. Run npm ci, and then: ${line}`);
  }
}

/** @param {string} message */
function refuse(message) {
  console.error(message);
  process.exitCode = 1;
}
