// CloudFront in front of Amazon S3: two functions to paste, for requests and for responses (JavaScript runtime 2.0).
// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
import { SERVER, type Host } from "./host.ts";
import { folderOf, sentQuery, spellings, toLocation, type HostRules } from "./rules.ts";

const REQUEST = `${SERVER}cloudfront-request.js`;
const ANSWER = `${SERVER}cloudfront-response.js`;
/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html#limits-functions */
const FUNCTION_BYTES = 10 * 1024;

export const cloudfront: Host = {
  label: "S3 with CloudFront",
  can: { headers: true, redirects: true, folders: true, queries: true, gone: true },
  limits: {
    hostFileBytes: { [REQUEST]: FUNCTION_BYTES, [ANSWER]: FUNCTION_BYTES },
    source: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html",
  },
  files: [
    { address: REQUEST, render: renderRequest },
    { address: ANSWER, render: renderAnswer },
  ],
};

function renderRequest({ redirects, base }: HostRules): string {
  const target = (to: string | undefined): string | 0 => (to === undefined ? 0 : toLocation(to, base));
  const paths: Record<string, string | 0> = {};
  const queries: Record<string, Record<string, string | 0>> = {};
  const folders: [string, string | 0][] = [];
  for (const { from, query, to } of redirects) {
    const folder = folderOf(from);
    // Its documentation doesn't say whether values arrive decoded.
    if (query !== undefined)
      for (const asked of [sentQuery(query), `${query.name}=${query.value}`])
        (queries[encodeURI(base + from)] ??= {})[asked] = target(to);
    else if (folder !== undefined) folders.push([encodeURI(base + folder), target(to)]);
    else for (const path of spellings(from)) paths[encodeURI(base + path)] = target(to);
  }
  return `// Written by the build. CloudFront, event type: viewer request.
var paths = ${JSON.stringify(paths)};
var queries = ${JSON.stringify(queries)};
var folders = ${JSON.stringify(folders)};
function has(list, name) {
  return Object.prototype.hasOwnProperty.call(list, name);
}
function answer(to, query) {
  if (to === 0) return { statusCode: 410, statusDescription: "Gone" };
  var location = { value: /[?#]/.test(to) ? to : to + query };
  return { statusCode: 301, statusDescription: "Moved Permanently", headers: { location: location } };
}
function handler(event) {
  var request = event.request;
  // Two slashes at its beginning would lead to another site.
  var path = request.uri.replace(/^[\\/\\\\]+/, "/");
  var parts = [];
  for (var name in request.querystring) {
    var one = request.querystring[name];
    var values = one.multiValue || [one];
    for (var i = 0; i < values.length; i++) parts.push(values[i].value === "" ? name : name + "=" + values[i].value);
  }
  var query = parts.length ? "?" + parts.join("&") : "";
  var known = has(queries, path) ? queries[path] : undefined;
  for (var j = 0; known && j < parts.length; j++) if (has(known, parts[j])) return answer(known[parts[j]], "");
  if (has(paths, path)) return answer(paths[path], query);
  for (var k = 0; k < folders.length; k++) {
    if (path.indexOf(folders[k][0]) !== 0) continue;
    var to = folders[k][1];
    return answer(to !== 0 && to.slice(-1) === "*" ? to.slice(0, -1) + path.slice(folders[k][0].length) : to, query);
  }
  var secret = ${JSON.stringify(encodeURI(base) + SERVER)};
  if (path.indexOf(secret) === 0) return { statusCode: 404, statusDescription: "Not Found" };
  var last = path.slice(path.lastIndexOf("/") + 1);
  if (last === "") request.uri = path + "index.html";
  else if (last.indexOf(".") < 0) return answer(path + "/", query);
  return request;
}
`;
}

/** Cache-Control is kept with the objects, where \`npm run deploy\` puts it. */
function renderAnswer({ headers, base }: HostRules): string {
  const rules = headers.map(({ path, headers: values }) => [
    encodeURI(base + (folderOf(path) ?? path)),
    folderOf(path) !== undefined,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), { value }])),
  ]);
  return `// Written by the build. CloudFront, event type: viewer response.
var rules = ${JSON.stringify(rules)};
function handler(event) {
  var response = event.response;
  var path = event.request.uri;
  for (var i = 0; i < rules.length; i++) {
    if (rules[i][1] ? path.indexOf(rules[i][0]) !== 0 : path !== rules[i][0]) continue;
    for (var name in rules[i][2]) response.headers[name] = rules[i][2][name];
  }
  return response;
}
`;
}
