// A preview belongs to one person at one machine: what strangers send to it changes nothing, shows nothing and doesn't
// end it.
import { readFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FIXTURES } from "../../site/build-fixture.ts";
import { contentsOf, makeFolder } from "../folders.ts";
import { grammar } from "./request-grammar.ts";
import { sendForm, sendRaw, startPreview, statusOf, tokenAt, type PreviewProcess } from "./preview-process.ts";
import { writeFiles } from "../write-files.ts";

const POST = "/2026/03/08/slow-bread/";
const DRAFT = "/2026/03/09/secret-cake/";
const ARCHIVE = "posts/slow-bread.comments.yaml";
const REPLY = { name: "Mallory", email: "m@example.org", comment: "Buy cheap flour.", post: POST };
const SITE =
  "title: Small Kitchen\nurl: https://kitchen.example\nshareImages: none\ncomments: { service: custom, action: https://forms.inner-canvas.org/reply }\n";
const CAKE = "---\ntitle: Secret cake\ndate: 2026-03-09\ndraft: true\n---\n\nXyzzyeggs.\n";

let preview: PreviewProcess;
let content: string;

beforeAll(async () => {
  content = makeFolder({ "site.yaml": SITE, "posts/secret-cake.md": CAKE }, path.join(FIXTURES, "minimal"));
  preview = await startPreview(content);
});

afterAll(() => preview.stop());

const isAlive = async (): Promise<boolean> =>
  preview.process.exitCode === null &&
  // On a connection of its own: a kept one may be closed by the server while the request is on its way.
  (await fetch(preview.origin + POST, { headers: { connection: "close" } }).then(
    ({ ok }) => ok,
    () => false,
  ));
const inbox = async (): Promise<string> => (await fetch(`${preview.origin}/_inbox/`)).text();
const countReplies = async (): Promise<number> => (await inbox()).split("<article").length - 1;
const request = (lines: readonly string[], body = ""): string => `${lines.join("\r\n")}\r\n\r\n${body}`;
const postRaw = (
  address: string,
  fields: Readonly<Record<string, string>>,
  headers: readonly string[],
): Promise<string> => {
  const body = new URLSearchParams(fields).toString();
  return sendRaw(
    preview.port,
    request(
      [
        `POST ${address} HTTP/1.1`,
        "Content-Type: application/x-www-form-urlencoded",
        `Content-Length: ${body.length}`,
        "Connection: close",
        ...headers,
      ],
      body,
    ),
  );
};

describe("a form", () => {
  const own = (): string => `Host: localhost:${preview.port}`;

  test.each([
    ["a page without referrer", ["Origin: null", "Sec-Fetch-Site: cross-site"]],
    ["an older browser that hides its origin", ["Origin: null"]],
    ["a page on another port of this machine", ["Origin: http://localhost:1", "Sec-Fetch-Site: same-site"]],
    ["an address bar", ["Sec-Fetch-Site: none"]],
    ["nobody who says so", []],
    ["another site", ["Origin: https://elsewhere.example"]],
    ["two senders at once", ["Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: cross-site"]],
  ])("sent by %s is refused, whatever its token", async (_sender, headers) => {
    const token = await tokenAt(preview.origin);
    expect(token).not.toBe("");
    const before = await countReplies();
    expect(statusOf(await postRaw("/_inbox/reply", { ...REPLY, "preview-token": token }, [own(), ...headers]))).toBe(
      403,
    );
    expect(await countReplies()).toBe(before);
  });

  test.each(["reply", "submit?form=crumbs", "reply/approve", "reply/drop", "reply/forward", "forward", "clear"])(
    "to /_inbox/%s needs the token of this run",
    async (address) => {
      const before = await countReplies();
      for (const fields of [
        { number: "1" },
        { number: "1", "preview-token": "" },
        { number: "1", "preview-token": "abcdefghijkmnpqrstuvwxyz23" },
      ]) {
        const answer = await postRaw(`/_inbox/${address}`, { ...REPLY, ...fields }, [
          own(),
          "Sec-Fetch-Site: same-origin",
          `Origin: ${preview.origin}`,
        ]);
        expect(statusOf(answer)).toBe(403);
        expect(answer).toContain(
          "This form is from an earlier run of the preview. Go back, reload the page and send it again.",
        );
      }
      expect(await countReplies()).toBe(before);
    },
  );

  test("of the preview is accepted with Sec-Fetch-Site, without an origin, and from older browsers", async () => {
    const token = await tokenAt(preview.origin);
    const before = await countReplies();
    expect(
      statusOf(
        await postRaw("/_inbox/reply", { ...REPLY, "preview-token": token }, [
          own(),
          "Sec-Fetch-Site: same-origin",
          "Origin: null",
        ]),
      ),
    ).toBe(303);
    for (const host of ["localhost", "127.0.0.1", "[::1]"]) {
      const taken = await postRaw("/_inbox/reply", { ...REPLY, "preview-token": token }, [
        `Host: ${host}:${preview.port}`,
        `Origin: http://${host}:${preview.port}`,
      ]);
      expect(statusOf(taken)).toBe(303);
    }
    expect(await countReplies()).toBe(before + 4);
  });

  test("is shown as its service would have received it: without the token", async () => {
    expect(await inbox()).toContain("Buy cheap flour.");
    expect(await inbox()).not.toContain("<code>preview-token</code>");
  });

  test("that isn't one is a bad request", async () => {
    const headers = [own(), `Origin: ${preview.origin}`, "Connection: close"];
    const send = (type: string, body: string): Promise<string> =>
      sendRaw(
        preview.port,
        request(
          [
            "POST /_inbox/reply HTTP/1.1",
            `Content-Type: ${type}`,
            `Content-Length: ${Buffer.byteLength(body)}`,
            ...headers,
          ],
          body,
        ),
      );
    const form = "application/x-www-form-urlencoded";
    expect(statusOf(await send(form, "name=%"))).toBe(400);
    expect(statusOf(await send(form, "name=%ff%fe"))).toBe(400);
    expect(statusOf(await send(form, "name=é"))).toBe(400);
    expect(statusOf(await send("multipart/form-data; boundary=x", "--x\r\n\r\nbroken"))).toBe(400);
    expect(statusOf(await send("application/json", "{}"))).toBe(400);
    expect(statusOf(await send("", ""))).toBe(400);
    expect(statusOf(await send(form, "a".repeat(600 * 1024)))).toBe(413);
    expect(
      statusOf(
        await sendRaw(
          preview.port,
          request(
            ["POST /_inbox/reply HTTP/1.1", "Transfer-Encoding: chunked", `Content-Type: ${form}`, ...headers],
            "zz\r\n",
          ),
        ),
      ),
    ).toBe(400);
  });

  test("can only be sent to the inbox", async () => {
    expect(statusOf(await postRaw("/", {}, [own(), `Origin: ${preview.origin}`]))).toBe(405);
    expect(
      statusOf(await sendRaw(preview.port, request(["DELETE /_inbox/ HTTP/1.1", own(), "Connection: close"]))),
    ).toBe(405);
  });
});

test("the author's own clicks still approve a reply", async () => {
  expect((await sendForm(preview.origin, "/_inbox/reply/approve", { number: "1" })).headers.get("location")).toBe(
    "/_inbox/",
  );
  expect(readFileSync(path.join(content, ARCHIVE), "utf8")).toContain("Buy cheap flour.");
});

test("listens on this machine's own addresses only", async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith("fe80"));
  for (const { address } of outside)
    expect(
      await sendRaw(preview.port, request(["GET / HTTP/1.0", `Host: localhost:${preview.port}`]), { host: address }),
    ).toBe("");
  for (const host of ["127.0.0.1", "::1"])
    expect(
      statusOf(await sendRaw(preview.port, request(["GET / HTTP/1.0", `Host: localhost:${preview.port}`]), { host })),
    ).toBe(200);
});

describe("a Host", () => {
  test.each([
    "attacker.example:PORT",
    "attacker.example",
    "localhost",
    "localhost:1",
    "127.0.0.1.attacker.example:PORT",
    "0.0.0.0:PORT",
    "[::]:PORT",
    "192.168.1.5:PORT",
    "localhost.:PORT",
  ])("%s is answered 421, and shows nothing", async (host) => {
    const answer = await sendRaw(
      preview.port,
      request([`GET ${DRAFT} HTTP/1.1`, `Host: ${host.replace("PORT", String(preview.port))}`, "Connection: close"]),
    );
    expect(statusOf(answer)).toBe(421);
    expect(answer).not.toContain("Xyzzyeggs");
  });

  test("that an attacker has pointed here takes no forms, although Origin and Host agree", async () => {
    const host = `attacker.example:${preview.port}`;
    const token = await tokenAt(preview.origin);
    expect(
      statusOf(
        await postRaw("/_inbox/reply", { ...REPLY, "preview-token": token }, [
          `Host: ${host}`,
          `Origin: http://${host}`,
          "Sec-Fetch-Site: same-origin",
        ]),
      ),
    ).toBe(421);
  });

  test.each([
    "[",
    "a b",
    "a/b",
    "user@localhost:PORT",
    "localhost:99999",
    "localhost:PORT, localhost:PORT",
    "%",
    "",
    "::1",
    "localhost:PORT\r\nHost: attacker.example",
  ])("%j is a bad request", async (host) => {
    expect(
      statusOf(
        await sendRaw(
          preview.port,
          request(["GET / HTTP/1.1", `Host: ${host.replaceAll("PORT", String(preview.port))}`, "Connection: close"]),
        ),
      ),
    ).toBe(400);
    expect(await isAlive()).toBe(true);
  });
});

test.each([
  "/%",
  "/100%",
  "/..%2f..%2fetc%2fpasswd",
  "/%2e%2e%2f%2e%2e%2fetc/passwd",
  "/..%5c..%5cetc",
  "/%c0%ae%c0%ae/",
  "/%E0%A4%A",
  "/%00",
  "/a%00.html",
  "*",
  "http://attacker.example/",
  "no-slash",
])("the address %s is a bad request", async (address) => {
  expect(
    statusOf(
      await sendRaw(
        preview.port,
        request([`GET ${address} HTTP/1.1`, `Host: localhost:${preview.port}`, "Connection: close"]),
      ),
    ),
  ).toBe(400);
  expect(await isAlive()).toBe(true);
});

test.each([
  "//",
  "//attacker.example/",
  "///2026",
  "/\\attacker.example",
  "/../../../etc/passwd",
  `/${"a".repeat(5000)}`,
  `/${"a/".repeat(3000)}`,
  "/.eleventy.ts",
  "/2026/03/08/slow-bread/x.html/",
  "/_inbox%2fclear",
])("the address %.40s leads nowhere else", async (address) => {
  const answer = await sendRaw(
    preview.port,
    request([`GET ${address} HTTP/1.1`, `Host: localhost:${preview.port}`, "Connection: close"]),
  );
  expect([200, 301, 404]).toContain(statusOf(answer));
  expect(answer).not.toMatch(/^location: (?!\/[^/\\])/imu);
  expect(answer).not.toContain("root:");
  expect(await isAlive()).toBe(true);
});

describe("a WebSocket", () => {
  const upgrade = (host: string, origin: string): string =>
    request([
      "GET / HTTP/1.1",
      `Host: ${host}`,
      `Origin: ${origin}`,
      "Upgrade: websocket",
      "Connection: Upgrade",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    ]);
  const frames = Buffer.from([0xff, 0xff, 0xff, 0x81, 0x05, 0x00, 0xc1, 0x7f, 0xff]);

  test.each(["http://attacker.example", "null", "http://localhost:1"])(
    "of %s is refused, and isn't told about any file",
    async (origin) => {
      const listening = sendRaw(preview.port, upgrade(`localhost:${preview.port}`, origin), { patience: 4000 });
      await wait(300);
      writeFiles(content, { "posts/secret-cake.md": `${CAKE}More.\n` });
      const answer = await listening;
      expect(statusOf(answer)).toBe(400);
      expect(answer).not.toContain(content);
      expect(answer).not.toContain("secret");
    },
  );

  test("gets no further with frames, whole or broken", async () => {
    for (const host of [`localhost:${preview.port}`, `attacker.example:${preview.port}`]) {
      const answer = await sendRaw(preview.port, Buffer.concat([Buffer.from(upgrade(host, preview.origin)), frames]));
      expect([400, 421]).toContain(statusOf(answer));
    }
    expect(statusOf(await sendRaw(preview.port, frames))).toBe(400);
    expect(await isAlive()).toBe(true);
  });
});

test("pages of other sites can link to a page, and not load or frame one", async () => {
  const get = async (headers: readonly string[]): Promise<number | undefined> =>
    statusOf(
      await sendRaw(
        preview.port,
        request([`GET ${DRAFT} HTTP/1.1`, `Host: localhost:${preview.port}`, "Connection: close", ...headers]),
      ),
    );
  for (const site of ["cross-site", "same-site"]) {
    expect(await get([`Sec-Fetch-Site: ${site}`, "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"])).toBe(200);
    expect(await get([`Sec-Fetch-Site: ${site}`, "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"])).toBe(403);
    expect(await get([`Sec-Fetch-Site: ${site}`, "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image"])).toBe(403);
  }
  expect(await get(["Sec-Fetch-Site: none"])).toBe(200);
  expect(await get(["Origin: https://elsewhere.example"])).toBe(403);
  expect(await get([])).toBe(200);
});

test("its own pages can't be framed", async () => {
  expect((await fetch(`${preview.origin}/_inbox/`)).headers.get("x-frame-options")).toBe("DENY");
  expect((await fetch(`${preview.origin}/%`)).headers.get("x-frame-options")).toBe("DENY");
});

test("200 odd requests leave it running and its content unchanged, and reveal no local path", async () => {
  const before = contentsOf(content);
  const raw = fc.sample(grammar(preview.port), { seed: 20_261_122, numRuns: 200 });
  const answers: string[] = [];
  for (let first = 0; first < raw.length; first += 20)
    answers.push(
      ...(await Promise.all(
        raw.slice(first, first + 20).map((bytes) => sendRaw(preview.port, bytes, { patience: 500 })),
      )),
    );
  expect(await isAlive()).toBe(true);
  expect(contentsOf(content)).toEqual(before);
  expect(
    answers.filter(
      (answer) => answer.includes(content) || answer.includes(preview.temporary) || answer.includes("    at "),
    ),
  ).toEqual([]);
  // The grammar reaches every answer that there is.
  expect([...new Set(answers.map(statusOf))].filter((status) => status !== undefined)).toEqual(
    expect.arrayContaining([200, 400, 403, 404, 405, 421]),
  );
});

test("reports no bug of the program meanwhile", () => {
  expect(preview.printed()).not.toMatch(/mistake|could not answer|    at /u);
});
