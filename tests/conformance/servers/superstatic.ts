// Firebase Hosting: superstatic is the server of its emulator.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { isPackageInstalled, programOf, type ServerPackage } from "./package.ts";
import { freePort, startProgram, type ServerProgram } from "./server.ts";

export const superstatic: ServerPackage = { name: "superstatic", version: "11.0.0", program: "superstatic" };

const config = z.object({ hosting: z.looseObject({}) });

export const superstaticServer: ServerProgram = {
  name: "Firebase (superstatic)",
  // The first two are up to Firebase's content network; firebase.json is on its own list of what is not uploaded.
  lacks: {
    "a page that has not changed is not sent again": "conditional requests",
    "a film can be asked for in parts": "parts of films",
    "what the server reads is for nobody else": "firebase.json is handed out",
  },
  isInstalled: () => isPackageInstalled(superstatic),
  async start({ root, folder: site, base }, folder) {
    const port = await freePort();
    const { hosting } = config.parse(JSON.parse(readFileSync(path.join(site, "firebase.json"), "utf8")));
    const file = path.join(folder, "superstatic.json");
    // Without the native package re2 it reads patterns as JavaScript does, which writes named groups another way.
    const rules = JSON.stringify({ ...hosting, public: ".", errorPage: `${base}/404.html` }).replaceAll("(?P<", "(?<");
    writeFileSync(file, rules);
    return startProgram({
      program: programOf(superstatic),
      args: [
        "serve",
        "--config",
        path.relative(root, file),
        "--host",
        "127.0.0.1",
        "--port",
        String(port),
        "--compression",
      ],
      port,
      cwd: root,
      env: { HOME: folder },
    });
  },
};
