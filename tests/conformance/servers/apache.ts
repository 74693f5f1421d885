// Apache with the .htaccess that the build wrote, and the modules that shared hosting has.
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort, isOnPath, startProgram, type ServerProgram } from "./server.ts";

const MODULES = "/usr/lib/apache2/modules";

export const apacheServer: ServerProgram = {
  name: "Apache",
  isInstalled: () => isOnPath("apache2", "-v") && existsSync(MODULES),
  async start({ root }, folder) {
    const port = await freePort();
    const config = path.join(folder, "apache.conf");
    const modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "setenvif", "env"]
      .map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`)
      .join("\n");
    writeFileSync(
      config,
      `ServerRoot ${folder}\nServerName kitchen.example\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid\nErrorLog ${folder}/errors\nMutex file:${folder} default\n${modules}\nTypesConfig /etc/mime.types\nDocumentRoot ${root}\n<FilesMatch "^\\.ht">\n  Require all denied\n</FilesMatch>\n<Directory ${root}>\n  AllowOverride All\n  Require all granted\n</Directory>\n`,
    );
    return startProgram({
      program: "apache2",
      args: ["-f", config, "-DFOREGROUND"],
      port,
      env: { APACHE_RUN_DIR: folder },
    });
  },
};
