// Caddy 2: a file to import in the site's block, which has the root
// (https://caddyserver.com/docs/caddyfile/directives).
import { escapePattern } from "../../lib/text.ts";
import { TEXT_TYPES, TYPES_BY_ADDRESS, TYPES_BY_ENDING } from "./content-types.ts";
import { SERVER, type Host } from "./host.ts";
import {
  folderOf,
  keepsQuery,
  spellings,
  toLocation,
  withSplat,
  type HeaderRule,
  type HostRules,
  type Redirect,
} from "./rules.ts";

export const caddy: Host = {
  label: "Caddy",
  can: { headers: true, redirects: true, folders: true, queries: true, gone: true },
  precompressed: true,
  files: [{ address: `${SERVER}Caddyfile`, render: renderConfig }],
};

function renderConfig({ redirects, headers, base }: HostRules): string {
  const plain = redirects.filter(({ from, query }) => query === undefined && folderOf(from) === undefined);
  const moved = plain.flatMap(({ from, to }) =>
    to === undefined
      ? []
      : spellings(from).map((path) => `  ${quote(base + path)} ${quote(toTarget(to, base) + queryAfter(to))}`),
  );
  const gone = plain.flatMap(({ from, to }) =>
    to === undefined ? spellings(from).map((path) => `  ${quote(base + path)} 1`) : [],
  );
  const lines = [
    "# Written by the build. Import it in the site's block, which has root.",
    // Caddy sorts directives, except in a route.
    "route {",
    ...headers.map((rule) => renderHeaders(rule, base)),
    ...renderTypes(base),
    // Placeholders in quotes stay placeholders; a question mark only where there is a query.
    'map {query} {with_query} {\n  ~^$ ""\n  default "?{query}"\n}',
    // Queries first: /index.php?p=12 must not match the redirect of plain /index.php.
    ...redirects
      .filter(({ query }) => query !== undefined)
      .flatMap((redirect, index) => renderMatched(redirect, `asked${index}`, base)),
    ...(moved.length === 0
      ? []
      : [
          `map {path} {moved} {\n${moved.join("\n")}\n  default ""\n}`,
          '@moved expression `{moved} != ""`',
          "redir @moved {moved} 301",
        ]),
    ...(gone.length === 0
      ? []
      : [
          `map {path} {gone} {\n${gone.join("\n")}\n  default ""\n}`,
          '@gone expression `{gone} != ""`',
          'respond @gone "" 410',
        ]),
    ...redirects
      .filter(({ from, query }) => query === undefined && folderOf(from) !== undefined)
      .flatMap((redirect, index) => renderMatched(redirect, `old${index}`, base)),
    `error ${base}${SERVER}* 404`,
    `@dirs {\n  not path */\n  file {path}/index.html\n}\nredir @dirs {path}/{with_query} 308`,
    "file_server {\n  precompressed br gzip\n}",
    "}",
    `handle_errors {\n  @missing expression \`{err.status_code} == 404\`\n  handle @missing {\n    rewrite * ${base}/404.html\n    file_server\n  }\n}`,
  ];
  return `${lines.join("\n")}\n`;
}

function renderMatched({ from, query, to }: Redirect, name: string, base: string): string[] {
  const folder = folderOf(from);
  if (folder !== undefined) {
    const pattern = `^${escapePattern(base + folder)}(.*)$`;
    const matcher = `@${name} path_regexp ${name} ${quote(pattern)}`;
    if (to === undefined) return [matcher, `respond @${name} "" 410`];
    const rest = to.endsWith("*") ? `{re.${name}.1}` : "";
    return [matcher, `redir @${name} ${quote(toTarget(withSplat(to, ""), base) + rest + queryAfter(to))} 301`];
  }
  const asked = quote(`${query?.name ?? ""}=${query?.value ?? ""}`);
  const matcher = `@${name} {\n  path ${quote(base + from)}\n  query ${asked}\n}`;
  return [matcher, to === undefined ? `respond @${name} "" 410` : `redir @${name} ${quote(toTarget(to, base))} 301`];
}

/** A target without placeholders: `{env.SECRET}` would be replaced by the server's environment variable. */
function toTarget(to: string, base: string): string {
  return toLocation(to, base).replaceAll("{", "%7B").replaceAll("}", "%7D");
}

/** Appends the request's query to a target without one. */
function queryAfter(to: string): string {
  return keepsQuery(to) ? "{with_query}" : "";
}

function renderHeaders({ path, headers }: HeaderRule, base: string): string {
  return `header ${quote(base + path)} {\n${Object.entries(headers)
    .map(([name, value]) => `  ${name} ${quote(value)}\n`)
    .join("")}}`;
}

function renderTypes(base: string): string[] {
  const withCharset = (type: string): string => (TEXT_TYPES.includes(type) ? `${type}; charset=utf-8` : type);
  return [
    ...Object.entries(TYPES_BY_ENDING).map(
      ([ending, type]) => `@${ending} path *.${ending}\nheader @${ending} Content-Type ${quote(withCharset(type))}`,
    ),
    ...Object.entries(TYPES_BY_ADDRESS).map(
      ([address, type]) => `header ${quote(base + address)} Content-Type ${quote(withCharset(type))}`,
    ),
    ...Object.entries({
      xml: "text/xml",
      txt: "text/plain",
      json: "application/json",
      js: "text/javascript",
      css: "text/css",
      svg: "image/svg+xml",
    }).map(
      ([ending, type]) => `@${ending} path *.${ending}\nheader @${ending} ?Content-Type ${quote(withCharset(type))}`,
    ),
  ];
}

/**
 * In quotes, a backslash is literal unless a quotation mark follows
 * (https://caddyserver.com/docs/caddyfile/concepts#tokens-and-quotes).
 */
function quote(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
