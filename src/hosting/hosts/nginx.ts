// nginx: a file to include in the block `server` that has the site's name, its certificate and its root.
// https://nginx.org/en/docs/http/ngx_http_core_module.html#location; a location that adds a header inherits none.
import { escapePattern } from "../../lib/text.ts";
import { TEXT_TYPES, TYPES_BY_ADDRESS, TYPES_BY_ENDING } from "./content-types.ts";
import { SERVER, type Host } from "./host.ts";
import {
  folderOf,
  keepsQuery,
  mergedHeaders,
  sentQuery,
  spellings,
  toLocation,
  withSplat,
  type HeaderRule,
  type HostRules,
  type Redirect,
} from "./rules.ts";

export const nginx: Host = {
  label: "nginx",
  can: { headers: true, redirects: true, folders: true, queries: true, gone: true },
  precompressed: true,
  files: [
    { address: `${SERVER}nginx.conf`, render: renderConfig },
    {
      address: `${SERVER}nginx-brotli.conf`,
      render: () =>
        "# For an nginx that has the module (Debian: libnginx-mod-http-brotli-static): include this next to nginx.conf.\nbrotli_static on;\n",
    },
  ],
};

/** Only nginx itself requests it. */
const MISSING = "/404.html";

function renderConfig({ redirects, headers, base }: HostRules): string {
  const everywhere = mergedHeaders(headers, "/*");
  const byQuery = Map.groupBy(
    redirects.filter(({ query }) => query !== undefined),
    ({ from }) => from,
  );
  const asked = (from: string): string => (byQuery.get(from) ?? []).map((one) => renderQuery(one, base)).join("");
  const typed = Object.entries(TYPES_BY_ADDRESS).map(
    ([address, type]) =>
      `location = ${quote(base + address)} { ${asked(address)} types { } default_type ${type}; ${headerLines(mergedHeaders(headers, address))} }`,
  );
  const plain = new Set(
    redirects.flatMap(({ from, query }) =>
      query === undefined && folderOf(from) === undefined ? spellings(from) : [],
    ),
  );
  const alone = [...byQuery.keys()].filter(
    (from) => from !== MISSING && TYPES_BY_ADDRESS[from] === undefined && !plain.has(from),
  );
  // nginx doesn't start with two locations of the same name.
  const led = new Set(redirects.flatMap(({ from }) => (folderOf(from) === undefined ? spellings(from) : [from])));
  const folders = headers
    .filter(({ path }) => path !== "/*" && !led.has(path))
    .map(({ path }) => renderFolder({ path, headers: mergedHeaders(headers, path) }, base));
  const lines = [
    "# Written by the build. Include it in the server block that has listen, server_name, root and the certificate.",
    "charset utf-8;",
    `charset_types ${TEXT_TYPES.join(" ")};`,
    "index index.html;",
    "absolute_redirect off;",
    "server_tokens off;",
    `error_page 404 ${quote(`${base}/404.html`)};`,
    "gzip_static on;",
    "gzip_vary on;",
    headerLines(everywhere),
    `location ^~ ${quote(base + SERVER)} { return 404; }`,
    `location = ${quote(`${base}/404.html`)} { internal; ${headerLines(everywhere)} }`,
    ...Object.entries(TYPES_BY_ENDING).map(
      ([ending, type]) => `location ~ \\.${ending}$ { types { } default_type ${type}; ${headerLines(everywhere)} }`,
    ),
    ...typed,
    ...folders,
    ...redirects.flatMap((redirect) => (redirect.query === undefined ? renderRedirect(redirect, base, asked) : [])),
    ...alone.map(
      (from) =>
        `location = ${quote(base + from)} {\n${asked(from)}  try_files $uri $uri/index.html =404;\n  ${headerLines(mergedHeaders(headers, from))}\n}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** Types by ending have to be said again: a location for a folder comes before those for endings. */
function renderFolder({ path, headers }: HeaderRule, base: string): string {
  const folder = folderOf(path);
  const lines = headerLines(headers);
  if (folder === undefined) return `location = ${quote(base + path)} { ${lines} }`;
  const types = Object.entries(TYPES_BY_ENDING).map(
    ([ending, type]) => `  location ~ \\.${ending}$ { types { } default_type ${type}; ${lines} }\n`,
  );
  return `location ${quote(base + folder)} {\n  ${lines}\n${types.join("")}}`;
}

/** `asked` returns the rules that come first because they depend on the query. */
function renderRedirect({ from, to }: Redirect, base: string, asked: (from: string) => string): string[] {
  const folder = folderOf(from);
  if (to === undefined)
    return folder === undefined
      ? spellings(from).map((path) => `location = ${quotePath(base + path)} { ${asked(path)} return 410; }`)
      : [`location ^~ ${quotePath(base + folder)} { return 410; }`];
  if (folder === undefined)
    return spellings(from).map(
      (path) =>
        `location = ${quotePath(base + path)} { ${asked(path)} return 301 "${escapeText(toLocation(to, base))}${keepsQuery(to) ? "$is_args$args" : ""}"; }`,
    );
  return [
    `location ^~ ${quotePath(base + folder)} { rewrite "^${escapePattern(base + folder).replaceAll('"', '\\"')}(.*)$" "${escapeText(toLocation(withSplat(to, "*"), base)).replace(/\*$/u, "$1")}" permanent; }`,
  ];
}

function renderQuery({ query, to }: Redirect, base: string): string {
  if (query === undefined) return "";
  const answer = to === undefined ? "return 410" : `return 301 ${quote(toLocation(to, base))}`;
  return `  if ($args ~ "(?:^|&)${escapePattern(sentQuery(query))}(?:&|$)") { ${answer}; }\n`;
}

function headerLines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `add_header ${name} ${quote(value)} always;`)
    .join(" ");
}

function quote(text: string): string {
  return `"${escapeText(text)}"`;
}

/** Paths of locations are literal. */
function quotePath(path: string): string {
  return `"${path.replaceAll(/["\\]/gu, "\\$&")}"`;
}

/** A dollar sign would begin a variable. */
function escapeText(text: string): string {
  return text.replaceAll(/["\\]/gu, "\\$&").replaceAll("$", "%24");
}
