// What a reader's browser, a feed reader and a search engine ask of a host, and what it has to answer.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { request as send } from "node:http";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { hostOf } from "../../src/hosting/hosts/hosts.ts";
import type { HostName } from "../../src/hosting/hosts/names.ts";
import type { SampleSite } from "./sample-site.ts";
import type { ServerProgram } from "./servers/server.ts";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export type Ask = (address: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;

/** Where a server runs. Redirects are not followed, and nothing is decompressed. */
export function asker(origin: string, base: string): Ask {
  return (address, headers = {}) =>
    new Promise((resolve, reject) => {
      const outgoing = send(
        `${origin}${base}${address}`,
        { headers: { host: "kitchen.example", ...headers }, agent: false },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("end", () =>
            resolve({
              status: incoming.statusCode ?? 0,
              headers: Object.fromEntries(
                Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
              ),
              body: Buffer.concat(chunks),
            }),
          );
        },
      );
      outgoing.on("error", reject);
      outgoing.end();
    });
}

export interface Check {
  /** A fact, as the title of a test. */
  readonly name: string;
  /** Why the server can't support the request, if it can't. */
  readonly cannot?: (host: HostName) => string | undefined;
  readonly run: (ask: Ask, site: SampleSite) => Promise<void>;
}

/**
 * The requests for a server, without those that its host's rules or a stand-in can't support. Throws if an unknown
 * check is skipped.
 */
export function checksFor(
  host: HostName,
  { name: server, lacks = {} }: Pick<ServerProgram, "name" | "lacks">,
): readonly Check[] {
  const unknown = Object.keys(lacks).find((name) => !CHECKS.some((check) => check.name === name));
  if (unknown !== undefined) throw new Error(`${server} is spared a check that there is not: ${unknown}`);
  return CHECKS.filter(({ name, cannot }) => cannot?.(host) === undefined && lacks[name] === undefined);
}

const MOVED = [301, 302, 307, 308];

/** The address in a Location header, on the site, without the base and percent-decoded. */
function placeOf({ headers }: Answer, base: string): string {
  const url = new URL(headers["location"] ?? "", `https://kitchen.example${base}/`);
  return url.hostname === "kitchen.example" ? decodeURI(url.pathname).slice(base.length) + url.search : url.href;
}

const needs =
  (what: "headers" | "redirects" | "folders" | "queries" | "gone") =>
  (host: HostName): string | undefined =>
    hostOf(host).can[what] ? undefined : `no ${what}`;

export const CHECKS: readonly Check[] = [
  {
    name: "a page is HTML in UTF-8",
    async run(ask) {
      const answer = await ask("/slow-bread/");
      assert.equal(answer.status, 200);
      assert.match(answer.headers["content-type"] ?? "", /^text\/html; ?charset=utf-8$/iu);
      assert.match(answer.body.toString(), /<h1>Slow bread<\/h1>/u);
    },
  },
  {
    name: "the home page is there",
    async run(ask) {
      assert.match((await ask("/")).body.toString(), /Small Kitchen/u);
    },
  },
  {
    name: "an address in letters beyond ASCII is found",
    async run(ask) {
      assert.equal((await ask(encodeURI("/größe/"))).status, 200);
    },
  },
  {
    name: "a page without its slash leads to the one with it",
    async run(ask, { base }) {
      const answer = await ask("/slow-bread");
      assert.ok(MOVED.includes(answer.status), `status ${answer.status}`);
      assert.equal(placeOf(answer, base), "/slow-bread/");
    },
  },
  {
    name: "a missing page is answered with 404 and the site's own page",
    async run(ask, { base }) {
      for (const address of ["/nowhere/", "/slow-bread/nowhere.html", "/nowhere"]) {
        const first = await ask(address);
        // A host that looks for a page only after it has added a slash cannot know that none is there.
        const answer =
          MOVED.includes(first.status) && placeOf(first, base) === `${address}/` ? await ask(`${address}/`) : first;
        assert.equal(answer.status, 404, address);
        assert.match(answer.body.toString(), /This line went somewhere else/u, address);
        assert.match(answer.headers["content-type"] ?? "", /^text\/html/u);
      }
    },
  },
  {
    name: "an old address leads on, with what followed the question mark",
    cannot: needs("redirects"),
    async run(ask, { base }) {
      for (const [from, to] of [
        ["/2019/slow-bread/", "/slow-bread/"],
        ["/2019/slow-bread", "/slow-bread/"],
        ["/bread.php", "/slow-bread/"],
        ["/recipes/", "/slow-bread/"],
        ["/recipes", "/slow-bread/"],
        [encodeURI("/old-öl/"), "/slow-bread/"],
        ["/a+b%22c(d)$1/", "/slow-bread/"],
      ] as const) {
        const answer = await ask(from);
        assert.ok(MOVED.includes(answer.status), `${from}: status ${answer.status}`);
        assert.ok(
          [to, decodeURI(`${from}/`)].includes(placeOf(answer, base)),
          `${from} to ${answer.headers["location"] ?? ""}`,
        );
      }
      assert.equal((await ask("/2019/slow-bread/")).status, 301);
      assert.equal(placeOf(await ask("/recipes/?utm_source=letter&a=1"), base), "/slow-bread/?utm_source=letter&a=1");
      assert.equal(placeOf(await ask("/elsewhere/"), base), "https://other.example/place/");
      // Two question marks would be one too many.
      assert.match(
        placeOf(await ask("/with/?b=2"), base),
        /^https:\/\/other\.example\/\?(?:a=1|(?:a=1&)?b=2|b=2&a=1)$/u,
      );
    },
  },
  {
    name: "an old address is a page that leads on",
    cannot: (host) => (hostOf(host).can.redirects ? "has rules" : undefined),
    async run(ask, { base }) {
      const answer = await ask("/2019/slow-bread/");
      assert.equal(answer.status, 200);
      assert.ok(answer.body.toString().includes(`url=${base}/slow-bread/`));
    },
  },
  {
    name: "everything below an old folder leads on",
    cannot: needs("folders"),
    async run(ask, { base }) {
      const answer = await ask("/shop/jam/");
      assert.equal(answer.status, 301);
      assert.equal(placeOf(answer, base), "/goods/jam/");
      assert.equal(placeOf(await ask("/page/2/"), base), "/blog/page/2/");
      assert.equal(placeOf(await ask("/index.php/jam/?a=1"), base), "/goods/jam/?a=1");
      assert.equal((await ask("/indexxphp/jam/")).status, 404);
      // A folder with separate headers.
      assert.equal(placeOf(await ask("/share/x"), base), "/slow-bread/");
    },
  },
  {
    name: "a post of WordPress is found by its number",
    cannot: needs("queries"),
    async run(ask, { base }) {
      const answer = await ask("/?p=12");
      assert.equal(answer.status, 301);
      assert.equal(placeOf(answer, base).replace("?p=12", ""), "/slow-bread/");
      assert.equal((await ask("/?p=13")).status, 200);
      assert.equal((await ask("/?q=12")).status, 200);
      assert.equal((await ask("/?s=%C3%B6l")).status, 301);
      for (const name of ["constructor", "toString"]) assert.equal((await ask(`/?${name}`)).status, 200);
    },
  },
  {
    name: "what follows the question mark comes before the path alone, and before the file that is there",
    cannot: needs("queries"),
    async run(ask, { base }) {
      assert.equal(placeOf(await ask("/recipes/?p=7"), base).replace("?p=7", ""), "/goods/jam/");
      assert.equal(placeOf(await ask("/recipes/"), base), "/slow-bread/");
      assert.equal(placeOf(await ask("/feed.xml?type=atom"), base).replace("?type=atom", ""), "/atom.xml");
      assert.equal((await ask("/feed.xml")).status, 200);
    },
  },
  {
    name: "no address of the site leads to another one that its author did not name",
    cannot: needs("folders"),
    async run(ask, { base }) {
      assert.equal(placeOf(await ask("/old-root/slow-bread/"), base), "/slow-bread/");
      for (const address of [
        "/old-root//evil.example/",
        "/old-root/%5Cevil.example/",
        "/old-root/%2Fevil.example/",
        "//evil.example/x",
        "/%5Cevil.example/x",
      ]) {
        const { headers } = await ask(address);
        const host = new URL(headers["location"] ?? "/", "https://kitchen.example").hostname;
        // Servers that are asked here name themselves where they add a slash.
        assert.ok(
          ["kitchen.example", "127.0.0.1", "localhost"].includes(host),
          `${address} leads to ${headers["location"] ?? ""}`,
        );
      }
    },
  },
  {
    name: "a script finds a post of WordPress by its number",
    cannot: (host) => (hostOf(host).can.queries ? "has rules" : undefined),
    async run(ask, { base }) {
      assert.equal((await ask("/?p=12")).status, 200);
      assert.deepEqual(JSON.parse((await ask("/old-addresses.json")).body.toString()), {
        "p=12": `${base}/slow-bread/`,
      });
    },
  },
  {
    name: "what is gone for good is answered with 410",
    cannot: needs("gone"),
    async run(ask) {
      assert.equal((await ask("/competition/")).status, 410);
    },
  },
  {
    name: "the old address of the feed leads to the feed",
    cannot: needs("redirects"),
    async run(ask, { base }) {
      assert.equal(placeOf(await ask("/feed/"), base), "/feed.xml");
    },
  },
  {
    name: "every page comes with the headers that keep readers safe, the one for missing pages too",
    cannot: needs("headers"),
    async run(ask) {
      for (const address of ["/", "/slow-bread/", "/nowhere/", "/feed.xml", "/film.vtt"]) {
        const { headers } = await ask(address);
        assert.match(
          headers["content-security-policy"] ?? "",
          /^default-src 'none'; .*frame-ancestors 'none'/u,
          address,
        );
        assert.doesNotMatch(headers["content-security-policy"] ?? "", /unsafe-inline/u);
        assert.equal(headers["x-content-type-options"], "nosniff", address);
        assert.equal(headers["referrer-policy"], "strict-origin-when-cross-origin", address);
        assert.match(headers["strict-transport-security"] ?? "", /^max-age=31536000/u, address);
        assert.match(headers["permissions-policy"] ?? "", /camera=\(\)/u, address);
        assert.equal(headers["cross-origin-opener-policy"], "same-origin", address);
      }
    },
  },
  {
    name: "a page that a text links to as a file runs nothing and has no part in the site",
    cannot: needs("headers"),
    async run(ask) {
      const first = await ask("/slow-bread/chart.html");
      assert.ok([200, ...MOVED].includes(first.status), `status ${first.status}`);
      const { headers } = MOVED.includes(first.status) ? await ask("/slow-bread/chart") : first;
      assert.match(
        headers["content-security-policy"] ?? "",
        /sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/u,
      );
    },
  },
  {
    name: "pages for subscribers are kept from search engines and send no referrer",
    cannot: needs("headers"),
    async run(ask) {
      const { status, headers } = await ask("/series/crumbs/qm4tz8vh2krw7ncx5ybd/");
      assert.equal(status, 200);
      assert.equal(headers["x-robots-tag"], "noindex, nofollow");
      assert.equal(headers["referrer-policy"]?.split(", ").at(-1), "no-referrer");
      assert.equal((await ask("/slow-bread/")).headers["x-robots-tag"], undefined);
    },
  },
  {
    name: "what has a fingerprint is kept for ever, and pages are asked for again",
    cannot: needs("headers"),
    async run(ask, { folder }) {
      const [style = ""] = readdirSync(path.join(folder, "assets")).filter((name) => /^site-.*\.css$/u.test(name));
      const [font = ""] = readdirSync(path.join(folder, "fonts"));
      for (const address of [`/assets/${style}`, `/fonts/${font}`])
        assert.equal((await ask(address)).headers["cache-control"], "public, max-age=31536000, immutable", address);
      const { headers } = await ask("/slow-bread/");
      assert.match(headers["cache-control"] ?? "", /max-age=0/u);
      assert.ok(
        headers["etag"] !== undefined || headers["last-modified"] !== undefined,
        "a page can be asked for again",
      );
    },
  },
  {
    name: "a page that has not changed is not sent again",
    async run(ask) {
      const { headers } = await ask("/slow-bread/");
      const again = await ask(
        "/slow-bread/",
        headers["etag"] === undefined
          ? { "if-modified-since": headers["last-modified"] ?? "" }
          : { "if-none-match": headers["etag"] },
      );
      assert.equal(again.status, 304);
    },
  },
  {
    name: "every file has its type, and text says that it is UTF-8",
    async run(ask, { folder, host }) {
      const assets = readdirSync(path.join(folder, "assets"));
      const named = (start: string): string => `/assets/${assets.find((name) => name.startsWith(start)) ?? ""}`;
      const isPlain =
        !hostOf(host).can.headers ||
        ["netlify", "cloudflare-pages", "cloudflare-workers", "vercel", "firebase"].includes(host);
      const types: readonly (readonly [string, RegExp])[] = [
        [named("site-").replace(/\.(?:br|gz)$/u, ""), /^text\/css; ?charset=utf-8$/iu],
        // A script is read in the encoding of its page where it says none.
        [
          named("light-").replace(/\.(?:br|gz)$/u, ""),
          isPlain ? /^(?:text|application)\/javascript/iu : /^(?:text|application)\/javascript; ?charset=utf-8$/iu,
        ],
        ["/feed.xml", isPlain ? /xml/u : /^application\/rss\+xml; ?charset=utf-8$/iu],
        ["/atom.xml", isPlain ? /xml/u : /^application\/atom\+xml; ?charset=utf-8$/iu],
        ["/sitemap.xml", /^(?:text|application)\/xml/iu],
        ["/feed.json", isPlain ? /json/u : /^application\/feed\+json/iu],
        ["/robots.txt", /^text\/plain; ?charset=utf-8$/iu],
        ["/site.webmanifest", /^application\/manifest\+json/iu],
        ["/favicon.svg", /^image\/svg\+xml/iu],
        ["/film.mp4", /^video\/mp4/iu],
        ["/film.vtt", /^text\/vtt/iu],
        [`/fonts/${readdirSync(path.join(folder, "fonts"))[0] ?? ""}`, /^font\/woff2$/iu],
      ];
      const wrong: string[] = [];
      for (const [address, type] of types) {
        const { status, headers } = await ask(address);
        if (status !== 200 || !type.test(headers["content-type"] ?? ""))
          wrong.push(`${address}: ${status} ${headers["content-type"] ?? "no type"}`);
      }
      assert.deepEqual(wrong, []);
    },
  },
  {
    name: "text is compressed for browsers that ask for it, as far as it goes where the files are there",
    async run(ask, { host, folder }) {
      const plain = await ask("/slow-bread/");
      assert.equal(plain.headers["content-encoding"], undefined);
      const packed = await ask("/slow-bread/", { "accept-encoding": "gzip" });
      assert.equal(packed.headers["content-encoding"], "gzip");
      assert.deepEqual(gunzipSync(packed.body), plain.body);
      assert.match(packed.headers["content-type"] ?? "", /^text\/html; ?charset=utf-8$/iu);
      assert.match(packed.headers["vary"] ?? "", /accept-encoding/iu);
      if (hostOf(host).precompressed !== true) return;
      const best = await ask("/slow-bread/", { "accept-encoding": "gzip, deflate, br" });
      assert.equal(best.headers["content-encoding"], "br");
      assert.deepEqual(brotliDecompressSync(best.body), plain.body);
      assert.deepEqual(best.body, readFileSync(path.join(folder, "slow-bread/index.html.br")));
      const style = readdirSync(path.join(folder, "assets")).find((name) => /^site-.*\.css$/u.test(name)) ?? "";
      const css = await ask(`/assets/${style}`, { "accept-encoding": "br" });
      assert.equal(css.headers["content-encoding"], "br");
      assert.match(css.headers["content-type"] ?? "", /^text\/css/u);
      assert.match(css.headers["cache-control"] ?? "", /immutable/u);
    },
  },
  {
    name: "a film can be asked for in parts",
    async run(ask) {
      const answer = await ask("/film.mp4", { range: "bytes=4-7" });
      assert.equal(answer.status, 206);
      assert.equal(answer.body.toString(), "film");
      assert.equal(answer.headers["content-range"], "bytes 4-7/4000");
    },
  },
  {
    name: "files in .well-known are there",
    async run(ask) {
      const answer = await ask("/.well-known/security.txt");
      assert.equal(answer.status, 200);
      assert.match(answer.body.toString(), /^Contact: mailto:ann@kitchen\.example$/mu);
    },
  },
  {
    name: "what the server reads is for nobody else",
    async run(ask, { host }) {
      for (const { address } of hostOf(host).files) {
        // These two hosts publish their rules on this machine alone, and a file that says nothing may be read.
        if (["netlify", "github-pages", "gitlab-pages"].includes(host)) continue;
        assert.ok([403, 404].includes((await ask(address)).status), address);
      }
    },
  },
];
