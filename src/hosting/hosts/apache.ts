// Apache 2.4: .htaccess in the folder of the site (https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html). Most shared
// hosting reads it.
import { escapePattern } from "../../lib/text.ts";
import { TYPES_BY_ADDRESS, TYPES_BY_ENDING } from "./content-types.ts";
import { SERVER, type Host } from "./host.ts";
import { folderOf, sentQuery, toLocation, withSplat, type HeaderRule, type HostRules, type Redirect } from "./rules.ts";

export const apache: Host = {
  label: "Apache",
  can: { headers: true, redirects: true, folders: true, queries: true, gone: true },
  precompressed: true,
  files: [{ address: "/.htaccess", render: renderConfig }],
};

/** Encodings with the endings of their files, the better one first. */
const ENCODINGS = [
  ["br", "br"],
  ["gzip", "gz"],
] as const;
const COMPRESSED = ["html", "css", "js", "xml", "json", "svg", "txt", "ics", "rss", "webmanifest", "vtt"] as const;
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  xml: "text/xml",
  json: "application/json",
  svg: "image/svg+xml",
  txt: "text/plain",
  rss: "application/rss+xml",
  ...TYPES_BY_ENDING,
};

function renderConfig({ redirects, headers, base }: HostRules): string {
  return `${[
    "# Written by the build; every build writes it again.",
    "DirectoryIndex index.html",
    "Options -Indexes -MultiViews",
    `ErrorDocument 404 ${base}/404.html`,
    "AddDefaultCharset utf-8",
    `AddCharset utf-8 ${COMPRESSED.map((ending) => `.${ending}`).join(" ")}`,
    ...Object.entries(TYPES).map(([ending, type]) => `AddType ${type} .${ending}`),
    "<IfModule mod_rewrite.c>",
    "RewriteEngine On",
    `RewriteBase ${base}/`,
    `RewriteRule ^${SERVER.slice(1)} - [R=404,L]`,
    ...redirects.flatMap((redirect) => renderRedirect(redirect, base)),
    ...ENCODINGS.flatMap(([encoding, ending]) => [
      `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
      `RewriteCond %{REQUEST_FILENAME}index.html.${ending} -f`,
      `RewriteRule ^(|.*/)$ $1index.html.${ending} [L,E=packed:${encoding}]`,
      `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
      `RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
      `RewriteRule ^(.+\\.(?:${COMPRESSED.join("|")}))$ $1.${ending} [L,E=packed:${encoding}]`,
    ]),
    "</IfModule>",
    "<IfModule mod_headers.c>",
    ...headers.flatMap((rule) => renderHeaders(rule, base)),
    ...ENCODINGS.flatMap(([encoding, ending]) =>
      COMPRESSED.flatMap((type) => [
        `<FilesMatch "\\.${type}\\.${ending}$">`,
        `ForceType "${TYPES[type] ?? "text/plain"}; charset=utf-8"`,
        `Header set Content-Encoding ${encoding}`,
        "SetEnv no-gzip 1",
        "SetEnv no-brotli 1",
        "RemoveLanguage .br",
        "RemoveEncoding .gz",
        "</FilesMatch>",
      ]),
    ),
    `<FilesMatch "\\.(?:${COMPRESSED.join("|")})(?:\\.(?:br|gz))?$">`,
    "Header merge Vary Accept-Encoding",
    "</FilesMatch>",
    ...Object.entries(TYPES_BY_ADDRESS).map(
      ([address, type]) =>
        `Header set Content-Type "${type}; charset=utf-8" "expr=%{REQUEST_URI} == '${base}${address}' && %{REQUEST_STATUS} == 200"`,
    ),
    "</IfModule>",
  ].join("\n")}\n`;
}

function renderRedirect({ from, query, to }: Redirect, base: string): string[] {
  const folder = folderOf(from);
  // In quotes, a quotation mark would end the pattern, and a rule that cannot be read is an error 500 for the whole
  // site.
  const path = escapePattern((folder ?? from).slice(1)).replaceAll('"', "\\x22");
  const pattern = folder === undefined ? `^${path.endsWith("/") ? `${path}?` : path}$` : `^${path}(.*)$`;
  const condition =
    query === undefined ? [] : [`RewriteCond %{QUERY_STRING} (?:^|&)${escapePattern(sentQuery(query))}(?:&|$)`];
  if (to === undefined) return [...condition, `RewriteRule "${pattern}" - [G]`];
  // Percent-encoded text must not be encoded again; % and $ would begin a backreference.
  return [
    ...condition,
    `RewriteRule "${pattern}" "${toLocation(withSplat(to, "\u0001"), base)
      .replaceAll('"', "%22")
      .replaceAll(/[$%]/gu, "\\$&")
      .replaceAll(/\\%01|\u0001/gu, "$1")}" [R=301,L,NE${query === undefined ? "" : ",QSD"}]`,
  ];
}

function renderHeaders({ path, headers }: HeaderRule, base: string): string[] {
  const folder = folderOf(path);
  const start = escapePattern(encodeURI(base + (folder ?? path)));
  const end = folder === undefined ? "[? ]" : "";
  const condition = path === "/*" && base === "" ? "" : ` "expr=%{THE_REQUEST} =~ m#^\\S+ ${start}${end}#"`;
  return Object.entries(headers).map(
    ([name, value]) => `Header always set ${name} "${value.replaceAll(/["\\]/gu, "\\$&")}"${condition}`,
  );
}
