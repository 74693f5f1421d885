// Runs a command by its name: `node src/main.js build`. The one file that is no TypeScript: to read any, Node first loads
// what strips types, unless all are at hand as they were compiled before, which this sees to.
import { enableCompileCache } from "node:module";

const COMMANDS = ["build", "painting", "check", "comments", "deploy", "mail", "preview", "signup", "start"];

enableCompileCache();

const [name = ""] = process.argv.splice(2, 1);
if (COMMANDS.includes(name)) {
  // Names this process to another one that waits for its lock.
  process.title = `npm run ${name}`;
  await import(`./commands/${name}.ts`);
} else {
  console.error(`Unknown command. Use one of: ${COMMANDS.join(", ")}.`);
  process.exitCode = 1;
}
