// Recipes run as they are: read by what reads them, built by the commands that they name. Those are cloudflare.ts,
// cloudfront.ts, firebase.ts, github-pages.ts, gitlab-pages.ts, netlify.ts, servers.ts and vercel.ts.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import * as z from "zod";
import { describe, expect, test } from "vitest";
import { PROGRAM } from "../../../../src/pipeline/run/program-folders.ts";
import { RECIPES } from "../../../../src/hosting/deploy/recipes/recipes.ts";
import { HOST_NAMES, type HostName } from "../../../../src/hosting/hosts/names.ts";
import { makeFolder } from "../../../commands/folders.ts";
import { BASES } from "../../../conformance/servers/servers.ts";
import { isOnPath } from "../../../conformance/servers/server.ts";
import { buildFixture } from "../../../site/build-fixture.ts";

const SITE = { url: "https://kitchen.example", name: "small-kitchen", input: "content" };
const CONTENT = {
  "content/site.yaml":
    "title: Small Kitchen\nurl: https://kitchen.example\nshareImages: none\nsearch: off\npaintings: off\n",
  "content/posts/slow-bread.md": "---\ntitle: Slow bread\ndate: 2026-03-08\n---\n\nFlour.\n",
};

const textOf = (host: HostName, name: string, base = ""): string =>
  RECIPES[host]({ ...SITE, url: SITE.url + base }).files.find((file) => file.path === name)?.text ?? "";

/** A folder in which `npm run build` and `npm run check` are ours. */
function makeProject(base = ""): string {
  const script = (name: string): string => `node ${path.join(PROGRAM.root, `src/commands/${name}.ts`)}`;
  return makeFolder({
    ...CONTENT,
    "content/site.yaml": CONTENT["content/site.yaml"].replace(SITE.url, SITE.url + base),
    "package.json": JSON.stringify({
      private: true,
      scripts: { build: script("build"), check: `${script("check")} --max-pages=0` },
    }),
  });
}

/** Runs a line of a recipe as its host does; `npm ci` has been done. */
function runLine(project: string, line: string): void {
  execFileSync("bash", ["-euc", line], {
    cwd: project,
    env: { ...process.env, SITE_NOW: "2026-11-22T10:00:00Z" },
    stdio: "pipe",
  });
}

test.each(HOST_NAMES)(
  "%s: what it says to run can be run, and every file that it writes is read by nobody else",
  (host) => {
    const { files, steps, snippet = "" } = RECIPES[host](SITE);
    const text = [...files.map((file) => file.text), ...steps, snippet].join("\n");
    const scripts = new Set(
      Object.keys(
        z
          .object({ scripts: z.record(z.string(), z.string()) })
          .parse(JSON.parse(readFileSync(path.join(PROGRAM.root, "package.json"), "utf8"))).scripts,
      ),
    );
    for (const [, name = ""] of text.matchAll(/npm run (\w+)/gu)) expect(scripts.has(name), name).toBe(true);
    for (const [, name = ""] of text.matchAll(/--host=([\w-]+)/gu)) expect(name).toBe(host);
    expect(steps.length).toBeGreaterThan(2);
  },
);

test.each(HOST_NAMES)("%s: every line that builds names the folders of the site, and no other folder", (host) => {
  const { files, steps, snippet = "" } = RECIPES[host]({ ...SITE, input: "my blog", output: "out/mine" });
  const text = [...files.map((file) => file.text), ...steps, snippet].join("\n");
  const lines = [...text.matchAll(/npm run (?:build|check) -- --host[^\n&]*/gu)].map(([line]) => line);
  expect(lines.filter((line) => line.includes("--input='my blog'"))).toEqual(lines);
  expect(lines.filter((line) => !/--output=(?:out\/mine|\.vercel)/u.test(line))).toEqual([]);
  expect(lines).not.toEqual([]);
  expect(text).not.toMatch(/_site|public-site|content\/site\.yaml/u);
  for (const [line] of text.matchAll(/npm run deploy -- [^\n&]*/gu)) expect(line).toContain("--output=out/mine");
});

describe.each(["netlify", "cloudflare-workers", "vercel", "github-pages", "gitlab-pages"] as const)(
  "%s, with a content folder and an output folder that have spaces",
  (host) => {
    test("builds this blog, not the one in content/", () => {
      const site = { ...SITE, input: "my blog", output: "my site" };
      const [file] = RECIPES[host](site).files;
      const parsed = file?.path.endsWith(".toml") === true ? parseToml(file.text) : parseYaml(file?.text ?? "");
      const line = /npm run (?:build|check) -- --host(?:[^"\\]|\\")*/u.exec(JSON.stringify(parsed))?.[0] ?? "";
      const project = makeProject();
      renameSync(path.join(project, "content"), path.join(project, "my blog"));
      runLine(project, line);
      const output = host === "vercel" ? ".vercel/output/static" : "my site";
      expect(existsSync(path.join(project, output, "2026/03/08/slow-bread/index.html"))).toBe(true);
    });
  },
);

describe("a workflow of GitHub Actions", () => {
  const workflow = z.looseObject({
    jobs: z.record(
      z.string(),
      z.object({ steps: z.array(z.looseObject({ uses: z.string().optional(), run: z.string().optional() })) }),
    ),
  });

  test("builds, checks and publishes the checked site", () => {
    const { jobs } = workflow.parse(parseYaml(textOf("github-pages", ".github/workflows/pages.yml")));
    const lines = jobs["publish"]?.steps.flatMap(({ run }) => run ?? []) ?? [];
    expect(lines).toEqual(["npm ci", "npm run check -- --host=github-pages --cache=.cache/inner-canvas"]);
    const project = makeProject();
    for (const line of lines.slice(1)) runLine(project, line);
    expect(existsSync(path.join(project, "_site/.nojekyll"))).toBe(true);
    expect(existsSync(path.join(project, "check-report.html"))).toBe(true);
  });

  test("that triggers another host's daily build is valid", () => {
    const { jobs } = workflow.parse(parseYaml(textOf("netlify", ".github/workflows/rebuild.yml")));
    expect(jobs["rebuild"]?.steps).toHaveLength(1);
  });
});

/**
 * Every rule and the 404 page are where hosts look for them; the site is in the folder of its address, with no file
 * twice.
 */
function expectPublished(project: string, folder: string, base: string, rules: readonly string[]): void {
  const isThere = (name: string): boolean => existsSync(path.join(project, folder, name));
  expect([...rules, "404.html", `.${base}/index.html`].filter((name) => !isThere(name))).toEqual([]);
  if (base !== "") expect([...rules.map((name) => `.${base}/${name}`), "index.html"].filter(isThere)).toEqual([]);
}

describe.each(BASES)("with the site at %j", (base) => {
  test("netlify.toml: its command fills the folder that it publishes", () => {
    const { build } = z
      .object({ build: z.object({ command: z.string(), publish: z.string() }) })
      .parse(parseToml(textOf("netlify", "netlify.toml", base)));
    const project = makeProject(base);
    // A second build finds what the first has left.
    for (let times = 0; times < 2; times += 1) runLine(project, build.command);
    expectPublished(project, build.publish, base, ["_redirects", "_headers"]);
  });

  test("wrangler.jsonc: its command fills the folder that it publishes", () => {
    const { build, assets } = z
      .object({ build: z.object({ command: z.string() }), assets: z.object({ directory: z.string() }) })
      .parse(parseYaml(textOf("cloudflare-workers", "wrangler.jsonc", base).replaceAll(/^\s*\/\/.*$/gmu, "")));
    const project = makeProject(base);
    runLine(project, build.command);
    expectPublished(project, assets.directory, base, ["_redirects", "_headers"]);
  });

  test("vercel.json: its command writes what Vercel reads", () => {
    const { buildCommand } = z
      .object({ buildCommand: z.string() })
      .parse(JSON.parse(textOf("vercel", "vercel.json", base)));
    const project = makeProject(base);
    for (let times = 0; times < 2; times += 1) runLine(project, buildCommand);
    expect(JSON.parse(readFileSync(path.join(project, ".vercel/output/config.json"), "utf8"))).toMatchObject({
      version: 3,
    });
    expect(existsSync(path.join(project, `.vercel/output/static${base}/index.html`))).toBe(true);
  });

  test("Cloudflare Pages and Firebase: what is to be typed fills the folder that is published", () => {
    const url = SITE.url + base;
    const pages = /Build output directory: (\S+)\. Build command: (.+)$/u.exec(
      RECIPES["cloudflare-pages"]({ ...SITE, url }).steps[0] ?? "",
    );
    const project = makeProject(base);
    runLine(project, pages?.[2] ?? "");
    expectPublished(project, pages?.[1] ?? "", base, ["_redirects", "_headers"]);
    const [build = "", , deploy = ""] = RECIPES.firebase({ ...SITE, url }).steps;
    const other = makeProject(base);
    runLine(other, build);
    expectPublished(other, path.dirname(/--config (\S+)/u.exec(deploy)?.[1] ?? ""), base, ["firebase.json"]);
  });
});

test.each([
  "netlify",
  "cloudflare-workers",
  "cloudflare-pages",
  "vercel",
  "firebase",
  "github-pages",
  "gitlab-pages",
] as const)("%s: says how it gets the address of site.yaml", (host) => {
  const step = (url: string): string =>
    RECIPES[host]({ ...SITE, url }).steps.find((one) => one.includes(`content/site.yaml says ${url}`)) ?? "";
  expect(step(SITE.url)).not.toBe("");
  if (!host.startsWith("git")) expect(step(`${SITE.url}/blog`)).toMatch(/\/blog\*|\/blog\/\*/u);
});

test("a folder with special characters of the shell is quoted", () => {
  const project = makeProject("/it's-$mine");
  const { build } = z
    .object({ build: z.object({ command: z.string(), publish: z.string() }) })
    .parse(parseToml(textOf("netlify", "netlify.toml", "/it's-$mine")));
  runLine(project, build.command);
  expect(existsSync(path.join(project, build.publish, "it's-$mine", "index.html"))).toBe(true);
});

test(".gitlab-ci.yml: its script fills the folder that it publishes", () => {
  const { pages } = z
    .object({ pages: z.object({ script: z.array(z.string()), pages: z.object({ publish: z.string() }) }) })
    .parse(parseYaml(textOf("gitlab-pages", ".gitlab-ci.yml")));
  const project = makeProject();
  for (const line of pages.script.filter((one) => one !== "npm ci")) runLine(project, line);
  expect(existsSync(path.join(project, pages.pages.publish, "_redirects"))).toBe(true);
});

describe.each(BASES)("servers, with the site at %j", (base) => {
  const url = `https://kitchen.example${base}`;

  /** The snippet with its folder moved to where the site was built for this test. */
  async function place(host: "nginx" | "caddy"): Promise<{ readonly folder: string; readonly snippet: string }> {
    const own = makeFolder({
      ...CONTENT,
      "content/site.yaml": CONTENT["content/site.yaml"].replace("https://kitchen.example", url) + `host: ${host}\n`,
    });
    await buildFixture(path.join(own, "content"), { output: path.join(own, "www/kitchen.example", base) });
    return {
      folder: own,
      snippet: (RECIPES[host]({ ...SITE, url }).snippet ?? "").replaceAll("/var/www", path.join(own, "www")),
    };
  }

  test.skipIf(!isOnPath("nginx", "-v") || !isOnPath("openssl", "version"))("nginx accepts its block", async () => {
    const { folder, snippet } = await place("nginx");
    const certificates = path.join(folder, "letsencrypt/live/kitchen.example");
    mkdirSync(certificates, { recursive: true });
    execFileSync(
      "openssl",
      [
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-subj",
        "/CN=kitchen.example",
        "-keyout",
        `${certificates}/privkey.pem`,
        "-out",
        `${certificates}/fullchain.pem`,
      ],
      { stdio: "pipe" },
    );
    const config = path.join(folder, "nginx.conf");
    const brotli = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
    writeFileSync(
      config,
      `pid ${folder}/pid; error_log ${folder}/errors;\n${existsSync(brotli) ? `load_module ${brotli};` : ""}\nevents { }\nhttp { include /etc/nginx/mime.types; access_log off;\n${snippet.replaceAll("/etc/letsencrypt", path.join(folder, "letsencrypt"))}}\n`,
    );
    const { status, stderr } = spawnSync("nginx", ["-t", "-p", folder, "-c", config], { encoding: "utf8" });
    expect([status, stderr], stderr).toMatchObject([existsSync(brotli) ? 0 : 1, expect.any(String)]);
  });

  test.skipIf(!isOnPath("caddy", "version"))("Caddy accepts its block", async () => {
    const { folder, snippet } = await place("caddy");
    const config = path.join(folder, "Caddyfile");
    writeFileSync(config, snippet);
    const { status, stderr } = spawnSync(
      "caddy",
      ["adapt", "--config", config, "--adapter", "caddyfile", "--validate"],
      { encoding: "utf8", env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder } },
    );
    expect(status, stderr).toBe(0);
  });
});
