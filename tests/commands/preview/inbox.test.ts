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

test("a form is taken, leads on, and is shown with the address it would have gone to", async () => {
  const taken = await send("/_inbox/submit?offer=crumbs", {
    mail: "ann@example.org",
    source: "/2026/03/08/slow-bread/#post-top",
  });
  expect([taken.status, taken.headers.get("location")]).toEqual([303, "/_inbox/"]);
  const inbox = await (await fetch(`${origin}/_inbox/`)).text();
  expect(inbox).toContain("ann@example.org");
  expect(inbox).toContain(`http://localhost:${nobody}/join`);
});

test("a form without an address is refused with a sentence", async () => {
  const refused = await send("/_inbox/submit?offer=crumbs", { mail: "ann" });
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain(
    "&quot;ann&quot; is not an email address. Go back and write it as name@example.org.",
  );
});

test("a service that cannot be reached is told with what to look at", async () => {
  const tried = await (await send("/_inbox/forward", { number: "1" })).text();
  expect(tried).toContain(
    `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n<title>Tried for real – Small Kitchen</title>\n<link rel="icon" href="/favicon.svg" type="image/svg+xml">\n<style>\n@import url("/assets/site.css") layer(site);\n* { box-sizing: border-box; }\nbody { margin: 0; padding: 1.5rem clamp(1.125rem, 4.4vw, 4.5rem) 4rem; background: var(--wall); color: var(--ink);\n  font: 450 1rem/1.5 var(--sans); }\nheader, main { max-inline-size: 52rem; margin-inline: auto; padding-inline: 0; }\nheader a { font: 400 1.375rem/1.4 var(--serif); color: inherit; text-decoration: none; }\na { color: inherit; text-decoration: underline var(--pigment) 0.075em; text-underline-offset: 0.2em; }\n:focus-visible { outline: 3px solid var(--pigment); outline-offset: 3px; }\nh1, h2, h3, h4 { font-weight: 400; font-family: var(--serif); line-height: 1.15; text-wrap: balance; }\nh1 { font-size: clamp(1.9rem, 1.4rem + 2.1vw, 3.1rem); letter-spacing: -0.02em; margin-block: 1rem; }\narticle { margin-block: 2.5rem; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 2rem; background: var(--sheet);\n  border-block-start: 4px solid var(--pigment); overflow-wrap: anywhere; }\ntd { white-space: pre-line; } article[data-outcome="robot"] { border-block-start: 4px dashed var(--line); }\nh2 { margin-block: 0 .4rem; font-size: 1.6rem; } h3 { margin-block: 2rem .5rem; font-size: 1.25rem; }\ndl { margin: 0; }\ndl div { display: flex; flex-wrap: wrap; gap: .1rem 1rem; }\ndt { min-inline-size: 8rem; color: var(--soft); }\ndd { margin: 0; }\ntable { inline-size: 100%; table-layout: fixed; border-collapse: collapse; }\nth:first-child { inline-size: 8rem; }\nth, td { padding: .4rem .8rem .4rem 0; border-block-end: 1px solid var(--line); text-align: start;\n  vertical-align: top; }\nth { font-weight: 450; }\nthead th { color: var(--soft); }\ncode, pre { font: .9rem/1.6 var(--mono); }\nsection > details { border-block-end: 1px solid var(--line); }\nsummary { padding-block: .7rem; cursor: pointer; }\nsummary h4 { display: inline; margin: 0; font-size: 1.1rem; }\nsummary span { color: var(--soft); }\niframe { display: block; inline-size: 100%; block-size: 34rem; border: 1px solid var(--line); background: #fff;\n  resize: vertical; }\npre { white-space: pre-wrap; } em { color: var(--soft); }\nbutton { margin-block: 1.25rem 0; padding: .7rem 1.5rem; border: 0;\n  border-radius: 2px 3px 2px 4px / 3px 2px 4px 2px; background: none; box-shadow: inset 0 0 0 1.5px var(--ink);\n  color: inherit; font: inherit; font-weight: 600; line-height: 1.6rem; cursor: pointer; }\nbutton:hover { background: var(--ink); color: var(--wall); }\n.actions { display: flex; flex-wrap: wrap; gap: 0 1rem; }\n.actions form:not(:last-child) button { background: var(--pigment); box-shadow: none; color: var(--wall); }\n.actions form:not(:last-child) button:hover { background: var(--ink); }\nblockquote { margin: 1rem 0 0; font: 400 1.2rem/1.55 var(--serif); } blockquote p { margin-block: 0 .6em; }\n</style>\n</head>\n<body data-pigment="ultra">\n<header><p><a href="/">Small Kitchen</a></p></header>\n<main>\n<h1>Tried for real</h1>\n<p>The form service (localhost:${nobody}) doesn&#39;t answer. Check that it is running, and that the address in content/signup.yaml is right.</p>\n<p><a href="/_inbox/">Back</a></p>\n</main>\n</body>\n</html>\n`,
  );
});

test("a reply is tried in the same way", async () => {
  const taken = await send("/_inbox/reply", {
    name: "Ann",
    email: "ann@example.org",
    comment: "I baked it.",
    post: "/2026/03/08/slow-bread/",
  });
  expect([taken.status, taken.headers.get("location")]).toEqual([303, "/reply-received/"]);
  const tried = await (await send("/_inbox/reply/forward", { number: "1" })).text();
  expect(tried).toContain(
    `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n<title>Tried for real – Small Kitchen</title>\n<link rel="icon" href="/favicon.svg" type="image/svg+xml">\n<style>\n@import url("/assets/site.css") layer(site);\n* { box-sizing: border-box; }\nbody { margin: 0; padding: 1.5rem clamp(1.125rem, 4.4vw, 4.5rem) 4rem; background: var(--wall); color: var(--ink);\n  font: 450 1rem/1.5 var(--sans); }\nheader, main { max-inline-size: 52rem; margin-inline: auto; padding-inline: 0; }\nheader a { font: 400 1.375rem/1.4 var(--serif); color: inherit; text-decoration: none; }\na { color: inherit; text-decoration: underline var(--pigment) 0.075em; text-underline-offset: 0.2em; }\n:focus-visible { outline: 3px solid var(--pigment); outline-offset: 3px; }\nh1, h2, h3, h4 { font-weight: 400; font-family: var(--serif); line-height: 1.15; text-wrap: balance; }\nh1 { font-size: clamp(1.9rem, 1.4rem + 2.1vw, 3.1rem); letter-spacing: -0.02em; margin-block: 1rem; }\narticle { margin-block: 2.5rem; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 2rem; background: var(--sheet);\n  border-block-start: 4px solid var(--pigment); overflow-wrap: anywhere; }\ntd { white-space: pre-line; } article[data-outcome="robot"] { border-block-start: 4px dashed var(--line); }\nh2 { margin-block: 0 .4rem; font-size: 1.6rem; } h3 { margin-block: 2rem .5rem; font-size: 1.25rem; }\ndl { margin: 0; }\ndl div { display: flex; flex-wrap: wrap; gap: .1rem 1rem; }\ndt { min-inline-size: 8rem; color: var(--soft); }\ndd { margin: 0; }\ntable { inline-size: 100%; table-layout: fixed; border-collapse: collapse; }\nth:first-child { inline-size: 8rem; }\nth, td { padding: .4rem .8rem .4rem 0; border-block-end: 1px solid var(--line); text-align: start;\n  vertical-align: top; }\nth { font-weight: 450; }\nthead th { color: var(--soft); }\ncode, pre { font: .9rem/1.6 var(--mono); }\nsection > details { border-block-end: 1px solid var(--line); }\nsummary { padding-block: .7rem; cursor: pointer; }\nsummary h4 { display: inline; margin: 0; font-size: 1.1rem; }\nsummary span { color: var(--soft); }\niframe { display: block; inline-size: 100%; block-size: 34rem; border: 1px solid var(--line); background: #fff;\n  resize: vertical; }\npre { white-space: pre-wrap; } em { color: var(--soft); }\nbutton { margin-block: 1.25rem 0; padding: .7rem 1.5rem; border: 0;\n  border-radius: 2px 3px 2px 4px / 3px 2px 4px 2px; background: none; box-shadow: inset 0 0 0 1.5px var(--ink);\n  color: inherit; font: inherit; font-weight: 600; line-height: 1.6rem; cursor: pointer; }\nbutton:hover { background: var(--ink); color: var(--wall); }\n.actions { display: flex; flex-wrap: wrap; gap: 0 1rem; }\n.actions form:not(:last-child) button { background: var(--pigment); box-shadow: none; color: var(--wall); }\n.actions form:not(:last-child) button:hover { background: var(--ink); }\nblockquote { margin: 1rem 0 0; font: 400 1.2rem/1.55 var(--serif); } blockquote p { margin-block: 0 .6em; }\n</style>\n</head>\n<body data-pigment="ultra">\n<header><p><a href="/">Small Kitchen</a></p></header>\n<main>\n<h1>Tried for real</h1>\n<p>The form service (localhost:${nobody}) doesn&#39;t answer. Check that it is running, and that the address in content/site.yaml is right.</p>\n<p><a href="/_inbox/">Back</a></p>\n</main>\n</body>\n</html>\n`,
  );
});

test("an emptied inbox knows nobody", async () => {
  await send("/_inbox/clear", {});
  expect(await (await fetch(`${origin}/_inbox/`)).text()).toContain("Nothing has come in yet.");
});

test("a build has no inbox: its forms go to the service", async () => {
  const shown = await (await fetch(`${origin}/2026/03/08/slow-bread/`)).text();
  expect(shown).toContain('action="/_inbox/submit?offer=crumbs"');
  const content = makeFolder({ "signup.yaml": SIGNUP(nobody) }, path.join(FIXTURES, "minimal"));
  const { output } = await buildFixture(content);
  const built = readFileSync(path.join(output, "2026/03/08/slow-bread/index.html"), "utf8");
  expect(built).toContain(`action="http://localhost:${nobody}/join"`);
  expect(built).not.toContain("_inbox");
});
