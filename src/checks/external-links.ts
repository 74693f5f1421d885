// Checks that links to other sites still work. Only on request, one request at a time per site, and answers are cached.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { writeWhole } from "../lib/write-whole.ts";
import type { Problem } from "../lib/problem.ts";
import { placeOfAddress, resolveTarget, type BuiltPage, type BuiltSite } from "./built-site.ts";
import type { PageLink } from "./page-document.ts";
import type { Ask } from "./public-ask.ts";

export interface ExternalOptions {
  /** Where answers are kept. */
  readonly cache: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly ask: Ask;
  /** Whether a host may be asked at all. */
  readonly mayAsk: (host: string) => boolean;
  /** Waits that many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
  readonly onProgress: (done: number, total: number) => void;
}

const DAY = 86_400_000;
/** Good answers are kept for a week; a site that doesn't answer may only be down for a day. */
const KEPT = { good: 7 * DAY, bad: DAY } as const;
const BETWEEN = 1000;
const PATIENCE = 15_000;
const AT_ONCE = 8;
/**
 * As many as browsers follow, and the statuses that are redirects (https://fetch.spec.whatwg.org/#http-redirect-fetch).
 */
const MOST_REDIRECTS = 20;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Answers between two times that they are written down. */
const SAVED = 10;
const HEADERS = {
  "user-agent": "Mozilla/5.0 (compatible; InnerCanvas; checks the links of a blog for its author)",
  accept: "text/html,*/*;q=0.8",
};

const answers = z.record(z.string(), z.object({ status: z.int(), at: z.int() }));
type Answers = z.infer<typeof answers>;
/** A `status` of 0 means that the server didn't answer. */
type KeptAnswer = Answers[string];

export async function checkExternalLinks(built: BuiltSite, options: ExternalOptions): Promise<Problem[]> {
  const links = collectLinks(built, options.mayAsk);
  const file = path.join(options.cache, "external-links.json");
  const known = readAnswers(file, options.now);
  const open = [...links.keys()].filter((url) => known[url] === undefined);
  let done = 0;
  const save = (): void => {
    mkdirSync(options.cache, { recursive: true });
    writeWhole(file, JSON.stringify(known));
  };
  const bySite = [...Map.groupBy(open, (url) => new URL(url).host).values()];
  const worker = async (): Promise<void> => {
    for (let urls = bySite.shift(); urls; urls = bySite.shift()) {
      for (const [index, url] of urls.entries()) {
        if (index > 0) await options.wait(BETWEEN);
        known[url] = await answerOf(url, options);
        // If the check is interrupted, the next run finds these answers.
        if (++done % SAVED === 0) save();
        options.onProgress(done, open.length);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  } finally {
    save();
  }
  return [...links].flatMap(([url, { page, link }]) => explain(url, known[url], placeOfAddress(built, page, link)));
}

interface Named {
  readonly page: BuiltPage;
  readonly link: PageLink;
}

/** Every address once, without its fragment, with the first text of an author that names it. */
function collectLinks(built: BuiltSite, mayAsk: ExternalOptions["mayAsk"]): Map<string, Named> {
  const found = new Map<string, Named>();
  for (const page of built.pages.filter(({ entry }) => entry)) {
    for (const link of page.links) {
      const target = resolveTarget(link.href, page, built.site);
      if (target.kind !== "elsewhere" || !mayAsk(target.url.hostname)) continue;
      target.url.hash = "";
      if (!found.has(target.url.href)) found.set(target.url.href, { page, link });
    }
  }
  return found;
}

async function answerOf(url: string, options: ExternalOptions): Promise<KeptAnswer> {
  try {
    let status = await follow(url, "HEAD", options);
    // Not every server knows HEAD.
    if (status >= 400) status = await follow(url, "GET", options);
    return { status, at: options.now };
  } catch {
    return { status: 0, at: options.now };
  }
}

/** The status after all redirects; 0 if they never end, or if one leads to a host that must not be asked. */
async function follow(url: string, method: "HEAD" | "GET", { ask, mayAsk }: ExternalOptions): Promise<number> {
  const signal = AbortSignal.timeout(PATIENCE);
  let next = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const { status, location } = await ask(next, { method, headers: HEADERS, signal });
    if (location === undefined || !REDIRECTS.has(status)) return status;
    const target = new URL(location, next);
    if (!/^https?:$/u.test(target.protocol) || !mayAsk(target.hostname)) return 0;
    next = target.href;
  }
  return 0;
}

/** Sites that block robots or are busy may still work. */
function explain(url: string, answer: KeptAnswer | undefined, place: Pick<Problem, "file" | "line">): Problem[] {
  if (!answer || (answer.status >= 200 && answer.status < 400)) return [];
  const { status } = answer;
  // Links in old comments are not the author's to maintain.
  if (place.file.endsWith("comments.yaml") && (status === 404 || status === 410))
    return [
      {
        ...place,
        message: `${url}, linked in a comment, is gone (${status}). Remove the link if you like.`,
        severity: "warning",
      },
    ];
  if (status === 404 || status === 410)
    return [
      {
        ...place,
        message:
          `${url} is gone (${status}). ` + `Link to what took its place, or to https://web.archive.org/web/${url}.`,
        severity: "error",
      },
    ];
  return [
    {
      ...place,
      message:
        status === 0
          ? `${url} did not answer. Try it in a browser.`
          : `${url} answered with ${status}. Try it in a browser: some sites answer robots differently.`,
      severity: "warning",
    },
  ];
}

function readAnswers(file: string, now: number): Answers {
  if (!existsSync(file)) return {};
  const read = answers.safeParse(parseJson(readFileSync(file, "utf8")));
  return Object.fromEntries(
    Object.entries(read.data ?? {}).filter(
      ([, { status, at }]) => now - at < (status >= 200 && status < 400 ? KEPT.good : KEPT.bad),
    ),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
