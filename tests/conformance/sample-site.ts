// A small site with everything that a host has to get right, built for one host.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { hostOf } from "../../src/hosting/hosts/hosts.ts";
import type { HostName } from "../../src/hosting/hosts/names.ts";
import { writeFiles } from "../commands/write-files.ts";
import { buildFixture } from "../site/build-fixture.ts";

export interface SampleSite {
  readonly host: HostName;
  /** What the server's root is. */
  readonly root: string;
  /** The built site: the root, or the folder in it that the base names. */
  readonly folder: string;
  readonly base: string;
}

/**
 * Makes the site in `place`, an empty folder. A host that can't express a rule gets the alternative, if there is one.
 */
export async function buildSampleSite(host: HostName, base: string, place: string): Promise<SampleSite> {
  const { can } = hostOf(host);
  const content = path.join(place, "content");
  writeFiles(content, {
    "site.yaml":
      `title: Small Kitchen\nurl: https://kitchen.example${base}\nsecurityContact: ann@kitchen.example\n` +
      `host: ${host}\n` +
      "shareImages: none\nsearch: off\npaintings: off\nqueryRedirects: script\n",
    "redirects.yaml":
      "/recipes/: /slow-bread/\n/elsewhere/: https://other.example/place/\n" +
      `${can.folders ? "/shop/*: /goods/*\n/index.php/*: /goods/*\n/share/*: /slow-bread/\n/old-root/*: /*\n" : ""}${can.gone ? "/competition/: gone\n" : ""}/old-öl/: /slow-bread/\n'/a+b"c(d)$1/': /slow-bread/\n/with/: https://other.example/?a=1\n${can.queries ? "/?s=%C3%B6l: /slow-bread/\n/recipes/?p=7: /goods/jam/\n/feed.xml?type=atom: /atom.xml\n" : ""}`,
    "posts/slow-bread.md":
      "---\ntitle: Slow bread\ndate: 2026-03-08\npermalink: /slow-bread/\naliases: " +
      `[/2019/slow-bread/, /bread.php, "/?p=12"]\n---\n\n${"It takes its time, and so do we. ".repeat(60)}\n\n` +
      "[A chart](chart.html)\n",
    "posts/chart.html": "<!doctype html><title>Chart</title><script>alert(1)</script>",
    "pages/goods/jam.md": "---\ntitle: Jam\n---\n\nPlum.\n",
    "pages/size.md": "---\ntitle: Size\npermalink: /größe/\n---\n\nOf a cup.\n",
    "series/crumbs/index.md": "---\ntitle: Crumbs\n---\n\nThree letters.\n",
    "series/crumbs/01-flour.md": "---\ntitle: Flour\nsecret: qm4tz8vh2krw7ncx5ybd\n---\n\nWhite.\n",
    "public/film.mp4": Buffer.alloc(4000, "film"),
    "public/film.vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\nFlour\n",
  });
  const root = path.join(place, "root");
  mkdirSync(root);
  const folder = base === "" ? path.join(root, "site") : path.join(root, base);
  await buildFixture(content, { output: folder });
  return { host, root: base === "" ? folder : root, folder, base };
}
