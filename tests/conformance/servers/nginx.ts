// nginx with the rules that the build wrote, and the module for Brotli where Debian has put it.
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort, isOnPath, startProgram, type ServerProgram } from "./server.ts";

const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

export const nginxServer: ServerProgram = {
  name: "nginx",
  isInstalled: () => isOnPath("nginx", "-v") && existsSync(BROTLI),
  async start({ root, folder: site }, folder) {
    const port = await freePort();
    const config = path.join(folder, "nginx.conf");
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((name) => `${name}_temp_path ${folder}/${name};`)
      .join(" ");
    writeFileSync(
      config,
      `daemon off; ${process.getuid?.() === 0 ? "user root; " : ""}pid ${folder}/pid; error_log ${folder}/errors;
worker_processes 1; load_module ${BROTLI};
events { }
http {
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${temporary}
  server {
    listen 127.0.0.1:${port}; server_name kitchen.example; root ${root};
    include ${site}/_server/nginx.conf; include ${site}/_server/nginx-brotli.conf;
  }
}
`,
    );
    return startProgram({ program: "nginx", args: ["-p", folder, "-c", config], port });
  },
};
