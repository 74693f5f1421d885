// A preview keeps working while its author writes: a problem is shown in place of its page until it is fixed.
import { rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FIXTURES } from "../site/build-fixture.ts";
import { plainPicture } from "../assets/pictures/sample-pictures.ts";
import { makeFolder } from "./folders.ts";
import { writeFiles } from "./write-files.ts";
import { findFreePort } from "./free-port.ts";
import { startPreview, type PreviewProcess } from "./preview/preview-process.ts";
import { startCommandLine } from "./run-command-line.ts";

/** How long something may take before it counts as not happening. */
const DEADLINE = 30_000;
const PAUSE = 50;

const post = (head: string, text: string): string => `---\n${head}\n---\n\n${text}\n`;

let content: string;
let origin: string;
let preview: PreviewProcess;
beforeAll(async () => {
  content = makeFolder(
    { "posts/cake.md": post("title: Half a cake\ndate: 2026-03-09\ndraft: true", "Eggs.") },
    path.join(FIXTURES, "minimal"),
  );
  preview = await startPreview(content);
  origin = preview.origin;
});

afterAll(() => preview.stop());

test("shows the site at the address that it prints", async () => {
  expect(await textAt("/")).toContain("<title>Small Kitchen</title>");
});

test("shows a draft and says that it is one", async () => {
  const html = await textAt("/2026/03/09/cake/");
  expect(html).toContain("<h1>Half a cake</h1>");
  expect(html).toContain('<p class="state-mark">Draft: only you can see this page</p>');
  expect(html).toContain('<meta name="robots" content="noindex">');
});

test("shows a new text as soon as it is saved", async () => {
  writeFiles(content, { "posts/soup.md": post("title: Soup\ndate: 2026-03-10", "Leeks.") });
  await until(async () => (await textAt("/2026/03/10/soup/")).includes("<p>Leeks.</p>"));
  writeFiles(content, { "posts/soup.md": post("title: Soup\ndate: 2026-03-10", "Leeks and potatoes.") });
  await until(async () => (await textAt("/2026/03/10/soup/")).includes("<p>Leeks and potatoes.</p>"));
});

test("leads to the guide, from the terminal and from a page with a problem", async () => {
  expect(preview.printed()).toContain(`The guide is at ${origin}/_guide/\n`);
  expect(await textAt("/_guide/")).toContain("<h1>Inner Canvas guide</h1>");
  expect(await textAt("/")).not.toContain("/_guide/");
  writeFiles(content, { "posts/crust.md": post("date: next week\ntitle: Crust", "Crumbs.") });
  await until(async () => (await textAt("/")).includes('<a href="/_guide/"'));
  rmSync(path.join(content, "posts/crust.md"));
  await until(async () => !(await textAt("/")).includes("/_guide/"));
});

test("shows a problem where the page was, on every other page, and on the terminal", async () => {
  writeFiles(content, { "posts/soup.md": post("title: Soup\ndate: next week", "Leeks.") });
  await until(async () => (await textAt("/2026/03/10/soup/")).includes("This page has a problem"));
  expect(await textAt("/2026/03/10/soup/")).toContain(
    '<li class="problem">line 3, date: &quot;next week&quot; is not a date. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.</li>',
  );
  await until(async () =>
    (await textAt("/2026/03/08/slow-bread/")).includes('<a href="/2026/03/10/soup/">/2026/03/10/soup/</a>'),
  );
  expect(await textAt("/2026/03/08/slow-bread/")).toContain("<h1>Slow bread</h1>");
  await until(() =>
    preview
      .printed()
      .includes(
        `${content}/posts/soup.md\n  line 3, date: "next week" is not a date. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.\n\n1 problem in 1 file.`,
      ),
  );
});

test("shows the page again when the file is fixed", async () => {
  writeFiles(content, { "posts/soup.md": post("title: Soup\ndate: 2026-03-10", "Leeks, at last.") });
  await until(async () => (await textAt("/2026/03/10/soup/")).includes("<p>Leeks, at last.</p>"));
  await until(async () => !(await textAt("/2026/03/08/slow-bread/")).includes("next week"));
});

test("keeps the last good settings while the file has problems", async () => {
  writeFiles(content, { "site.yaml": "title: Small Kitchen\nurl: nowhere\n" });
  await until(async () => (await textAt("/")).includes("&quot;nowhere&quot; is not the address of a site."));
  expect(await textAt("/2026/03/10/soup/")).toContain("<p>Leeks, at last.</p>");
  writeFiles(content, { "site.yaml": "title: Large Kitchen\nurl: https://kitchen.example\nshareImages: none\n" });
  await until(
    async () =>
      (await textAt("/")).includes("<title>Large Kitchen</title>") && !(await textAt("/")).includes("nowhere"),
  );
});

test("shows a new theme as soon as it is saved, and keeps the last good one while it has problems", async () => {
  writeFiles(content, { "theme.yaml": 'colors:\n  background: { light: "#fff7ee" }\n' });
  await until(async () => (await textAt("/assets/site.css")).includes("#fff7ee"));
  writeFiles(content, { "theme.yaml": 'colors:\n  text: { light: "#ccc" }\n' });
  await until(async () => (await textAt("/")).includes("line 2, colors.text.light: The color text"));
  expect(await textAt("/assets/site.css")).toContain("#fff7ee");
  rmSync(path.join(content, "theme.yaml"));
  await until(
    async () =>
      !(await textAt("/")).includes("colors.text.light") && !(await textAt("/assets/site.css")).includes("#fff7ee"),
  );
});

test("removes the page of a file that is deleted", async () => {
  rmSync(path.join(content, "posts/soup.md"));
  await until(async () => (await load("/2026/03/10/soup/")).status === 404);
  await until(async () => !(await textAt("/")).includes("Soup"));
});

test("forgets a picture that was deleted", async () => {
  writeFiles(content, { "public/bowl.svg": "<svg/>" });
  await until(async () => (await load("/bowl.svg")).ok);
  rmSync(path.join(content, "public/bowl.svg"));
  await until(async () => !(await load("/bowl.svg")).ok);
});

test("shows an image unchanged, in its size, and then the image that replaces it", async () => {
  writeFiles(content, {
    "posts/bowl.jpg": await plainPicture(60, 40).jpeg().toBuffer(),
    "posts/bowls.md": post("title: Bowls\ndate: 2026-03-11", "![A bowl](bowl.jpg)"),
  });
  await until(async () =>
    (await textAt("/2026/03/11/bowls/")).includes(
      '<img src="/2026/03/11/bowls/bowl.jpg" alt="A bowl" width="60" height="40"',
    ),
  );
  const other = await plainPicture(80, 40).jpeg().toBuffer();
  writeFiles(content, { "posts/bowl.jpg": other });
  await until(async () => (await textAt("/2026/03/11/bowls/")).includes('alt="A bowl" width="80" height="40"'));
  await until(async () => Buffer.from(await (await load("/2026/03/11/bowls/bowl.jpg")).arrayBuffer()).equals(other));
});

test("says what is wrong with a picture", async () => {
  writeFiles(content, { "posts/bowl.jpg": "<!doctype html>" });
  await until(async () =>
    (await textAt("/")).includes("line 6: The image bowl.jpg is really a web page, not an image"),
  );
  rmSync(path.join(content, "posts/bowls.md"));
  await until(async () => !(await textAt("/")).includes("is really a web page"));
});

test("starts despite wrong settings, and shows what to write", async () => {
  const folder = makeFolder({ "site.yaml": "title: Small Kitchen\nurl: nowhere\n" });
  const port = await findFreePort();
  const early = startCommandLine("preview", [`--input=${folder}`, `--port=${port}`], {
    environment: { TMPDIR: makeFolder() },
  });
  let said = "";
  for (const stream of [early.stdout, early.stderr]) stream?.on("data", (text: Buffer) => (said += text.toString()));
  try {
    const home = async (): Promise<string> =>
      (await fetch(`http://localhost:${port}/`).catch(() => undefined))?.text() ?? "";
    await until(async () => (await home()).includes("&quot;nowhere&quot; is not the address of a site."));
    writeFiles(folder, { "site.yaml": "title: Small Kitchen\nurl: https://kitchen.example\n" });
    await until(
      async () => (await home()).includes("<title>Small Kitchen</title>") && !(await home()).includes("nowhere"),
    );
  } catch (error) {
    throw new Error(`this preview printed:\n${said}`, { cause: error });
  } finally {
    early.kill();
  }
});

test("prints no stack trace meanwhile", () => {
  expect(preview.printed()).not.toContain("    at ");
});

/** On a connection of its own: a kept one may be closed by the server while the request is on its way. */
async function load(address: string): Promise<Response> {
  return fetch(origin + address, { headers: { connection: "close" } });
}

async function textAt(address: string): Promise<string> {
  // A page that is being written may arrive cut off; the next look has it whole.
  return load(address)
    .then((response) => response.text())
    .catch(() => "");
}

/** Waits until something is so; fails at the deadline with what the preview has printed. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + DEADLINE;
  while (!(await isSo())) {
    if (performance.now() > end || preview.process.exitCode !== null)
      throw new Error(`it never became so; the preview printed:\n${preview.printed()}`);
    await wait(PAUSE);
  }
}
