// Runs a command by its name: `node src/main.js build`. The one file that is no TypeScript: to read any, Node first loads
// what strips types, unless all are at hand as they were compiled before, which this sees to.
import { enableCompileCache } from "node:module";

enableCompileCache();

const [name] = process.argv.splice(2, 1);
await import(`./commands/${name}.ts`);
