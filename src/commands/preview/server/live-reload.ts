// Shows each build in open pages. They get two numbers, and learn nothing about files of this machine.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { RELOAD_PROGRAM } from "./reload-program.ts";

const SCRIPT = "/_preview/reload.js";
const MORPH = "/_preview/idiomorph.js";
export const CHANGES = "/_preview/changes";

/** The scripts of a page in the preview, by their addresses. */
export const RELOAD_SCRIPTS: ReadonlyMap<string, () => string> = new Map([
  [SCRIPT, () => RELOAD_PROGRAM],
  [MORPH, () => readFileSync(fileURLToPath(import.meta.resolve("idiomorph/dist/idiomorph.esm.js")), "utf8")],
]);

export interface LiveReload {
  /** Whether there has been a build. */
  readonly isReady: boolean;
  /** To be called after each build. Pages reload if `look` has changed. */
  noteBuild(look: number): void;
  /** Adds the script to a page as it was last built. */
  addScript(html: string): string;
  /** Keeps the connection, as https://html.spec.whatwg.org/multipage/server-sent-events.html has it. */
  listen(response: ServerResponse): void;
}

export function createLiveReload(): LiveReload {
  const preview = randomBytes(6).toString("hex");
  const listeners = new Set<ServerResponse>();
  let builds = 0;
  let look = 0;
  const tell = (response: ServerResponse): void =>
    void response.write(`data: ${JSON.stringify({ build: `${preview}-${builds}`, look: `${preview}-${look}` })}\n\n`);
  return {
    get isReady() {
      return builds > 0;
    },
    noteBuild(current) {
      builds++;
      look = current;
      for (const listener of listeners) tell(listener);
    },
    addScript(html) {
      const numbers = `data-build="${preview}-${builds}" data-look="${preview}-${look}"`;
      const script = `<script src="${SCRIPT}" ${numbers} defer></script>`;
      return html.includes("</head>") ? html.replace("</head>", `${script}</head>`) : html + script;
    },
    listen(response) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      listeners.add(response);
      response.once("close", () => listeners.delete(response));
      tell(response);
    },
  };
}
