// Trying the real service ends in a sentence, whatever happens.
import { createServer } from "node:http";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { forward } from "../../../src/features/inbox/forward.ts";
import type { ServiceRequest } from "../../../src/features/inbox/service-request.ts";

const REQUEST: ServiceRequest = {
  label: "Kit",
  address: "https://app.kit.com/forms/6481302/subscriptions",
  enctype: undefined,
  fields: [
    { name: "email_address", value: "ada@inner-canvas.org" },
    { name: "tags[]", value: "1" },
    { name: "tags[]", value: "2" },
  ],
  obstacle: undefined,
};

const WORDS = { who: "ada@inner-canvas.org", file: "content/signup.yaml" };
const send = (change: Partial<ServiceRequest>, through: typeof fetch): Promise<string> =>
  forward({ ...REQUEST, ...change }, WORDS, through);

const LOOK = "Check there whether ada@inner-canvas.org has arrived.";
const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}): typeof fetch =>
  () =>
    Promise.resolve(new Response("", { status, headers: { ...headers } }));

test.each([
  [
    200,
    {},
    `Kit (app.kit.com) answered with status 200. ${LOOK} If it has not, the answer may be a page that asks for more: a captcha, or a field.`,
  ],
  [
    302,
    { location: "https://inner-canvas.org/in/" },
    `Kit (app.kit.com) accepted it and redirects to https://inner-canvas.org/in/ (status 302). ${LOOK}`,
  ],
  [303, {}, `Kit (app.kit.com) accepted it and redirects to a page that it does not name (status 303). ${LOOK}`],
  [
    404,
    {},
    "Kit (app.kit.com) knows no such form (status 404). Compare the ids in content/signup.yaml with the form's code there.",
  ],
  [
    422,
    {},
    "Kit (app.kit.com) turned it away (status 422). Check whether the form there asks for a captcha or for a required field, and compare the ids in content/signup.yaml.",
  ],
  [429, {}, "Kit (app.kit.com) is limiting requests (status 429). Wait a few minutes and try again."],
  [503, {}, "Kit (app.kit.com) is having problems (status 503). Try again later."],
])("status %i", async (status, headers, sentence) => {
  expect(await send({}, answering(status, headers))).toBe(sentence);
});

const failing =
  (error: Error): typeof fetch =>
  () =>
    Promise.reject(error);
const wrapped = (code: string): Error =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("inner"), { code }) });

test.each([
  [
    wrapped("ENOTFOUND"),
    "Kit (app.kit.com) could not be found. Check that this computer is online, and that app.kit.com is spelled correctly in content/signup.yaml.",
  ],
  [
    wrapped("EAI_AGAIN"),
    "Kit (app.kit.com) could not be found. Check that this computer is online, and that app.kit.com is spelled correctly in content/signup.yaml.",
  ],
  [
    wrapped("ECONNREFUSED"),
    "Kit (app.kit.com) doesn't answer. Check that it is running, and that the address in content/signup.yaml is right.",
  ],
  [
    wrapped("UND_ERR_CONNECT_TIMEOUT"),
    "Kit (app.kit.com) gave no answer within 10 seconds. Try again later, or see whether it is up.",
  ],
  [
    new DOMException("late", "TimeoutError"),
    "Kit (app.kit.com) gave no answer within 10 seconds. Try again later, or see whether it is up.",
  ],
  [
    wrapped("DEPTH_ZERO_SELF_SIGNED_CERT"),
    "Kit (app.kit.com) has a certificate that isn't trusted (DEPTH_ZERO_SELF_SIGNED_CERT). Browsers would refuse it too: fix the certificate of app.kit.com.",
  ],
  [
    wrapped("ECONNRESET"),
    "Kit (app.kit.com) could not be reached (ECONNRESET). Check that this computer is online, and that the address in content/signup.yaml is right.",
  ],
  [
    new Error("odd"),
    "Kit (app.kit.com) could not be reached (odd). Check that this computer is online, and that the address in content/signup.yaml is right.",
  ],
])("%s", async (error, sentence) => {
  expect(await send({}, failing(error))).toBe(sentence);
});

const never: typeof fetch = () => {
  throw new Error("nothing may be sent");
};

test("the obstacle is named, and nothing is sent", async () => {
  expect(await send({ obstacle: "No email service is named in content/signup.yaml yet." }, never)).toBe(
    "Nothing was sent. No email service is named in content/signup.yaml yet.",
  );
});

test("a service without a name of its own begins a sentence, too", async () => {
  expect(await send({ label: "the form service" }, answering(503))).toBe(
    "The form service (app.kit.com) is having problems (status 503). Try again later.",
  );
});

describe("a real server", () => {
  const received: { type: string; body: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({ type: request.headers["content-type"] ?? "", body: Buffer.concat(chunks).toString() });
      response.writeHead(303, { location: "/elsewhere" }).end();
    });
  });
  let origin = "";

  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (typeof address === "object" && address) origin = `http://127.0.0.1:${address.port}`;
  });
  afterAll(() => server.close());

  test("gets the fields as a browser sends them, and is not followed", async () => {
    expect(await send({ address: `${origin}/join` }, fetch)).toContain(
      "accepted it and redirects to /elsewhere (status 303).",
    );
    expect(received.at(-1)).toEqual({
      type: "application/x-www-form-urlencoded;charset=UTF-8",
      body: "email_address=ada%40inner-canvas.org&tags%5B%5D=1&tags%5B%5D=2",
    });
  });

  test("gets a form in parts where its form is sent in parts", async () => {
    await send({ address: `${origin}/join`, enctype: "multipart/form-data" }, fetch);
    expect(received.at(-1)?.type).toMatch(/^multipart\/form-data; boundary=/u);
    expect(received.at(-1)?.body).toContain('name="email_address"\r\n\r\nada@inner-canvas.org\r\n');
  });

  test("that can't be reached is explained", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const address = closed.address();
    const port = typeof address === "object" && address ? address.port : 0;
    closed.close();
    await once(closed, "close");
    expect(await send({ address: `http://127.0.0.1:${port}/join` }, fetch)).toBe(
      `Kit (127.0.0.1:${port}) doesn't answer. Check that it is running, and that the address in content/signup.yaml is right.`,
    );
  });
});
