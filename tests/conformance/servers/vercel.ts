// Vercel: the routes that the build wrote, followed as the Build Output API says
// (https://vercel.com/docs/build-output-api/v3/configuration).
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
      for (const route of routes) {
        const { src, handle, has = [], headers: own, continue: goesOn } = route;
        if (handle === "filesystem") {
          const found = readFound(root, address);
          if (found) return { ...found, headers: { ...found.headers, ...headers } };
        }
        if (handle === "error") isError = true;
        const match = src === undefined ? null : new RegExp(src, "u").exec(address);
        if (!match || !has.every(({ key, value }) => asked.get(key) === value)) continue;
        for (const [name, text] of Object.entries(own)) headers[name.toLowerCase()] = fillGroups(text, match);
        if (!goesOn) return answer(route, headers, query, root);
      }
      return { status: isError ? 404 : 500, headers };
    });
  },
};

function readFound(root: string, address: string): Response | undefined {
  if (!address.endsWith("/")) return readObject(root, address);
  return isFolder(root, address) ? readObject(root, `${address}index.html`) : undefined;
}

/** `$1` is the first group that a route's pattern matched. */
function fillGroups(text: string, match: RegExpExecArray): string {
  return text.replaceAll(/\$(\d)/gu, (_all, index: string) => match[Number(index)] ?? "");
}

function answer(
  { has = [], status, dest }: z.output<typeof route>,
  headers: Readonly<Record<string, string>>,
  query: string,
  root: string,
): Response {
  const { location } = headers;
  if (location !== undefined) {
    const keepsQuery = has.length === 0 && !location.includes("?");
    return { status: status ?? 308, headers: { ...headers, location: location + (keepsQuery ? query : "") } };
  }
  const page = dest === undefined ? undefined : readObject(root, dest);
  return { status: status ?? 200, headers: { ...page?.headers, ...headers }, ...(page?.body && { body: page.body }) };
}
