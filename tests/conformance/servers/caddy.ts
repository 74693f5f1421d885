// Caddy with the rules that the build wrote.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { freePort, isOnPath, startProgram, type ServerProgram } from "./server.ts";

export const caddyServer: ServerProgram = {
  name: "Caddy",
  isInstalled: () => isOnPath("caddy", "version"),
  async start({ root, folder: site }, folder) {
    const port = await freePort();
    const config = path.join(folder, "Caddyfile");
    writeFileSync(
      config,
      `{\n  admin off\n  auto_https off\n}\nhttp://:${port} {\n  bind 127.0.0.1\n  root * ${root}\n  import ${site}/_server/Caddyfile\n}\n`,
    );
    return startProgram({
      program: "caddy",
      args: ["run", "--config", config, "--adapter", "caddyfile"],
      port,
      env: { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    });
  },
};
