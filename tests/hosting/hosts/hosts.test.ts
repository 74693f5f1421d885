// The same rules for every host: apache.ts, caddy.ts, cloudflare.ts, cloudfront.ts, firebase.ts, gitlab-pages.ts,
// netlify.ts, nginx.ts and vercel.ts, each in its own notation. `npm run conformance` asks the servers themselves.
import { createContext, runInContext } from "node:vm";
import * as z from "zod";
import { describe, expect, test } from "vitest";
import { SERVER } from "../../../src/hosting/hosts/host.ts";
import { findHost, hostOf, HOSTS } from "../../../src/hosting/hosts/hosts.ts";
import { HOST_NAMES, type HostName } from "../../../src/hosting/hosts/names.ts";
import type { HostRules, Redirect } from "../../../src/hosting/hosts/rules.ts";

const MOVED: Redirect = { from: "/old/", to: "/new/" };
const FOLDER: Redirect = { from: "/shop/*", to: "/goods/*" };
const QUERY: Redirect = { from: "/", query: { name: "p", value: "12" }, to: "/slow-bread/" };
const GONE: Redirect = { from: "/sale/", to: undefined };
const HEADERS = [
  { path: "/*", usual: true, headers: { "Cache-Control": "no-cache" } },
  { path: "/*", headers: { "Referrer-Policy": "strict-origin" } },
  { path: "/fonts/*", headers: { "Referrer-Policy": "no-referrer" } },
] as const;

function rendered(name: HostName, rules: Partial<HostRules>): string {
  return HOSTS[name].files
    .map(({ render }) => render({ redirects: [], headers: [], base: "", ...rules }))
    .join("\n")
    .trim();
}

describe("a redirect, on a site in the folder /blog", () => {
  test.each<[HostName, Redirect, string]>([
    ["netlify", MOVED, "/blog/old/ /blog/new/ 301"],
    ["netlify", FOLDER, "/blog/shop/* /blog/goods/:splat 301!"],
    ["netlify", QUERY, "/blog/ p=12 /blog/slow-bread/ 301!"],
    ["netlify", GONE, "/blog/sale/ /blog/404.html 410!"],
    ["cloudflare-pages", MOVED, "/blog/old/ /blog/new/ 301\n/blog/old /blog/new/ 301"],
    ["cloudflare-pages", FOLDER, "/blog/shop/* /blog/goods/:splat 301"],
    ["cloudflare-workers", MOVED, "/blog/old/ /blog/new/ 301\n/blog/old /blog/new/ 301"],
    ["gitlab-pages", MOVED, "/blog/old/ /blog/new/ 301\n/blog/old /blog/new/ 301"],
    ["gitlab-pages", FOLDER, "/blog/shop/* /blog/goods/:splat 301"],
  ])("of %s: %j is exactly these lines", (name, redirect, lines) => {
    expect(rendered(name, { redirects: [redirect], base: "/blog" })).toBe(lines);
  });

  test.each<[HostName, Redirect, string]>([
    ["nginx", MOVED, 'location = "/blog/old/" {  return 301 "/blog/new/$is_args$args"; }'],
    ["nginx", MOVED, 'location = "/blog/old" {  return 301 "/blog/new/$is_args$args"; }'],
    ["nginx", FOLDER, 'location ^~ "/blog/shop/" { rewrite "^/blog/shop/(.*)$" "/blog/goods/$1" permanent; }'],
    ["nginx", QUERY, 'if ($args ~ "(?:^|&)p=12(?:&|$)") { return 301 "/blog/slow-bread/"; }'],
    ["nginx", GONE, 'location = "/blog/sale" {  return 410; }'],
    ["apache", MOVED, 'RewriteRule "^old/?$" "/blog/new/" [R=301,L,NE]'],
    ["apache", FOLDER, 'RewriteRule "^shop/(.*)$" "/blog/goods/$1" [R=301,L,NE]'],
    ["apache", QUERY, 'RewriteCond %{QUERY_STRING} (?:^|&)p=12(?:&|$)\nRewriteRule "^$" "/blog/slow-bread/"'],
    ["apache", GONE, 'RewriteRule "^sale/?$" - [G]'],
    ["caddy", MOVED, '"/blog/old" "/blog/new/{with_query}"'],
    ["caddy", GONE, '"/blog/sale" 1'],
  ])("of %s: %j has this line among others", (name, redirect, line) => {
    expect(rendered(name, { redirects: [redirect], base: "/blog" })).toContain(line);
    expect(rendered(name, { base: "/blog" })).not.toContain(line);
  });

  test.each<[HostName, Redirect]>([
    ["cloudflare-pages", QUERY],
    ["cloudflare-workers", GONE],
    ["gitlab-pages", QUERY],
    ["gitlab-pages", GONE],
    ["github-pages", MOVED],
  ])("%s leaves out %j, which it can't express", (name, redirect) => {
    expect(rendered(name, { redirects: [redirect] })).toBe("");
  });
});

describe("patterns of Vercel and Firebase", () => {
  const vercel = z.object({
    routes: z.array(z.looseObject({ src: z.string().optional(), status: z.int().optional() })),
  });
  const firebase = z.object({
    hosting: z.object({ redirects: z.array(z.object({ regex: z.string(), destination: z.string() })) }),
  });

  /** What each host answers a path with: its target, or a status without one. */
  function answer(name: "vercel" | "firebase", redirect: Redirect, path: string): unknown {
    const text = rendered(name, { redirects: [redirect], base: "/blog" });
    if (name === "firebase") {
      const [rule] = firebase.parse(JSON.parse(text)).hosting.redirects;
      // RE2 writes names of groups with a P.
      const pattern = rule && new RegExp(rule.regex.replace("(?P<", "(?<"), "u");
      return pattern?.test(path) === true ? rule?.destination : undefined;
    }
    const [route] = vercel.parse(JSON.parse(text)).routes;
    if (route?.src === undefined || !new RegExp(route.src, "u").test(path)) return undefined;
    return z.object({ Location: z.string() }).safeParse(route["headers"]).data?.Location ?? route.status;
  }

  test.each([
    ["vercel", MOVED, "/blog/old/", "/blog/new/"],
    ["vercel", MOVED, "/blog/old", "/blog/new/"],
    ["vercel", MOVED, "/blog/old/more", undefined],
    ["vercel", FOLDER, "/blog/shop/cups", "/blog/goods/$1"],
    ["vercel", GONE, "/blog/sale", 410],
    ["firebase", MOVED, "/blog/old/", "/blog/new/"],
    ["firebase", MOVED, "/blog/old", "/blog/new/"],
    ["firebase", MOVED, "/blog/older/", undefined],
    ["firebase", FOLDER, "/blog/shop/cups", "/blog/goods/:rest"],
    ["firebase", GONE, "/blog/sale", undefined],
  ] as const)("%s: with %j, %s leads to %j", (name, redirect, path, target) => {
    expect(answer(name, redirect, path)).toBe(target);
  });

  test("Vercel looks at the query of an address only where a redirect asks for one", () => {
    expect(vercel.parse(JSON.parse(rendered("vercel", { redirects: [QUERY, MOVED] }))).routes.slice(0, 2)).toEqual([
      expect.objectContaining({ src: "^/$", has: [{ type: "query", key: "p", value: "12" }] }),
      expect.not.objectContaining({ has: expect.anything() }),
    ]);
  });

  test("Firebase keeps the folder for the server to itself", () => {
    expect(JSON.parse(rendered("firebase", {}))).toMatchObject({
      hosting: { ignore: expect.arrayContaining(["_server/**"]) },
    });
  });
});

describe("CloudFront's function for requests", () => {
  function ask(
    uri: string,
    querystring: Readonly<Record<string, object>> = {},
    redirects = [QUERY, MOVED, FOLDER, GONE],
  ) {
    const [file] = HOSTS.cloudfront.files;
    const context = createContext({ event: { request: { uri, querystring } } });
    runInContext(file?.render({ redirects, headers: [], base: "/blog" }) ?? "", context);
    return z
      .object({
        statusCode: z.number().optional(),
        uri: z.string().optional(),
        headers: z.object({ location: z.object({ value: z.string() }) }).optional(),
      })
      .transform(({ statusCode, uri: rewritten, headers }) => [statusCode ?? rewritten, headers?.location.value])
      .parse(runInContext("handler(event)", context));
  }

  test.each([
    ["/blog/about/", "/blog/about/index.html", undefined],
    ["/blog/about", 301, "/blog/about/"],
    ["/blog/a.css", "/blog/a.css", undefined],
    ["/blog/old", 301, "/blog/new/"],
    ["/blog/shop/cups/", 301, "/blog/goods/cups/"],
    ["/blog/sale/", 410, undefined],
    ["/blog/_server/files.txt", 404, undefined],
    ["//evil.example/x", 301, "/evil.example/x/"],
    ["/blog/toString", 301, "/blog/toString/"],
  ])("answers %s with %j and the target %j", (uri, result, target) => {
    expect(ask(uri)).toEqual([result, target]);
  });

  test("follows a query wherever it is among others, and drops it", () => {
    const page = { value: "12" };
    expect(ask("/blog/", { ref: { value: "x" }, p: page })).toEqual([301, "/blog/slow-bread/"]);
    expect(ask("/blog/", { p: { value: "13" } })).toEqual(["/blog/index.html", undefined]);
    expect(ask("/blog/old/", { p: page, q: { value: "1", multiValue: [{ value: "1" }, { value: "2" }] } })).toEqual([
      301,
      "/blog/new/?p=12&q=1&q=2",
    ]);
  });

  test("has a response function that sets the headers of all matching rules", () => {
    const context = createContext({ event: { request: { uri: "/fonts/a.woff2" }, response: { headers: {} } } });
    runInContext(HOSTS.cloudfront.files[1]?.render({ redirects: [], headers: HEADERS, base: "" }) ?? "", context);
    expect(runInContext("JSON.stringify(handler(event))", context)).toBe(
      JSON.stringify({
        headers: { "cache-control": { value: "no-cache" }, "referrer-policy": { value: "no-referrer" } },
      }),
    );
  });
});

describe("a header that a folder changes", () => {
  test.each<[HostName, string]>([
    // Both rules are sent; the later one has to be the only one.
    ["cloudflare-pages", "/fonts/*\n  ! Referrer-Policy\n  Referrer-Policy: no-referrer"],
    ["netlify", "/fonts/*\n  Referrer-Policy: no-referrer"],
    [
      "nginx",
      'location "/fonts/" {\n  add_header Cache-Control "no-cache" always; ' +
        'add_header Referrer-Policy "no-referrer" always;',
    ],
    ["apache", 'Header always set Referrer-Policy "no-referrer" "expr=%{THE_REQUEST} =~ m#^\\S+ /fonts/#"'],
    ["caddy", 'header "/fonts/*" {\n  Referrer-Policy "no-referrer"\n}'],
  ])("is written for %s", (name, text) => {
    expect(rendered(name, { headers: HEADERS })).toContain(text);
  });

  test.each(["netlify", "cloudflare-pages", "cloudflare-workers"] as const)(
    "%s keeps its usual Cache-Control",
    (name) => {
      expect(rendered(name, { headers: HEADERS })).not.toContain("Cache-Control");
    },
  );
});

test.each(HOST_NAMES)("%s: its abilities are what its file shows", (name) => {
  const { can } = HOSTS[name];
  const shows = (rules: Partial<HostRules>): boolean => rendered(name, rules) !== rendered(name, {});
  expect({
    headers: shows({ headers: HEADERS }),
    redirects: shows({ redirects: [MOVED] }),
    folders: shows({ redirects: [FOLDER] }),
    queries: shows({ redirects: [QUERY] }),
    gone: shows({ redirects: [GONE] }),
  }).toEqual(can);
});

test("a quotation mark or dollar sign in an address ends neither nginx's nor Apache's line", () => {
  const redirects = [{ from: '/a"b/', to: '/c"$d/' }];
  expect(rendered("nginx", { redirects })).toContain('location = "/a\\"b/" {  return 301 "/c%22%24d/$is_args$args"; }');
  expect(rendered("apache", { redirects })).toContain('RewriteRule "^a\\x22b/?$" "/c\\%22\\$d/" [R=301,L,NE]');
});

test("without a host, _redirects has only the program's own redirects", () => {
  const written = { file: "content/redirects.yaml", line: 1 };
  const [file] = hostOf(undefined).files;
  expect(file?.render({ redirects: [{ ...MOVED, written }, FOLDER], headers: [], base: "" })).toBe(
    "/shop/* /goods/:splat 301!\n",
  );
});

test.each([
  [{ NETLIFY: "true" }, "netlify"],
  [{ CF_PAGES: "1" }, "cloudflare-pages"],
  [{ WORKERS_CI: "1" }, "cloudflare-workers"],
  [{ VERCEL: "1" }, "vercel"],
  [{ GITLAB_CI: "true", CI_PAGES_URL: "https://ann.gitlab.io" }, "gitlab-pages"],
  [{ GITLAB_CI: "true" }, undefined],
  [{ GITHUB_ACTIONS: "true" }, undefined],
  [{}, undefined],
])("a build with %j runs on %s", (variables, name) => {
  expect(findHost(variables)).toBe(name);
});

test("files for the server are in the folder that every host hides", () => {
  const addresses = Object.values(HOSTS).flatMap(({ files }) => files.map(({ address }) => address));
  expect(new Set(addresses.filter((address) => !address.startsWith(SERVER)))).toEqual(
    new Set(["/_redirects", "/_headers", "/.nojekyll", "/firebase.json", "/.htaccess"]),
  );
});
