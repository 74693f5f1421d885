// Lets visitors into a preview that `--host` has opened: the key in the printed address becomes a cookie.
import type { IncomingMessage } from "node:http";
import { escapeHtml } from "../../../lib/html.ts";
import { renderSentence, type Answer } from "./answer.ts";
import { isSameText } from "./same-text.ts";

const PARAMETER = "token";

export interface Entrance {
  /** A printed address, with the key. */
  addressOf(origin: string): string;
  /** The response to a request without access; undefined for a request that may pass. */
  stop(request: Pick<IncomingMessage, "headers">, url: URL): Answer | undefined;
}

export function createEntrance(key: string): Entrance {
  return {
    addressOf: (origin) => `${origin}/?${PARAMETER}=${key}`,
    stop({ headers }, url) {
      const cookie = `${cookieName(url)}=${key}`;
      if (isSameText(url.searchParams.get(PARAMETER) ?? "", key)) return letIn(url, cookie);
      const cookies = (headers.cookie ?? "").split(";").map((one) => one.trim());
      return cookies.some((one) => isSameText(one, cookie)) ? undefined : turnAway(url);
    },
  };
}

/** Cookies belong to a host, whatever its port: https://www.rfc-editor.org/rfc/rfc6265#section-8.5. */
function cookieName({ port }: URL): string {
  return `inner-canvas-preview-${port === "" ? 80 : port}`;
}

// A browser that came by a link of another site doesn't send a SameSite=Strict cookie after a redirect. It does when a
// page of ours goes on to the next.
function letIn(url: URL, cookie: string): Answer {
  const clean = new URL(url);
  clean.searchParams.delete(PARAMETER);
  const address = escapeHtml(toPath(clean));
  const head = `<meta http-equiv="refresh" content="0; url=${address}">\n`;
  const html = renderSentence("You can see this preview now.", { head, more: ` <a href="${address}">Go on</a>` });
  return { status: 200, html, cookie: `${cookie}; Path=/; HttpOnly; SameSite=Strict` };
}

function turnAway(url: URL): Answer {
  const sentence = "Open the whole address that the preview printed, with the token in it; if you have done so, ";
  const more = `<a href="${escapeHtml(toPath(url))}">go on</a>.`;
  return { status: 403, html: renderSentence(sentence, { more }) };
}

/** Two slashes at its beginning would name another host. */
function toPath({ pathname, search }: URL): string {
  return pathname.replace(/^\/{2,}/u, "/") + search;
}
