// Makes requests to hosts that strangers named: connects only to public addresses, whatever a name resolves to.
import { lookup as systemLookup, type LookupAddress } from "node:dns";
import http, { type RequestOptions } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { isPublicHost, isPublicIp } from "../lib/public-host.ts";

export type Resolve = (host: string, done: (error: Error | null, addresses: readonly LookupAddress[]) => void) => void;

/** A question to a web server: no redirects are followed, and no body is read. */
export type Ask = (url: string, options: AskOptions) => Promise<Answer>;

interface AskOptions {
  readonly method: "HEAD" | "GET";
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

interface Answer {
  readonly status: number;
  /** Where a redirect leads, as the server wrote it. */
  readonly location: string | undefined;
}

/**
 * Makes an Ask. A host that is private, or has one private address among its addresses, is refused before anything is
 * sent.
 */
export function createPublicAsk(resolve: Resolve = resolveBySystem): Ask {
  const lookup: LookupFunction = (host, options, done) => {
    resolve(host, (error, addresses) => {
      const hidden = addresses.find(({ address }) => !isPublicIp(address));
      const [first] = addresses;
      if (error || !first || hidden) return done(error ?? new Error(`${host} is not a public host.`), "", 0);
      if (options.all === true) return done(null, [...addresses]);
      return done(null, first.address, first.family);
    });
  };
  return (url, { method, headers, signal }) => {
    const { protocol, hostname } = new URL(url);
    if (!isPublicHost(hostname)) return Promise.reject(new Error(`${hostname} is not a public host.`));
    return send(protocol === "https:" ? https.request : http.request, url, {
      method,
      headers,
      signal,
      lookup,
      agent: false,
    });
  };
}

function send(request: typeof http.request, url: string, options: RequestOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location });
      response.destroy();
    });
    sent.on("error", reject);
    sent.end();
  });
}

function resolveBySystem(host: string, done: Parameters<Resolve>[1]): void {
  systemLookup(host, { all: true }, (error, addresses) => done(error, addresses));
}
