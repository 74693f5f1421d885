// `npm run deploy` with the owner's tools: rsync to a folder of this machine, aws to a store that speaks its language.
import { spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROGRAM } from "../../../src/pipeline/run/program-folders.ts";
import { formatWritten } from "../../../src/hosting/hosts/written-files.ts";
import { contentsOf, makeFolder, namesIn } from "../../commands/folders.ts";
import { writeFiles } from "../../commands/write-files.ts";
import { isOnPath } from "../../conformance/servers/server.ts";
import { buildFixture, FIXTURES } from "../../site/build-fixture.ts";

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Not in this process's way: the store that aws asks runs in it. */
function deploy(folder: string, ...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const environment = {
      AWS_ACCESS_KEY_ID: "key",
      AWS_SECRET_ACCESS_KEY: "secret",
      AWS_DEFAULT_REGION: "us-east-1",
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_REQUEST_CHECKSUM_CALCULATION: "when_required",
      HOME: folder,
    };
    const child = spawn(process.execPath, [path.join(PROGRAM.root, "src/main.js"), "deploy", ...args], {
      cwd: folder,
      env: { ...process.env, ...environment },
    });
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

/** A site as small as can be; no build has listed what is in it. */
const SITE = {
  "_site/index.html": "home",
  "_site/404.html": "lost",
  "_site/sitemap.xml": "<x/>",
  "_site/assets/site-1.css": "css",
  "_site/feed.xml": "<rss/>",
  "_site/_server/cloudfront-request.js": "x",
};

function pagesIn(folder: string, count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${folder}${index}.html`, folder]));
}

describe.skipIf(!isOnPath("rsync", "--version"))("rsync", () => {
  test("a dry run lists the changes, a run makes them, and a second run has nothing to do", async () => {
    const project = await makeProject();
    const target = makeFolder({ ".well-known/acme-challenge/token": "robot" });
    const dry = await deploy(project, "rsync", target, "--dry-run");
    expect(dry.stderr).toBe("");
    expect(dry.stdout).toContain("  add     archive/index.html\n");
    expect(dry.stdout.trim().split("\n").at(-1)).toMatch(/^\d+ to add, 0 to change, 0 to remove\.$/u);
    expect(namesIn(target)).toEqual([".well-known/acme-challenge/token"]);
    const run = await deploy(project, "rsync", target);
    expect([run.code, run.stdout.trim().split("\n").at(-1)]).toEqual([0, `Done: ${target}`]);
    expect(namesIn(target)).toContain(".well-known/acme-challenge/token");
    rmSync(path.join(target, ".well-known"), { recursive: true });
    expect(contentsOf(target)).toEqual(contentsOf(path.join(project, "_site")));
    // A new build has new times, and the same bytes.
    await buildFixture(path.join(FIXTURES, "minimal"), { output: path.join(project, "_site") });
    expect((await deploy(project, "rsync", target)).stdout).toBe("Nothing to change: the site is up to date.\n");
  });

  const FOREIGN = {
    ...Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`wiki/${index}.html`, `wiki ${index}`])),
    ...Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`shop/a/${index}.html`, "shop"])),
    "archive/my notes.txt": "mine",
    "old [1]*?.txt": "mine",
    "café.txt": "mine",
    ".htpasswd": "mine",
  };
  const foreignIn = (target: string): Record<string, string> =>
    Object.fromEntries(Object.keys(FOREIGN).map((name) => [name, readFileSync(path.join(target, name), "utf8")]));

  test("removes what the site no longer has, keeps what no deploy put there, and names it", async () => {
    const project = makeFolder();
    const site = async (posts: Readonly<Record<string, string>>): Promise<void> => {
      const content = makeFolder({
        "site.yaml": "title: A\nurl: https://a.example\nshareImages: none\nsearch: off\n",
        ...posts,
      });
      await buildFixture(content, { output: path.join(project, "_site") });
    };
    const post = "---\ntitle: Old\ndate: 2026-03-08\npermalink: /wiki/old [2]*/\n---\n\nText.\n";
    await site({
      "posts/old.md": post.replace("/wiki/old [2]*/", "/wiki/old/"),
      "public/loose [2]*.txt": "x",
      "public/gone/a/b.txt": "x",
    });
    const target = makeFolder(FOREIGN);
    const first = await deploy(project, "rsync", target);
    expect([first.code, first.stderr]).toEqual([0, ""]);
    expect(first.stdout).toContain("  keep    archive/my notes.txt\n  keep    café.txt\n");
    expect(first.stdout).toContain(
      " to add, 0 to change, 0 to remove.\n118 files there stay as they are, because no deploy put them there.\n",
    );
    expect(foreignIn(target)).toEqual(FOREIGN);
    expect(existsSync(path.join(target, "wiki/old/index.html"))).toBe(true);
    await site({});
    const dry = await deploy(project, "rsync", target, "--dry-run", "--list-all");
    expect(dry.stdout).toContain("  remove  gone/a/b.txt\n  remove  loose [2]*.txt\n");
    expect(dry.stdout).toContain("  remove  wiki/old/index.html\n");
    const second = await deploy(project, "rsync", target, "--force");
    expect([second.code, second.stderr]).toEqual([0, ""]);
    expect(foreignIn(target)).toEqual(FOREIGN);
    expect(["gone", "loose [2]*.txt", "wiki/old"].map((name) => existsSync(path.join(target, name)))).toEqual([
      false,
      false,
      false,
    ]);
    for (const name of Object.keys(FOREIGN)) rmSync(path.join(target, name));
    expect(contentsOf(target)).toEqual(contentsOf(path.join(project, "_site")));
  });

  test.each([
    ["wiki/", 15],
    ["shop/", 100],
  ])("%s with %i files that somebody added to the site stays", async (name, count) => {
    // More of ours than theirs: a deploy that asks only where most of the files would go doesn't ask here.
    const project = makeFolder({ ...SITE, ...pagesIn("_site/posts/", 110) });
    const target = makeFolder();
    expect((await deploy(project, "rsync", target)).code).toBe(0);
    const added = pagesIn(name, count);
    writeFiles(target, added);
    writeFileSync(path.join(project, "_site/index.html"), "changed");
    const { code, stdout, stderr } = await deploy(project, "rsync", target);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^ {2}change {2}index\.html\n {2}keep /u);
    expect(stdout).toContain(`\n0 to add, 1 to change, 0 to remove.\n${count} files there stay as they are`);
    expect(namesIn(target).filter((file) => file.startsWith(name))).toEqual(Object.keys(added).sort());
    expect(readFileSync(path.join(target, "index.html"), "utf8")).toBe("changed");
  });

  test("uploads only files that a build wrote", async () => {
    const project = await makeProject();
    writeFiles(path.join(project, "_site"), {
      ".git/config": "SECRET",
      "my-notes.txt": "SECRET",
      "archive/draft.txt": "SECRET",
    });
    symlinkSync("/etc/passwd", path.join(project, "_site/passwd"));
    const target = makeFolder();
    expect((await deploy(project, "rsync", target)).code).toBe(0);
    for (const name of [".git/config", "my-notes.txt", "archive/draft.txt"]) rmSync(path.join(project, "_site", name));
    expect(contentsOf(target)).toEqual(contentsOf(path.join(project, "_site")));
    expect(existsSync(path.join(target, "passwd"))).toBe(false);
  });

  test("replaces another generator's site only with --force, and only files of the same name", async () => {
    const project = await makeProject();
    const other = {
      "index.html": "other",
      "404.html": "other",
      "sitemap.xml": "other",
      ...Object.fromEntries(Array.from({ length: 18 }, (_, index) => [`old/${index}.html`, "other"])),
    };
    const target = makeFolder(other);
    const refused = await deploy(project, "rsync", target);
    expect([refused.code, refused.stderr]).toEqual([
      1,
      `npm run deploy --\n  Nothing was changed: this would replace 404.html and 2 other files at ${target}, and no deploy of this version put them there. If the files are yours to replace, add --force\n`,
    ]);
    expect(namesIn(target)).toEqual(Object.keys(other).sort());
    expect((await deploy(project, "rsync", target, "--force")).code).toBe(0);
    expect(readFileSync(path.join(target, "old/17.html"), "utf8")).toBe("other");
    rmSync(path.join(target, "old"), { recursive: true });
    expect(contentsOf(target)).toEqual(contentsOf(path.join(project, "_site")));
  });

  test.each([
    ["a file", "file"],
    ["a link", "link"],
  ])("%s of somebody else in place of a folder stays, and the deploy stops", async (_what, kind) => {
    const project = await makeProject();
    const target = makeFolder({ "elsewhere/x.txt": "mine" });
    if (kind === "file") writeFileSync(path.join(target, "archive"), "mine");
    else symlinkSync("elsewhere", path.join(target, "archive"));
    const { code, stderr } = await deploy(project, "rsync", target, "--force");
    expect([code, stderr]).toEqual([
      1,
      `npm run deploy --\n  Nothing was changed: archive at ${target} is in the way of the site, and no deploy put it there. Move it elsewhere, and try again.\n`,
    ]);
    expect(readdirSync(target).sort()).toEqual(["archive", "elsewhere"]);
    expect(readdirSync(path.join(target, "elsewhere"))).toEqual(["x.txt"]);
  });

  test("a link of somebody else in place of a file stays, and the deploy stops", async () => {
    const project = await makeProject();
    const target = makeFolder({ "elsewhere/x.txt": "mine" });
    symlinkSync("elsewhere/x.txt", path.join(target, "index.html"));
    const { code, stderr } = await deploy(project, "rsync", target, "--force");
    expect([code, stderr]).toEqual([
      1,
      `npm run deploy --\n  Nothing was changed: index.html at ${target} is in the way of the site, and no deploy put it there. Move it elsewhere, and try again.\n`,
    ]);
    expect(namesIn(target)).toEqual(["elsewhere/x.txt"]);
  });

  test("a deploy that would remove most of the site is refused", async () => {
    const project = await makeProject();
    const photos = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`photo-${index}.jpg`, ""]));
    const target = makeFolder({ ...photos, "_server/files.txt": formatWritten(Object.keys(photos)) });
    const { code, stderr } = await deploy(project, "rsync", target);
    expect([code, stderr]).toEqual([
      1,
      `npm run deploy --\n  Nothing was changed: this would remove 60 of the 60 files at ${target}. If that is what you want, add --force\n`,
    ]);
    expect(namesIn(target)).toHaveLength(61);
    expect((await deploy(project, "rsync", target, "--force")).code).toBe(0);
    expect(contentsOf(target)).toEqual(contentsOf(path.join(project, "_site")));
  });

  test("a server without a folder is refused, because an added slash would mean the whole machine", async () => {
    expect(await deploy(await makeProject(), "rsync", "you@server:")).toMatchObject({
      code: 1,
      stderr: 'npm run deploy --\n  "you@server:" has no folder. Add it after the colon: you@server:/var/www/site\n',
    });
  });

  test("an unreachable server is reported with rsync's message", async () => {
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
          objects.set(key, {
            body: Buffer.concat(chunks),
            type: request.headers["content-type"] ?? "",
            cache: request.headers["cache-control"] ?? "",
          });
          return response.writeHead(200, { etag: `"${hash("md5", Buffer.concat(chunks))}"` }).end();
        }
        if (request.method === "DELETE") {
          order.push(`delete ${key}`);
          objects.delete(key);
          return response.writeHead(204).end();
        }
        if (request.method === "GET" && key !== "" && !url.searchParams.has("list-type")) {
          const found = objects.get(key);
          return found
            ? response
                .writeHead(200, { etag: `"${hash("md5", found.body)}"`, "content-length": found.body.length })
                .end(found.body)
            : response.writeHead(404).end();
        }
        // Two at a time, so that a listing has pages.
        const keys = [...objects.keys()].filter((name) => name.startsWith(url.searchParams.get("prefix") ?? "")).sort();
        const start = Number(url.searchParams.get("continuation-token") ?? 0);
        const listed = keys
          .slice(start, start + 2)
          .map(
            (name) =>
              `<Contents><Key>${name}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>&quot;${hash("md5", objects.get(name)?.body ?? "")}&quot;</ETag><Size>1</Size><StorageClass>STANDARD</StorageClass></Contents>`,
          );
        const more = start + 2 < keys.length;
        return response
          .writeHead(200, { "content-type": "application/xml" })
          .end(
            `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>kitchen</Name><KeyCount>${listed.length}</KeyCount><MaxKeys>2</MaxKeys><IsTruncated>${more}</IsTruncated>${more ? `<NextContinuationToken>${start + 2}</NextContinuationToken>` : ""}${listed.join("")}</ListBucketResult>`,
          );
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    endpoint = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  });
  afterAll(() => server.close());

  const put = (name: string, body: string): void =>
    void objects.set(name, { body: Buffer.from(body), type: "", cache: "" });

  test("uploads files with types and times, pages after what they need, and deletes last", async () => {
    const project = makeFolder(SITE);
    for (const name of ["old.html", "index.html", "sitemap.xml"]) put(`blog/${name}`, "before");
    put("blog/404.html", "lost");
    // An earlier deploy was here, and these files were added by hand since.
    const wiki = Object.entries(pagesIn("wiki/", 15)).sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [name, body] of wiki) put(`blog/${name}`, body);
    put("blog/_server/files.txt", formatWritten(["old.html", "index.html", "sitemap.xml", "404.html"]));
    put("other/photo.jpg", "photo");
    const args = ["s3", "s3://kitchen/blog", `--endpoint=${endpoint}`];
    const dry = await deploy(project, ...args, "--dry-run");
    const keep = wiki.map(([name]) => `  keep    ${name}\n`).join("");
    const kept = "15 files there stay as they are, because no deploy put them there.\n";
    expect(dry).toMatchObject({
      code: 0,
      stderr: "",
      stdout:
        "  add     assets/site-1.css\n  add     feed.xml\n  change  index.html\n  change  sitemap.xml\n" +
        `  remove  old.html\n${keep}2 to add, 2 to change, 1 to remove.\n${kept}`,
    });
    expect(order).toEqual([]);
    const run = await deploy(project, ...args);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(order[0]).toBe("put blog/_server/files.txt");
    expect(order.slice(-3)).toEqual(["put blog/index.html", "delete blog/old.html", "put blog/_server/files.txt"]);
    expect([...objects.keys()].sort()).toEqual([
      "blog/404.html",
      "blog/_server/files.txt",
      "blog/assets/site-1.css",
      "blog/feed.xml",
      "blog/index.html",
      "blog/sitemap.xml",
      ...wiki.map(([name]) => `blog/${name}`),
      "other/photo.jpg",
    ]);
    expect(objects.get("blog/index.html")).toMatchObject({
      type: "text/html; charset=utf-8",
      cache: "public, max-age=0, must-revalidate",
    });
    expect(objects.get("blog/assets/site-1.css")).toMatchObject({
      type: "text/css; charset=utf-8",
      cache: "public, max-age=31536000, immutable",
    });
    expect(objects.get("blog/feed.xml")).toMatchObject({ type: "application/rss+xml; charset=utf-8" });
    expect(objects.get("blog/_server/files.txt")?.body.toString()).toBe(
      formatWritten(["404.html", "assets/site-1.css", "feed.xml", "index.html", "sitemap.xml"]),
    );
    writeFileSync(path.join(project, "_site/index.html"), "home, mended");
    expect((await deploy(project, ...args, "--dry-run")).stdout).toBe(
      `  change  index.html\n${keep}0 to add, 1 to change, 0 to remove.\n${kept}`,
    );
  }, 180_000);

  test("without a list nothing is removed, and files of others are replaced only with --force", async () => {
    const project = makeFolder({
      ...SITE,
      "_site/my-notes.txt": "SECRET",
      "_site/_server/files.txt": formatWritten(Object.keys(SITE).map((name) => name.slice("_site/".length))),
    });
    const shop = Array.from({ length: 100 }, (_, index) => `shop/${index}.html`);
    for (const name of shop) put(`second/${name}`, "shop");
    const args = ["s3", "s3://kitchen/second", `--endpoint=${endpoint}`];
    expect(await deploy(project, ...args)).toMatchObject({ code: 0, stderr: "" });
    expect([...objects.keys()].filter((name) => name.startsWith("second/shop/"))).toHaveLength(100);
    expect(objects.has("second/my-notes.txt")).toBe(false);
    put("third/index.html", "theirs");
    const place = ["s3", "s3://kitchen/third", `--endpoint=${endpoint}`];
    expect(await deploy(project, ...place)).toMatchObject({
      code: 1,
      stderr:
        "npm run deploy --\n  Nothing was changed: this would replace index.html at s3://kitchen/third, and no deploy of this version put them there. If the files are yours to replace, add --force\n",
    });
    expect([...objects.keys()].filter((name) => name.startsWith("third/"))).toEqual(["third/index.html"]);
    expect((await deploy(project, ...place, "--force")).code).toBe(0);
    expect(objects.get("third/index.html")?.body.toString()).toBe("home");
  }, 180_000);

  test("a wrong bucket address is reported", async () => {
    const { code, stderr } = await deploy(await makeProject(), "s3", "kitchen");
    expect([code, stderr]).toEqual([
      1,
      'npm run deploy --\n  "kitchen" isn\'t a bucket. Write it as s3://my-bucket or s3://my-bucket/blog.\n',
    ]);
  });
});

describe("setup", () => {
  test("writes what the host of site.yaml needs, and lists the remaining steps", async () => {
    const project = makeFolder({
      "content/site.yaml": "title: Ann's Kitchen\nurl: https://kitchen.example\nhost: cloudflare-workers\n",
    });
    const { code, stdout, stderr } = await deploy(project, "setup");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^Written: wrangler\.jsonc\nWritten: \.github\/workflows\/rebuild\.yml\n\n1\. /u);
    expect(readFileSync(path.join(project, "wrangler.jsonc"), "utf8")).toContain('"name": "anns-kitchen"');
    expect((await deploy(project, "setup")).code).toBe(0);
  });

  test("names the folders that it was given in what it writes and prints", async () => {
    const project = makeFolder({ "myblog/site.yaml": "title: A\nurl: https://a.example\n" });
    const { code, stdout } = await deploy(project, "setup", "netlify", "--input=./myblog/", "--output=out");
    expect(code).toBe(0);
    expect(stdout).toContain("myblog/site.yaml says https://a.example");
    expect(readFileSync(path.join(project, "netlify.toml"), "utf8")).toContain(
      'command = "npm run build -- --host=netlify --input=myblog --output=out"\npublish = "out"\n',
    );
  });

  test("says that a host can't build a folder outside of the repository", async () => {
    const project = makeFolder({
      "elsewhere/site.yaml": "title: A\nurl: https://a.example\n",
      "inner-canvas/package.json": "{}",
    });
    const { code, stderr } = await deploy(
      path.join(project, "inner-canvas"),
      "setup",
      "netlify",
      "--input=../elsewhere",
    );
    expect([code, stderr]).toEqual([
      1,
      "npm run deploy -- setup\n  The host can't build ../elsewhere, because that folder isn't in this one. Copy it here, and run this again with --input=elsewhere.\n",
    ]);
    expect(namesIn(project)).toEqual(["elsewhere/site.yaml", "inner-canvas/package.json"]);
  });

  test("leaves a file that somebody changed as it is", async () => {
    const project = makeFolder({ "content/site.yaml": "title: A\nurl: https://a.example\n", "netlify.toml": "mine" });
    const { code, stderr } = await deploy(project, "setup", "netlify");
    expect([code, stderr]).toEqual([
      1,
      "netlify.toml\n  This file already exists and has been changed. Save what you want to keep, then run again with --force to replace it.\n",
    ]);
    expect(namesIn(project)).toEqual(["content/site.yaml", "netlify.toml"]);
    expect((await deploy(project, "setup", "netlify", "--force")).code).toBe(0);
    expect(readFileSync(path.join(project, "netlify.toml"), "utf8")).toContain("--host=netlify");
  });

  test.each([
    [
      ["setup"],
      "content/site.yaml\n  host is missing. Add host: netlify, or run npm run deploy -- setup netlify. Use one of: ",
    ],
    [
      ["setup", "netlfy"],
      'npm run deploy -- setup\n  "netlfy" isn\'t a host that Inner Canvas supports. Did you mean netlify? Use one of: ',
    ],
    [["rsync", "x"], "_site\n  There is no built site in this folder. Run npm run build first.\n"],
    [["rsnc", "x"], 'npm run deploy --\n  "rsnc" isn\'t supported. Did you mean rsync? Use setup, rsync, s3.\n'],
  ])("%j is refused", async (args, message) => {
    const { code, stderr } = await deploy(
      makeFolder({ "content/site.yaml": "title: A\nurl: https://a.example\n" }),
      ...args,
    );
    expect(code).toBe(1);
    expect(stderr.startsWith(message), stderr).toBe(true);
  });
});
