// Notifies open pages of a new build. The pages get a number, and learn nothing about files of this machine.
import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";

export const RELOAD_SCRIPT = "/_preview/reload.js";
export const CHANGES = "/_preview/changes";

export interface LiveReload {
  /** Whether there has been a build. */
  readonly isReady: boolean;
  /** To be called after each build. */
  noteBuild(): void;
  /** Adds the script to a page as it was last built. */
  addScript(html: string): string;
  /** Keeps the connection, as https://html.spec.whatwg.org/multipage/server-sent-events.html has it. */
  listen(response: ServerResponse): void;
}

export function createLiveReload(): LiveReload {
  const preview = randomBytes(6).toString("hex");
  const listeners = new Set<ServerResponse>();
  let builds = 0;
  const tell = (response: ServerResponse): void => void response.write(`data: ${preview}-${builds}\n\n`);
  return {
    get isReady() {
      return builds > 0;
    },
    noteBuild() {
      builds++;
      for (const listener of listeners) tell(listener);
    },
    addScript(html) {
      const script = `<script src="${RELOAD_SCRIPT}" data-build="${preview}-${builds}" defer></script>`;
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

/**
 * Loads the page again when it isn't from the latest build. Only visible pages listen: a browser keeps six connections
 * to a server, and the seventh tab would wait for ever.
 */
export const RELOAD_PROGRAM = `const { build } = document.currentScript.dataset;
let changes;
function listen() {
  if (document.hidden) {
    changes?.close();
    changes = undefined;
  }
  if (document.hidden || changes) return;
  changes = new EventSource("${CHANGES}");
  changes.onmessage = ({ data }) => data !== build && location.reload();
  changes.onerror = ({ target }) => {
    if (target.readyState !== EventSource.CLOSED || target !== changes) return;
    changes = undefined;
    setTimeout(listen, 1000);
  };
}
document.addEventListener("visibilitychange", listen);
listen();
`;
