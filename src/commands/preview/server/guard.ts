// Which requests a preview answers: those sent to its own address, and only from its own pages.
import type { IncomingMessage } from "node:http";
import { Refusal } from "./refusal.ts";

/** The parts of a request that decide. */
export type Asked = Pick<IncomingMessage, "method" | "url" | "headers" | "rawHeaders">;

/** Where the preview can be reached. */
export interface OwnPlace {
  /** As they appear in addresses: "localhost", "[::1]". */
  readonly names: readonly string[];
  readonly port: number;
}

export interface CheckedRequest {
  readonly url: URL;
  /** The path of `url`, decoded; no segment of it is "..". */
  readonly path: string;
  /** True for a form that was sent. */
  readonly changes: boolean;
}

/** Throws Refusal for a request that is malformed, meant for another server, or sent by a page of another origin. */
export function checkRequest(request: Asked, place: OwnPlace): CheckedRequest {
  const base = readHost(request);
  const own = place.names.flatMap((name) => URL.parse(`http://${name}:${place.port}`) ?? []);
  // https://www.rfc-editor.org/rfc/rfc9110#name-421-misdirected-request. A name that an attacker has pointed at this
  // machine (DNS rebinding) arrives here as well.
  if (!own.some(({ host }) => host === base.host)) {
    throw new Refusal(421, `This preview doesn't answer as ${base.host}. Open the address that it printed.`);
  }
  const { url, path } = readTarget(request, base);
  const { method, headers } = request;
  if (headers.upgrade?.toLowerCase() === "websocket") throw new Refusal(400, "This preview has no WebSocket.");
  const changes = method === "POST";
  if (!changes && method !== "GET" && method !== "HEAD") {
    throw new Refusal(405, "This preview answers GET, HEAD and POST only.");
  }
  const sender = toSender(
    headers,
    own.map(({ origin }) => origin),
  );
  if (changes && !sender.isOwn) throw new Refusal(403, "Only forms in this preview's own pages can be sent to it.");
  if (!changes && !sender.mayRead) throw new Refusal(403, "Other sites can link to this preview, nothing more.");
  return { url, path, changes };
}

/** https://www.rfc-editor.org/rfc/rfc9112#section-3.2: anything but one well-formed Host is a bad request. */
function readHost({ headers: { host = "" }, rawHeaders }: Asked): URL {
  const sent = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host");
  const base = sent.length === 1 && /^[\w.:[\]-]+$/u.test(host) ? URL.parse(`http://${host}`) : null;
  if (!base) throw new Refusal(400, "The Host of this request isn't an address.");
  return base;
}

function readTarget({ url: target = "" }: Asked, { origin }: URL): Pick<CheckedRequest, "url" | "path"> {
  const url = target.startsWith("/") ? URL.parse(origin + target) : null;
  const path = url && decode(url.pathname);
  if (!url || path === undefined || path === null || path.includes("\0") || path.split(/[\\/]/u).includes("..")) {
    throw new Refusal(400, "This address can't be read. A percent sign in an address is written %25.");
  }
  return { url, path };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/**
 * Browsers name the sender of a request: https://www.w3.org/TR/fetch-metadata/. Older ones send an Origin where a
 * cross-site request could do harm; "null" may be any site. The rules for reading follow
 * https://web.dev/articles/fetch-metadata: other sites may link to a page, but not load one as a frame, a picture or a
 * script.
 */
function toSender(headers: Asked["headers"], origins: readonly string[]): { isOwn: boolean; mayRead: boolean } {
  const { origin, "sec-fetch-site": site, "sec-fetch-mode": mode, "sec-fetch-dest": dest } = headers;
  const hasOwnOrigin = origin !== undefined && origins.includes(origin);
  if (site === undefined) return { isOwn: hasOwnOrigin, mayRead: hasOwnOrigin || origin === undefined };
  const isOwn = site === "same-origin";
  return { isOwn, mayRead: isOwn || site === "none" || (mode === "navigate" && dest === "document") };
}
