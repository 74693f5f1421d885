// S3 behind CloudFront: the functions that the build wrote run here as they do there, around a store of objects.
// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
import { readFileSync } from "node:fs";
import path from "node:path";
import { createContext, runInContext } from "node:vm";
import * as z from "zod";
import { contentTypeOf } from "../../../src/hosting/hosts/content-types.ts";
import { cacheControlOf } from "../../../src/hosting/hosts/headers.ts";
import { readObject, startImitation, type Response } from "./imitation.ts";
import type { ServerProgram } from "./server.ts";

const value = z.object({ value: z.string(), multiValue: z.array(z.object({ value: z.string() })).optional() });
const result = z.object({
  statusCode: z.number().optional(),
  uri: z.string().optional(),
  headers: z.record(z.string(), value).default({}),
});

export const cloudfrontServer: ServerProgram = {
  name: "S3 with CloudFront (imitated)",
  isInstalled: () => true,
  start({ folder, root, base }) {
    const load = (name: string): ((event: object) => unknown) => {
      const context = createContext({});
      runInContext(readFileSync(path.join(folder, "_server", name), "utf8"), context);
      return (event) => JSON.parse(String(runInContext(`JSON.stringify(handler(${JSON.stringify(event)}))`, context)));
    };
    const [onRequest, onAnswer] = [load("cloudfront-request.js"), load("cloudfront-response.js")];
    return startImitation(({ path: uri, query }) => {
      const querystring = Object.fromEntries(
        [...new URLSearchParams(query)].map(([name, text]) => [name, { value: text }]),
      );
      const asked = result.parse(onRequest({ request: { method: "GET", uri, querystring, headers: {} } }));
      const plain = (headers: z.infer<typeof result>["headers"]): Record<string, string> =>
        Object.fromEntries(Object.entries(headers).map(([name, { value: text }]) => [name, text]));
      if (asked.statusCode !== undefined) return { status: asked.statusCode, headers: plain(asked.headers) };
      const place = asked.uri ?? uri;
      const found: Response = readObject(root, place) ?? {
        status: 404,
        body: readObject(root, `${base}/404.html`)?.body ?? Buffer.alloc(0),
        headers: { "content-type": "text/html; charset=utf-8" },
      };
      const address = uri.slice(base.length);
      // As `npm run deploy -- s3` puts it there.
      const stored = {
        ...found.headers,
        ...(found.status === 200 && {
          "cache-control": cacheControlOf(address),
          "content-type": contentTypeOf(place.slice(base.length + 1)),
        }),
      };
      const answered = result.parse(
        onAnswer({
          request: { uri },
          response: {
            statusCode: found.status,
            headers: Object.fromEntries(Object.entries(stored).map(([name, text]) => [name, { value: text }])),
          },
        }),
      );
      return { ...found, headers: { ...plain(answered.headers) } };
    });
  },
};
