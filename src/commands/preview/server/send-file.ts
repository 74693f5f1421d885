// Serves built files as a static host would.
import { createReadStream, type Stats } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { contentTypeOf } from "../../../hosting/hosts/content-types.ts";
import type { PreviewPages } from "../../../pipeline/run/preview-build.ts";
import type { CheckedRequest } from "./guard.ts";

export interface SendOptions {
  readonly folder: string;
  /** Pages that are in no folder, and come first. */
  readonly pages?: PreviewPages | undefined;
  readonly asked: CheckedRequest;
  /** Changes pages on their way. */
  readonly toPage: (html: string) => string;
}

type Asking = Pick<IncomingMessage, "headers" | "method">;

export async function sendFile(request: Asking, response: ServerResponse, options: SendOptions): Promise<void> {
  const { folder, pages = NO_PAGES, asked, toPage } = options;
  const { file, location } = await findFile(folder, pages, asked);
  if (location !== undefined) return void response.writeHead(301, { location }).end();
  const name = file ?? "404.html";
  const status = file === undefined ? 404 : 200;
  const page = toOutput(name);
  if (pages.has(page)) {
    const text = await pages.textOf(page);
    const isHtml = page.endsWith(".html");
    response.writeHead(status, { "content-type": isHtml ? HTML : contentTypeOf(page) });
    return void response.end(isHtml ? toPage(text) : text);
  }
  const whole = path.join(folder, name);
  const size = (await look(whole))?.size;
  if (size === undefined) return void response.writeHead(404, { "content-type": "text/plain" }).end("Page not found");
  if (!name.endsWith(".html")) return sendBytes(request, response, { whole, type: contentTypeOf(name.slice(1)), size });
  response.writeHead(status, { "content-type": HTML });
  response.end(toPage(await readFile(whole, "utf8")));
}

const HTML = "text/html; charset=utf-8";
const NO_PAGES: PreviewPages = { has: () => false, textOf: () => Promise.reject(new Error("there are no pages")) };

/** The output file of a path in an address. */
function toOutput(name: string): string {
  return path.posix.normalize(name).replace(/^\/+/u, "");
}

interface Found {
  /** A path below the folder. */
  readonly file?: string;
  readonly location?: string;
}

/** A page has one address, with a slash at its end or without. Empty where there is nothing. */
async function findFile(folder: string, pages: PreviewPages, { path: asked, url }: CheckedRequest): Promise<Found> {
  const isFile = async (name: string): Promise<boolean> =>
    pages.has(toOutput(name)) || (await look(path.join(folder, name)))?.isFile() === true;
  const bare = asked.replace(/\/+$/u, "");
  // Two slashes at the beginning of a place would name another host.
  const address = url.pathname.replace(/\/{2,}/gu, "/").replace(/\/$/u, "");
  const inFolder = `${bare}/index.html`;
  const alone = `${bare}.html`;
  if (asked !== bare) {
    if (await isFile(inFolder)) return { file: inFolder };
    return address !== "" && (await isFile(alone)) ? { location: address + url.search } : {};
  }
  if (await isFile(bare)) return { file: bare };
  if (await isFile(alone)) return { file: alone };
  return (await isFile(inFolder)) ? { location: `${address}/${url.search}` } : {};
}

/** Undefined where there is nothing, or a name that no file can have. */
async function look(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch {
    return undefined;
  }
}

interface Bytes {
  readonly whole: string;
  readonly type: string;
  readonly size: number;
}

async function sendBytes({ headers, method }: Asking, response: ServerResponse, file: Bytes): Promise<void> {
  const { whole, type, size } = file;
  // Without a type, the browser detects it from the content.
  if (!type.startsWith("application/octet-stream")) response.setHeader("content-type", type);
  response.setHeader("accept-ranges", "bytes");
  const range = readRange(headers.range, size);
  if (range === "outside") return void response.writeHead(416, { "content-range": `bytes */${size}` }).end();
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.setHeader("content-length", end - start + 1);
  if (range) response.writeHead(206, { "content-range": `bytes ${start}-${end}/${size}` });
  if (method === "HEAD" || size === 0) return void response.end();
  await pipeline(createReadStream(whole, { start, end }), response);
}

/** One part of a video (https://www.rfc-editor.org/rfc/rfc9110#name-range); undefined where all of it is wanted. */
function readRange(header: string | undefined, size: number): { start: number; end: number } | "outside" | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/u.exec(header ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(size - 1, Number(last));
  return start <= end ? { start, end } : "outside";
}
