// The inbox of a preview in a browser.
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildFixture, FIXTURES } from "../../site/build-fixture.ts";
import { findFreePort } from "../free-port.ts";
import { makeFolder } from "../folders.ts";
import { sendForm, startPreview, type PreviewProcess } from "./preview-process.ts";

let nobody: number;
let origin: string;
let preview: PreviewProcess;

const SIGNUP = (
  port: number,
): string => `service: { name: custom, action: "http://localhost:${port}/join", email: mail }
forms:
  crumbs: { heading: Crumbs, pitch: [One letter a week.], button: Send, consent: Leave at any time. }
`;

const SITE = (port: number): string => `title: Small Kitchen
url: https://kitchen.example
comments: { service: custom, action: "http://localhost:${port}/reply" }
`;

beforeAll(async () => {
  nobody = await findFreePort();
  const content = makeFolder(
    { "signup.yaml": SIGNUP(nobody), "site.yaml": SITE(nobody) },
    path.join(FIXTURES, "minimal"),
  );
  preview = await startPreview(content);
  origin = preview.origin;
});

afterAll(() => preview.stop());

const send = (address: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  sendForm(origin, address, fields);

test("a form is accepted, redirects, and is shown with the address it would have gone to", async () => {
  const taken = await send("/_inbox/submit?form=crumbs", {
    mail: "ann@example.org",
    source: "/2026/03/08/slow-bread/#post-top",
  });
  expect([taken.status, taken.headers.get("location")]).toEqual([303, "/_inbox/"]);
  const inbox = await (await fetch(`${origin}/_inbox/`)).text();
  expect(inbox).toContain("ann@example.org");
  expect(inbox).toContain(`http://localhost:${nobody}/join`);
});

test("a form without an address is refused with a sentence", async () => {
  const refused = await send("/_inbox/submit?form=crumbs", { mail: "ann" });
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain(
    "&quot;ann&quot; is not an email address. Go back and write it as name@example.org.",
  );
});

test("an unreachable service is reported with what to check", async () => {
  const tried = await (await send("/_inbox/forward", { number: "1" })).text();
  expect(tried).toContain(
    `(localhost:${nobody}) doesn&#39;t answer. Check that it is running, and that the address in content/signup.yaml is right.`,
  );
});

test("a comment can be sent to its service in the same way", async () => {
  const taken = await send("/_inbox/reply", {
    name: "Ann",
    email: "ann@example.org",
    comment: "I baked it.",
    post: "/2026/03/08/slow-bread/",
  });
  expect([taken.status, taken.headers.get("location")]).toEqual([303, "/reply-received/"]);
  const tried = await (await send("/_inbox/reply/forward", { number: "1" })).text();
  expect(tried).toContain(
    `The form service (localhost:${nobody}) doesn&#39;t answer. Check that it is running, and that the address in ` +
      "content/site.yaml is right.",
  );
});

test("a cleared inbox knows no subscriber", async () => {
  await send("/_inbox/clear", {});
  expect(await (await fetch(`${origin}/_inbox/`)).text()).toContain("Nothing has come in yet.");
});

test("a build has no inbox: its forms go to the service", async () => {
  const shown = await (await fetch(`${origin}/2026/03/08/slow-bread/`)).text();
  expect(shown).toContain('action="/_inbox/submit?form=crumbs"');
  const content = makeFolder({ "signup.yaml": SIGNUP(nobody) }, path.join(FIXTURES, "minimal"));
  const { output } = await buildFixture(content);
  const built = readFileSync(path.join(output, "2026/03/08/slow-bread/index.html"), "utf8");
  expect(built).toContain(`action="http://localhost:${nobody}/join"`);
  expect(built).not.toContain("_inbox");
});
