// The preview server: every request passes the guard, and no request can crash it.
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { PreviewPages } from "../../../pipeline/run/preview-build.ts";
import { toTerminalLine } from "../../../lib/terminal-text.ts";
import { renderSentence, sendAnswer, sendRefusal, setSharedHeaders, type Answer } from "./answer.ts";
import type { Guide } from "../guide.ts";
import type { Entrance } from "./entrance.ts";
import { addToken, takeToken } from "./form-token.ts";
import { checkRequest } from "./guard.ts";
import { CHANGES, createLiveReload, RELOAD_SCRIPTS } from "./live-reload.ts";
import { readForm } from "./read-form.ts";
import { Refusal } from "./refusal.ts";
import { sendFile } from "./send-file.ts";

export interface InboxRequest {
  readonly url: URL;
  /** Undefined unless a form was sent. */
  readonly fields: URLSearchParams | undefined;
  /** The Referer header. */
  readonly from: string | undefined;
}

export interface PreviewServerOptions {
  /** Files of the site. */
  readonly folder: string;
  /** Its pages. */
  readonly pages?: PreviewPages | undefined;
  /** Answers for everything below /_inbox/. */
  readonly inbox: (request: InboxRequest) => Answer | Promise<Answer>;
  /** Answers for everything below /_guide/. */
  readonly guide: Guide;
  /** See OwnPlace. */
  readonly names: () => readonly string[];
  /** Goes into the forms of this run, and is hard to guess. */
  readonly token: string;
  /** Undefined where only this machine can ask. */
  readonly entrance: Entrance | undefined;
  readonly log: (line: string) => void;
}

export interface PreviewServer {
  readonly listener: RequestListener;
  /** To be called after each build. Pages reload if `look` has changed, and otherwise change in place. */
  noteBuild(look: number): void;
}

export function createPreviewServer(options: PreviewServerOptions): PreviewServer {
  const { folder, pages, inbox, guide, names, token, entrance, log } = options;
  const reload = createLiveReload();
  const withToken = (html: string): string => addToken(html, token);
  const toPage = (html: string): string => reload.addScript(withToken(html));

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setSharedHeaders(response);
    const asked = checkRequest(request, { names: names(), port: request.socket.localPort ?? 0 });
    const { url, changes } = asked;
    const stopped = entrance?.stop(request, url);
    if (stopped) return sendAnswer(response, stopped);
    const isInbox = /^\/_inbox(?:\/|$)/u.test(url.pathname);
    if (changes && !isInbox) throw new Refusal(405, "Forms are sent to /_inbox/ only.");
    if (isInbox) {
      const fields = changes ? await readForm(request) : undefined;
      if (fields) takeToken(fields, token);
      const result = await inbox({ url, fields, from: request.headers.referer });
      if ("location" in result) return sendAnswer(response, result);
      // A page that answers a form isn't loaded again: its browser would ask whether to send the form once more.
      return sendAnswer(response, { ...result, html: changes ? withToken(result.html) : toPage(result.html) });
    }
    if (/^\/_guide(?:\/|$)/u.test(url.pathname)) {
      const page = guide.answer(url);
      if (page) return sendAnswer(response, page);
      const file = { ...asked, path: asked.path.slice("/_guide".length) };
      return sendFile(request, response, { folder: guide.folder, asked: file, toPage: (html) => html });
    }
    const script = RELOAD_SCRIPTS.get(url.pathname);
    if (script !== undefined) return sendScript(response, script);
    if (url.pathname === CHANGES && request.method === "GET") return reload.listen(response);
    if (!reload.isReady) return sendAnswer(response, STILL_BUILDING);
    return sendFile(request, response, { folder, pages, asked, toPage });
  };

  return {
    noteBuild: reload.noteBuild,
    listener(request, response) {
      answer(request, response).catch((error: unknown) => {
        if (error instanceof Refusal) return sendRefusal(response, error);
        if (isHangUp(error)) return response.destroy();
        const { method = "", url = "" } = request;
        log(toTerminalLine(`The preview could not answer ${method} ${url}: ${String(error)}`));
        if (response.headersSent) return response.destroy();
        return sendRefusal(response, new Refusal(500, "The preview made a mistake here. Its terminal says which."));
      });
    },
  };
}

const ASK_AGAIN = '<meta http-equiv="refresh" content="1">\n';
const STILL_BUILDING: Answer = {
  status: 503,
  html: renderSentence("The preview is still being built. It appears here in a moment.", { head: ASK_AGAIN }),
};

function sendScript(response: ServerResponse, script: () => string): void {
  response.writeHead(200, { "content-type": "text/javascript" }).end(script());
}

const HANG_UPS = ["ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "EPIPE"];

/** A reader may leave before the end. */
function isHangUp(error: unknown): boolean {
  return error instanceof Error && "code" in error && HANG_UPS.includes(String(error.code));
}
