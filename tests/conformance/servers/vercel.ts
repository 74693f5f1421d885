// Vercel: the routes that the build wrote, followed as the Build Output API says (https://vercel.com/docs/build-output-api/v3/configuration).
import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { isFolder, readObject, startImitation, type Response } from "./imitation.ts";
import type { ServerProgram } from "./server.ts";

const route = z.object({
  src: z.string().optional(),
  handle: z.string().optional(),
  has: z.array(z.object({ type: z.literal("query"), key: z.string(), value: z.string() })).optional(),
  headers: z.record(z.string(), z.string()).default({}),
  status: z.number().optional(),
  dest: z.string().optional(),
  continue: z.boolean().default(false),
});
const config = z.object({ version: z.literal(3), routes: z.array(route) });

export const vercelServer: ServerProgram = {
  name: "Vercel (imitated)",
  isInstalled: () => true,
  start({ folder, root }) {
    const { routes } = config.parse(JSON.parse(readFileSync(path.join(folder, "_server/config.json"), "utf8")));
    return startImitation(({ path: address, query }) => {
      const headers: Record<string, string> = {};
      const asked = new URLSearchParams(query);
      let isError = false;
      for (const { src, handle, has = [], dest, status, headers: own, continue: goesOn } of routes) {
        if (handle === "filesystem") {
          const found = readObject(root, address.endsWith("/") ? `${address}index.html` : address);
          if (found && !(address.endsWith("/") && !isFolder(root, address)))
            return { ...found, headers: { ...found.headers, ...headers } };
        }
        if (handle === "error") isError = true;
        const match = src === undefined ? null : new RegExp(src, "u").exec(address);
        if (!match || !has.every(({ key, value }) => asked.get(key) === value)) continue;
        for (const [name, text] of Object.entries(own))
          headers[name.toLowerCase()] = text.replaceAll(
            /\$(\d)/gu,
            (_all, index: string) => match[Number(index)] ?? "",
          );
        if (goesOn) continue;
        if (headers["location"] !== undefined)
          return {
            status: status ?? 308,
            headers: {
              ...headers,
              location: headers["location"] + (has.length === 0 && !headers["location"].includes("?") ? query : ""),
            },
          };
        const page: Response | undefined = dest === undefined ? undefined : readObject(root, dest);
        return {
          status: status ?? 200,
          headers: { ...page?.headers, ...headers },
          ...(page?.body && { body: page.body }),
        };
      }
      return { status: isError ? 404 : 500, headers };
    });
  },
};
