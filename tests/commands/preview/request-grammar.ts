// Raw HTTP requests, well-formed and not, as a browser, a tool or an attacker might send them to a preview.
import fc from "fast-check";

type Text = fc.Arbitrary<string>;

/** Bytes to write on a connection; `port` is the preview's. */
export function grammar(port: number): fc.Arbitrary<Buffer> {
  const own = fc.constantFrom("localhost", "127.0.0.1", "[::1]").map((name) => `${name}:${port}`);
  const host: Text = fc.oneof(
    { arbitrary: own, weight: 6 },
    fc.constantFrom(
      "",
      "[",
      "localhost",
      "attacker.example",
      `x.localhost:${port}`,
      "a b",
      "%",
      "localhost:0",
      "localhost:-1",
      "\u00ff",
    ),
    fc.string({ maxLength: 12 }),
  );
  const origin: Text = fc.oneof(
    own.map((name) => `http://${name}`),
    fc.constantFrom("null", "https://attacker.example", "", "http://[", "file://"),
  );
  const header: Text = fc.oneof(
    origin.map((value) => `Origin: ${value}`),
    fc
      .constantFrom("same-origin", "cross-site", "same-site", "none", "", "same-origin, none")
      .map((value) => `Sec-Fetch-Site: ${value}`),
    fc.constantFrom("navigate", "cors", "no-cors", "websocket").map((value) => `Sec-Fetch-Mode: ${value}`),
    fc.constantFrom("document", "iframe", "image", "empty").map((value) => `Sec-Fetch-Dest: ${value}`),
    fc
      .constantFrom("bytes=0-", "bytes=-5", "bytes=9-2", "bytes=999999999999-", "bytes=a-b", "bytes=0-1,3-4")
      .map((value) => `Range: ${value}`),
    fc.constantFrom("100-continue", "the moon").map((value) => `Expect: ${value}`),
    fc.constantFrom("preview=1", "=;;=", "a".repeat(3000)).map((value) => `Cookie: ${value}`),
    fc.constantFrom(
      "Referer: javascript:alert(1)",
      "Referer: //attacker.example",
      "Content-Type: multipart/form-data",
      "Content-Type: application/x-www-form-urlencoded",
      "Transfer-Encoding: chunked",
      "Upgrade: h2c",
      "no colon",
      ": empty",
      `X: ${"x".repeat(20_000)}`,
    ),
  );
  return fc.oneof(
    { arbitrary: request(host, header), weight: 8 },
    { arbitrary: webSocket(host, origin), weight: 2 },
    { arbitrary: garbage, weight: 1 },
  );
}

const METHOD: Text = fc.oneof(
  { arbitrary: fc.constantFrom("GET", "POST"), weight: 4 },
  fc.constantFrom("HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "PROPFIND", "get", "", "G\u0000T"),
);

const SEGMENT: Text = fc.constantFrom(
  "",
  "..",
  ".",
  "%2e%2e",
  "%2f",
  "%5c",
  "\\",
  "%",
  "%zz",
  "%00",
  "%c0%ae",
  "2026",
  "03",
  "08",
  "slow-bread",
  "index.html",
  "_inbox",
  "_preview",
  "changes",
  "reload.js",
  "reply",
  "approve",
  "drop",
  "forward",
  "clear",
  "submit",
  "favicon.svg",
  "constructor",
  "__proto__",
  "é",
  "a".repeat(300),
  ";",
  "@attacker.example",
  "etc",
  "passwd",
);
const KNOWN: Text = fc.constantFrom(
  "/",
  "/2026/03/08/slow-bread/",
  "/_inbox/",
  "/_inbox/reply",
  "/_inbox/reply/approve",
  "/_inbox/clear",
  "/assets/site.css",
  "/_preview/changes",
);
const MADE: Text = fc.array(SEGMENT, { maxLength: 6 }).map((segments) => `/${segments.join("/")}`);
const ODD: Text = fc.constantFrom("*", "", "http://attacker.example/", "//", "/?%", "/#", "localhost:80", "?");
const QUERY: Text = fc.constantFrom("", "?", "?form=crumbs", "?form=%", "?form=__proto__", "?token=x", "?a=1&a=2");
const TARGET: Text = fc
  .tuple(fc.oneof({ arbitrary: KNOWN, weight: 3 }, { arbitrary: MADE, weight: 4 }, ODD), QUERY)
  .map(([path, query]) => path + query);

const FIELD: Text = fc
  .tuple(
    fc.constantFrom("number", "name", "email", "comment", "post", "preview-token", "__proto__", "mail", "%"),
    fc.oneof(
      fc.constantFrom("1", "-1", "NaN", "1e999", "/2026/03/08/slow-bread/", "a@b.example", "%", "%ff"),
      fc.string({ maxLength: 20 }),
    ),
  )
  .map((pair) => pair.join("="));
const BODY: Text = fc.oneof(
  fc.constant(""),
  fc.array(FIELD, { maxLength: 6 }).map((fields) => fields.join("&")),
  fc.constantFrom(
    "--x\r\nContent-Disposition: form-data\r\n\r\n",
    "5\r\nhello\r\n0\r\n\r\n",
    "fffffffff\r\n",
    "\u0000\u00ff",
  ),
);

function request(host: Text, header: Text): fc.Arbitrary<Buffer> {
  const version = fc.oneof(
    { arbitrary: fc.constant("HTTP/1.1"), weight: 9 },
    fc.constantFrom("HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "XTTP/1.1"),
  );
  const length = fc.constantFrom("right", "right", "right", "short", "long", "none", "wrong");
  return fc
    .record({
      method: METHOD,
      target: TARGET,
      version,
      host,
      headers: fc.array(header, { maxLength: 5 }),
      body: BODY,
      length,
    })
    .map((made) => {
      const size = Buffer.byteLength(made.body, "latin1");
      const lengths = { right: [size], short: [Math.max(0, size - 3)], long: [size + 50], none: [], wrong: ["1e3"] };
      const head = [
        `${made.method} ${made.target} ${made.version}`,
        `Host: ${made.host}`,
        ...made.headers,
        ...lengths[made.length].map((value) => `Content-Length: ${value}`),
      ];
      return Buffer.from(`${head.join("\r\n")}\r\n\r\n${made.body}`, "latin1");
    });
}

function webSocket(host: Text, origin: Text): fc.Arbitrary<Buffer> {
  return fc
    .record({
      host,
      origin,
      key: fc.constantFrom("dGhlIHNhbXBsZSBub25jZQ==", "", "x"),
      version: fc.constantFrom("13", "8", "x"),
      frames: fc.uint8Array({ maxLength: 40 }),
    })
    .map((made) => {
      const head = [
        "GET / HTTP/1.1",
        `Host: ${made.host}`,
        `Origin: ${made.origin}`,
        "Upgrade: websocket",
        "Connection: Upgrade",
        `Sec-WebSocket-Key: ${made.key}`,
        `Sec-WebSocket-Version: ${made.version}`,
      ];
      return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`, "latin1"), made.frames]);
    });
}

const garbage = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes));
