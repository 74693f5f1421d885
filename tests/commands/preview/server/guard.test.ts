// Which requests a preview answers, header by header.
import { describe, expect, test } from "vitest";
import { checkRequest, type Asked, type CheckedRequest } from "../../../../src/commands/preview/server/guard.ts";
import { Refusal } from "../../../../src/commands/preview/server/refusal.ts";

const PLACE = { names: ["localhost", "127.0.0.1", "[::1]"], port: 8080 };

const asked = (method: string, url: string, headers: Readonly<Record<string, string>> = {}): Asked => {
  const all = { host: "localhost:8080", ...headers };
  return { method, url, headers: all, rawHeaders: Object.entries(all).flat() };
};
const answer = (request: Asked, place = PLACE): CheckedRequest | number => {
  try {
    return checkRequest(request, place);
  } catch (error) {
    if (error instanceof Refusal) return error.status;
    throw error;
  }
};

test.each(["localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST:8080"])("answers as %s", (host) => {
  expect(answer(asked("GET", "/a%20b/?c=%", { host }))).toMatchObject({ path: "/a b/", changes: false });
});

test("on port 80, browsers send no port", () => {
  expect(answer(asked("GET", "/", { host: "localhost" }), { ...PLACE, port: 80 })).toMatchObject({ path: "/" });
  expect(
    answer(asked("POST", "/", { host: "localhost", origin: "http://localhost" }), { ...PLACE, port: 80 }),
  ).toMatchObject({ changes: true });
});

test.each(["localhost", "localhost:8081", "localhost.:8080", "evil.example:8080", "0.0.0.0:8080", "127.0.0.2:8080"])(
  "answers 421 as %s",
  (host) => {
    expect(answer(asked("GET", "/", { host }))).toBe(421);
  },
);

test("two Hosts are a bad request", () => {
  expect(answer({ ...asked("GET", "/"), rawHeaders: ["Host", "localhost:8080", "HOST", "localhost:8080"] })).toBe(400);
});

describe("a form is taken", () => {
  test.each([
    [{ "sec-fetch-site": "same-origin" }, true],
    [{ "sec-fetch-site": "same-origin", origin: "null" }, true],
    [{ origin: "http://localhost:8080" }, true],
    [{ origin: "http://127.0.0.1:8080" }, true],
    [{ origin: "http://[::1]:8080" }, true],
    [{}, false],
    [{ origin: "null" }, false],
    [{ origin: "https://localhost:8080" }, false],
    [{ origin: "http://localhost:8081" }, false],
    [{ origin: "http://localhost:8080.evil.example" }, false],
    [{ "sec-fetch-site": "none" }, false],
    [{ "sec-fetch-site": "same-site", origin: "http://localhost:8080" }, false],
    [{ "sec-fetch-site": "cross-site", origin: "http://localhost:8080" }, false],
    [{ "sec-fetch-site": "" }, false],
  ])("with %j: %s", (headers, isTaken) => {
    const result = answer(asked("POST", "/_inbox/reply", headers as Record<string, string>));
    expect(typeof result === "object").toBe(isTaken);
    if (!isTaken) expect(result).toBe(403);
  });
});

test.each(["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", ""])("knows no %s", (method) => {
  expect(answer(asked(method, "/"))).toBe(405);
});

test.each(["/%", "/%ff", "/a/..%2f..%2fb", "/%2e%2e%5cb", "/%00", "*", "", "http://localhost:8080/", "a"])(
  "can't read the address %j",
  (url) => {
    expect(answer(asked("GET", url))).toBe(400);
  },
);

test("dots that a browser resolves don't lead out", () => {
  expect(answer(asked("GET", "/../../%2e%2e/etc/passwd"))).toMatchObject({ path: "/etc/passwd" });
});
