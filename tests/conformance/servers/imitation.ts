// A small server that answers as a function says: hosts that have no program to run here are imitated with it.
import { createServer } from "node:http";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { RunningServer } from "./server.ts";

export interface Response {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

export interface Request {
  /** As it was sent, percent-encoded. */
  readonly path: string;
  /** With its question mark, or "". */
  readonly query: string;
}

/** Types that object stores and content networks give by the ending of a name. */
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "application/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  xml: "application/xml",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  woff2: "font/woff2",
  mp4: "video/mp4",
  vtt: "text/vtt",
  webmanifest: "application/manifest+json; charset=utf-8",
  ics: "text/calendar",
  png: "image/png",
  ico: "image/x-icon",
  rss: "application/rss+xml",
};

/** The file for a path, with its type and its tag; undefined where there is none. Folders have none. */
export function readObject(root: string, address: string): Response | undefined {
  const file = path.join(root, decodeURIComponent(address));
  if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) return undefined;
  const body = readFileSync(file);
  return {
    status: 200,
    body,
    headers: {
      "content-type": TYPES[path.extname(file).slice(1)] ?? "application/octet-stream",
      etag: `"${createHash("sha1").update(body).digest("hex")}"`,
    },
  };
}

export function isFolder(root: string, address: string): boolean {
  const file = path.join(root, decodeURIComponent(address));
  return file.startsWith(root) && existsSync(file) && statSync(file).isDirectory();
}

/** Conditional requests, parts of files and gzip are what all of them do. */
export async function startImitation(answer: (request: Request) => Response): Promise<RunningServer> {
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? "/", "http://localhost");
    const { status, headers = {}, body = Buffer.alloc(0) } = answer({ path: url.pathname, query: url.search });
    const isText = /^(?:text|application\/(?:javascript|json|xml|manifest|rss))/u.test(headers["content-type"] ?? "");
    const range = /^bytes=(\d+)-(\d+)$/u.exec(incoming.headers.range ?? "");
    if (status === 200 && incoming.headers["if-none-match"] === headers["etag"] && headers["etag"] !== undefined)
      return outgoing.writeHead(304, headers).end();
    if (status === 200 && range) {
      const part = body.subarray(Number(range[1]), Number(range[2]) + 1);
      return outgoing
        .writeHead(206, { ...headers, "content-range": `bytes ${range[1] ?? ""}-${range[2] ?? ""}/${body.length}` })
        .end(part);
    }
    if (isText && /\bgzip\b/u.test(incoming.headers["accept-encoding"] ?? ""))
      return outgoing
        .writeHead(status, { ...headers, "content-encoding": "gzip", vary: "Accept-Encoding" })
        .end(gzipSync(body));
    return outgoing.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
