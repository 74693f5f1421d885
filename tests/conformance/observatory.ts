// What Mozilla's HTTP Observatory makes of a server's headers: its own tests and grades, on answers from this machine.
// https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as z from "zod";
import type { Ask } from "./requests.ts";
import { packageFolder, type ServerPackage } from "./servers/package.ts";

/** Its scripts would compile a database client that no test needs. */
export const observatory: ServerPackage = {
  name: "@mdn/mdn-http-observatory",
  version: "1.4.8",
  program: "mdn-http-observatory-scan",
  withoutScripts: true,
};

export interface Grade {
  /** "A+" to "F". */
  readonly grade: string;
  readonly score: number;
  /** Results of the tests that took points away. */
  readonly lost: readonly string[];
}

const outcome = z.looseObject({ result: z.string().nullable() });
const parts = z.object({
  ALL_TESTS: z.array(z.custom<(requests: object) => unknown>((value) => typeof value === "function")),
  MINIMUM_SCORE_FOR_EXTRA_CREDIT: z.number(),
  getScoreModifier: z.custom<(result: string) => number>((value) => typeof value === "function"),
  getGradeForScore: z.custom<(score: number) => unknown>((value) => typeof value === "function"),
  parseHttpEquivHeaders: z.custom<(html: string, url: string) => unknown>((value) => typeof value === "function"),
  Requests: z.custom<
    new (host: string) => { responses: Record<string, unknown>; resources: { path: string }; session: unknown }
  >((value) => typeof value === "function"),
});
const grade = z.object({ grade: z.string(), score: z.number() });

const HOST = "kitchen.example";

/**
 * Grades one page of a running server, as if it were reached by https: certificate and first redirect are the host's.
 */
export async function gradeHeaders(ask: Ask, address: string): Promise<Grade> {
  const tools = await loadTools();
  const { status, headers, body } = await ask(address);
  const url = new URL(`https://${HOST}${address}`);
  const response = {
    headers,
    status,
    statusText: "",
    verified: true,
    data: body.toString(),
    request: { headers: {} },
    config: { headers: {} },
    httpEquiv: tools.parseHttpEquivHeaders(body.toString(), url.href),
  };
  const requests = new tools.Requests(HOST);
  requests.resources.path = body.toString();
  const route = [
    { url: new URL(`http://${HOST}${address}`), status: 301 },
    { url, status: 200 },
  ];
  Object.assign(requests.responses, {
    auto: response,
    http: response,
    https: response,
    cors: response,
    httpRedirects: route,
    httpsRedirects: [route[1]],
  });
  requests.session = { url, redirectHistory: [], jar: { serializeSync: () => ({ cookies: [] }) }, response };
  const results = tools.ALL_TESTS.map((test) => outcome.parse(test(requests)).result ?? "").filter(
    (result) => result !== "",
  );
  const points = results.map((result) => [result, tools.getScoreModifier(result)] as const);
  const plain = points.reduce((sum, [, own]) => sum + Math.min(own, 0), 100);
  // As the Observatory does it: extra credit counts only for who has an A without.
  const score = plain >= tools.MINIMUM_SCORE_FOR_EXTRA_CREDIT ? points.reduce((sum, [, own]) => sum + own, 100) : plain;
  return {
    ...grade.parse(tools.getGradeForScore(score)),
    lost: points.filter(([, own]) => own < 0).map(([result]) => result),
  };
}

async function loadTools(): Promise<z.infer<typeof parts>> {
  const own = path.join(packageFolder(observatory), "node_modules", observatory.name);
  const folder = path.join(own, "src");
  // The list of sites that browsers know to be on https, which its install script would load: the sample site is not on
  // it.
  writeFileSync(path.join(own, "conf/hsts-preload.json"), "{}");
  const modules = await Promise.all(
    ["constants.js", "types.js", "grader/charts.js", "grader/grader.js", "retriever/utils.js"].map(
      async (name) => (await import(pathToFileURL(path.join(folder, name)).href)) as object,
    ),
  );
  return parts.parse(Object.assign({}, ...modules));
}
