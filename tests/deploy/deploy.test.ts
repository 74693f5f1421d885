// `npm run deploy` with the owner's tools: rsync to a folder of this machine, aws to a store that speaks its language.
import { spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import { hash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROGRAM } from "../../src/build/program.ts";
import { contentsOf, makeFolder, namesIn } from "../commands/folders.ts";
import { isOnPath } from "../conformance/servers/server.ts";
import { buildFixture, FIXTURES } from "../site/build-fixture.ts";

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Not in this process's way: the store that aws asks runs in it. */
function deploy(folder: string, ...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const environment = { AWS_ACCESS_KEY_ID: "key", AWS_SECRET_ACCESS_KEY: "secret", AWS_DEFAULT_REGION: "us-east-1", AWS_EC2_METADATA_DISABLED: "true", AWS_REQUEST_CHECKSUM_CALCULATION: "when_required", HOME: folder };
    const child = spawn(process.execPath, [path.join(PROGRAM.root, "src/main.js"), "deploy", ...args], { cwd: folder, env: { ...process.env, ...environment } });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (text: Buffer) => (stdout += text.toString()));
    child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

async function makeProject(): Promise<string> {
  const project = makeFolder();
  await buildFixture(path.join(FIXTURES, "minimal"), { output: path.join(project, "_site") });
  return project;
}

describe.skipIf(!isOnPath("rsync", "--version"))("rsync", () => {
  test("a dry run lists what would change and changes nothing; the run does it; a second one has nothing to do", async () => {
    const project = await makeProject();
    const target = makeFolder({ "old.html": "old", ".well-known/acme-challenge/token": "robot", "index.html": "before", "404.html": "before", "sitemap.xml": "before" });
    const dry = await deploy(project, "rsync", target, "--dry-run");
    expect(dry.stderr).toBe("");
    expect(dry.stdout).toContain("  add     archive/index.html\n");
    expect(dry.stdout).toContain("  change  index.html\n");
    expect(dry.stdout).toContain("  remove  old.html\n");
    expect(dry.stdout.trim().split("\n").at(-1)).toMatch(/^\d+ to add, 3 to change, 1 to remove\.$/u);
    expect(namesIn(target)).toEqual([".well-known/acme-challenge/token", "404.html", "index.html", "old.html", "sitemap.xml"]);
    const run = await deploy(project, "rsync", target);
    expect([run.code, run.stdout.trim().split("\n").at(-1)]).toEqual([0, `Done: ${target}`]);
    rmSync(path.join(target, ".well-known"), { recursive: true });
    expect(contentsOf(target)).toEqual(contentsOf(path.join(project, "_site")));
    // A new build has new times, and the same bytes.
    await buildFixture(path.join(FIXTURES, "minimal"), { output: path.join(project, "_site") });
    expect((await deploy(project, "rsync", target)).stdout).toBe("Nothing to change: the site is up to date.\n");
  });

  test("a place where no site of ours is, and one where most would go, are taken for wrong ones", async () => {
    const project = await makeProject();
    const home = makeFolder({ "thesis.odt": "years" });
    const strange = await deploy(project, "rsync", home);
    expect([strange.code, strange.stderr]).toEqual([1, `npm run deploy --\n  There is no site at ${home} yet, and thesis.odt would be removed there. If that is what you want, add --force.\n`]);
    expect(namesIn(home)).toEqual(["thesis.odt"]);
    const photos = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`photo-${index}.jpg`, ""]));
    const target = makeFolder({ ...photos, "index.html": "a", "404.html": "b", "sitemap.xml": "c" });
    const { code, stderr } = await deploy(project, "rsync", target);
    expect([code, stderr]).toEqual([1, `npm run deploy --\n  60 of the 63 files at ${target} would be removed. If that is what you want, add --force.\n`]);
    expect(namesIn(target)).toHaveLength(63);
    expect((await deploy(project, "rsync", target, "--force")).code).toBe(0);
    expect(existsSync(path.join(target, "photo-1.jpg"))).toBe(false);
  });

  test("a server without a folder is told, because a slash behind it would be the whole machine", async () => {
    expect(await deploy(await makeProject(), "rsync", "you@server:")).toMatchObject({ code: 1, stderr: 'npm run deploy --\n  "you@server:" names no folder. Write it behind the colon: you@server:/var/www/site\n' });
  });

  test("a server that cannot be reached is told in rsync's words", async () => {
    const { code, stderr } = await deploy(await makeProject(), "rsync", "/proc/nowhere/site");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^rsync\n {2}It ended with \d+ and said:\nrsync: /u);
  });
});

describe.skipIf(!isOnPath("aws", "--version"))("s3", () => {
  interface Stored {
    readonly body: Buffer;
    readonly type: string;
    readonly cache: string;
  }
  const objects = new Map<string, Stored>();
  const order: string[] = [];
  let server: Server;
  let endpoint: string;

  // As much of https://docs.aws.amazon.com/AmazonS3/latest/API/ as aws asks for here.
  beforeAll(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url ?? "/", "http://localhost");
      const key = decodeURIComponent(url.pathname).replace(/^\/kitchen\/?/u, "");
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        if (request.method === "PUT") {
          order.push(`put ${key}`);
          objects.set(key, { body: Buffer.concat(chunks), type: request.headers["content-type"] ?? "", cache: request.headers["cache-control"] ?? "" });
          return response.writeHead(200, { etag: `"${hash("md5", Buffer.concat(chunks))}"` }).end();
        }
        if (request.method === "DELETE") {
          order.push(`delete ${key}`);
          objects.delete(key);
          return response.writeHead(204).end();
        }
        // Two at a time, so that a listing has pages.
        const keys = [...objects.keys()].filter((name) => name.startsWith(url.searchParams.get("prefix") ?? "")).sort();
        const start = Number(url.searchParams.get("continuation-token") ?? 0);
        const listed = keys.slice(start, start + 2).map((name) => `<Contents><Key>${name}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>&quot;${hash("md5", objects.get(name)?.body ?? "")}&quot;</ETag><Size>1</Size><StorageClass>STANDARD</StorageClass></Contents>`);
        const more = start + 2 < keys.length;
        return response.writeHead(200, { "content-type": "application/xml" }).end(`<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>kitchen</Name><KeyCount>${listed.length}</KeyCount><MaxKeys>2</MaxKeys><IsTruncated>${more}</IsTruncated>${more ? `<NextContinuationToken>${start + 2}</NextContinuationToken>` : ""}${listed.join("")}</ListBucketResult>`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    endpoint = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  });
  afterAll(() => server.close());

  test("changes are put there with their types and times, pages after what they need, and what is gone last", async () => {
    const project = makeFolder({ "_site/index.html": "home", "_site/404.html": "lost", "_site/sitemap.xml": "<x/>", "_site/assets/site-1.css": "css", "_site/feed.xml": "<rss/>", "_site/_server/cloudfront-request.js": "x" });
    objects.set("blog/old.html", { body: Buffer.from("old"), type: "", cache: "" });
    for (const name of ["index.html", "sitemap.xml"]) objects.set(`blog/${name}`, { body: Buffer.from("before"), type: "", cache: "" });
    objects.set("blog/404.html", { body: Buffer.from("lost"), type: "", cache: "" });
    objects.set("other/photo.jpg", { body: Buffer.from("photo"), type: "", cache: "" });
    const args = ["s3", "s3://kitchen/blog", `--endpoint=${endpoint}`];
    const dry = await deploy(project, ...args, "--dry-run");
    expect(dry).toMatchObject({ code: 0, stderr: "", stdout: "  add     assets/site-1.css\n  add     feed.xml\n  change  index.html\n  change  sitemap.xml\n  remove  old.html\n2 to add, 2 to change, 1 to remove.\n" });
    expect(order).toEqual([]);
    const run = await deploy(project, ...args);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(order.slice(-2)).toEqual(["put blog/index.html", "delete blog/old.html"]);
    expect([...objects.keys()].sort()).toEqual(["blog/404.html", "blog/assets/site-1.css", "blog/feed.xml", "blog/index.html", "blog/sitemap.xml", "other/photo.jpg"]);
    expect(objects.get("blog/index.html")).toMatchObject({ type: "text/html; charset=utf-8", cache: "public, max-age=0, must-revalidate" });
    expect(objects.get("blog/assets/site-1.css")).toMatchObject({ type: "text/css; charset=utf-8", cache: "public, max-age=31536000, immutable" });
    expect(objects.get("blog/feed.xml")).toMatchObject({ type: "application/rss+xml; charset=utf-8" });
    writeFileSync(path.join(project, "_site/index.html"), "home, mended");
    expect((await deploy(project, ...args, "--dry-run")).stdout).toBe("  change  index.html\n0 to add, 1 to change, 0 to remove.\n");
  });

  test("what is no bucket is told", async () => {
    const { code, stderr } = await deploy(await makeProject(), "s3", "kitchen");
    expect([code, stderr]).toEqual([1, 'npm run deploy --\n  "kitchen" is no bucket. Write it as s3://my-bucket or s3://my-bucket/blog.\n']);
  });
});

describe("setup", () => {
  test("writes what the host of site.yaml needs, and says the rest", async () => {
    const project = makeFolder({ "content/site.yaml": "title: Ann's Kitchen\nurl: https://kitchen.example\nhost: cloudflare-workers\n" });
    const { code, stdout, stderr } = await deploy(project, "setup");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^Written: wrangler\.jsonc\nWritten: \.github\/workflows\/rebuild\.yml\n\n1\. /u);
    expect(readFileSync(path.join(project, "wrangler.jsonc"), "utf8")).toContain('"name": "anns-kitchen"');
    expect((await deploy(project, "setup")).code).toBe(0);
  });

  test("leaves a file that somebody changed as it is", async () => {
    const project = makeFolder({ "content/site.yaml": "title: A\nurl: https://a.example\n", "netlify.toml": "mine" });
    const { code, stderr } = await deploy(project, "setup", "netlify");
    expect([code, stderr]).toEqual([1, "netlify.toml\n  This file is there, and says something else. Move what you need of it, or write over it with --force.\n"]);
    expect(namesIn(project)).toEqual(["content/site.yaml", "netlify.toml"]);
    expect((await deploy(project, "setup", "netlify", "--force")).code).toBe(0);
    expect(readFileSync(path.join(project, "netlify.toml"), "utf8")).toContain("--host=netlify");
  });

  test.each([
    [["setup"], 'content/site.yaml\n  host: is missing, so it is not known what to set up. Write host: netlify, or npm run deploy -- setup netlify. Known are '],
    [["setup", "netlfy"], 'npm run deploy -- setup\n  "netlfy" is no host that we know. Did you mean netlify? Known are '],
    [["rsync", "x"], "_site\n  There is no built site in this folder. Run npm run build first.\n"],
    [["rsnc", "x"], 'npm run deploy --\n  "rsnc" is no way to put a site online. Did you mean rsync? Known are setup, rsync, s3.\n'],
  ])("%j is told", async (args, message) => {
    const { code, stderr } = await deploy(makeFolder({ "content/site.yaml": "title: A\nurl: https://a.example\n" }), ...args);
    expect(code).toBe(1);
    expect(stderr.startsWith(message), stderr).toBe(true);
  });
});
