// A blog with some of everything, and the edits that its author may make: in any order, and in bursts.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { seedRandom, type Random } from "../bench/random.ts";

export interface EditedBlog {
  /** Its content folder. */
  readonly content: string;
  /** The moment that counts as now. */
  now(): number;
  /** Makes one random edit, and returns what it was. */
  edit(): string;
}

const POSTS = 40;
const DAY = 86_400_000;
const TAGS = ["bread", "clay", "wool", "ink", "C++"];
const WORDS = ["flour", "salt", "kiln", "thread", "paper", "Käse", "…", "“quoted”", "`code`", "**strong**", "日本"];

/** Writes the blog into `content`, an empty folder. The same seed gives the same edits. */
export async function createEditedBlog(content: string, seed: number): Promise<EditedBlog> {
  const random = seedRandom(seed);
  let now = Date.parse("2026-11-22T10:00:00Z");
  let count = 0;
  const write = (name: string, text: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(content, name)), { recursive: true });
    writeFileSync(path.join(content, name), text);
  };
  const settings = createSettings(random);
  const jpegs = await Promise.all([20, 60, 200].map(drawJpeg));
  const picture = (): string | Uint8Array => jpegs[random.below(jpegs.length)] ?? drawing(random);

  write("site.yaml", settings.site());
  write("signup.yaml", settings.signup());
  write("pages/about.md", page("About", random));
  for (let number = 0; number < POSTS; number += 1)
    write(`posts/post-${number}.md`, post(random, number, now, content));
  for (let number = 0; number < 4; number += 1) write(`events/table-${number}.md`, event(random, number, now));
  for (const name of ["bowl.jpg", "loaf.jpg"]) write(`posts/${name}`, picture());
  write("posts/plan.svg", drawing(random));

  const listed = (folder: string, ending: string): string[] =>
    existsSync(path.join(content, folder))
      ? readdirSync(path.join(content, folder))
          .filter((name) => name.endsWith(ending))
          .map((name) => `${folder}/${name}`)
          .sort()
      : [];
  const pickPost = (): string => random.pick(listed("posts", ".md"));
  const change = (name: string, by: (text: string) => string): string => {
    const text = readFileSync(path.join(content, name), "utf8");
    write(name, by(text));
    return name;
  };
  const setKey = (key: string, value: string | undefined): string =>
    change(pickPost(), (text) => {
      const without = text.replace(new RegExp(`^${key}: .*\\n`, "mu"), "");
      return value === undefined ? without : without.replace(/^---\n/u, `---\n${key}: ${value}\n`);
    });
  const dayFromNow = (days: number): string => new Date(now + days * DAY).toISOString().slice(0, 10);

  const edits: Readonly<Record<string, () => string>> = {
    body: () => change(pickPost(), (text) => `${text}\n${sentence(random)}\n`),
    heading: () => change(pickPost(), (text) => `${text}\n## ${sentence(random)}\n`),
    title: () =>
      setKey(
        "title",
        `${sentence(random)
          .slice(0, 30)
          .replaceAll(/[:#`*"]/gu, "")} ${random.below(99)}`,
      ),
    date: () => setKey("date", dayFromNow(random.below(900) - 880)),
    tags: () => setKey("tags", `[${random.pickSome(TAGS, random.below(3)).join(", ")}]`),
    categories: () => setKey("categories", random.below(2) === 0 ? "[Kitchen]" : "[Studio]"),
    draft: () => setKey("draft", random.below(2) === 0 ? "true" : undefined),
    unlisted: () => setKey("unlisted", random.below(2) === 0 ? "true" : undefined),
    featured: () => setKey("featured", random.below(2) === 0 ? "true" : undefined),
    description: () => setKey("description", `About ${random.below(9)} things`),
    updated: () => setKey("updated", dayFromNow(-random.below(20))),
    expires: () => setKey("expires", dayFromNow(random.below(60) - 10)),
    comments: () => setKey("comments", random.pick(["open", "closed", "off"])),
    signup: () => setKey("signup", random.below(2) === 0 ? "none" : undefined),
    painting: () => setKey("painting", random.below(2) === 0 ? "off" : undefined),
    image: () => setKey("image", random.pick(["bowl.jpg", "plan.svg", "loaf.jpg"])),
    imageAlt: () => setKey("imageAlt", "A bowl that leans"),
    alias: () => setKey("aliases", `[/old-${random.below(20)}/]`),
    archive: () => {
      const name = pickPost().replace(/\.md$/u, ".comments.yaml");
      if (existsSync(path.join(content, name)) && random.below(3) === 0) rmSync(path.join(content, name));
      else write(name, archive(random));
      return name;
    },
    "new post": () => {
      const name = `posts/new-${(count += 1)}.md`;
      write(name, post(random, 0, now, content));
      return name;
    },
    remove: () => {
      const name = pickPost();
      rmSync(path.join(content, name));
      return name;
    },
    rename: () => {
      const [name, other] = [pickPost(), `posts/renamed-${(count += 1)}.md`];
      renameSync(path.join(content, name), path.join(content, other));
      return `${name} to ${other}`;
    },
    picture: () => {
      const name = `posts/${random.pick(["bowl.jpg", "loaf.jpg"])}`;
      if (random.below(4) === 0) rmSync(path.join(content, name), { force: true });
      else write(name, picture());
      return name;
    },
    drawing: () => {
      write("posts/plan.svg", drawing(random));
      return "posts/plan.svg";
    },
    "file beside": () => {
      const name = "posts/notes.pdf";
      if (existsSync(path.join(content, name))) rmSync(path.join(content, name));
      else write(name, `%PDF-1.4 ${random.below(9)}`);
      return name;
    },
    "page with a stylesheet": () => {
      write("posts/demo.html", `<link rel="stylesheet" href="demo-${random.below(2)}.css"><p>Demo</p>`);
      write(`posts/demo-${random.below(2)}.css`, `p { color: ${random.pick(["red", "blue"])} }`);
      return change(pickPost(), (text) => `${text}\n[A demo](demo.html)\n`);
    },
    event: () => {
      const number = random.below(6);
      write(`events/table-${number}.md`, event(random, number, now));
      return `table-${number}`;
    },
    page: () => {
      const name = `pages/page-${random.below(3)}.md`;
      if (existsSync(path.join(content, name)) && random.below(2) === 0) rmSync(path.join(content, name));
      else write(name, page(`Page ${random.below(9)}`, random));
      return name;
    },
    settings: () => {
      write("site.yaml", settings.site());
      return "site.yaml";
    },
    "signup form": () => {
      write("signup.yaml", settings.signup());
      return "signup.yaml";
    },
    theme: () => {
      write("theme.yaml", `accents:\n  madder: { light: "oklch(0.4${random.below(9)} 0.13 40)" }\n`);
      return "theme.yaml";
    },
    strings: () => {
      write("strings.yaml", `recentPosts: ${random.pick(["Lately", "New here", "Recent"])}\n`);
      return "strings.yaml";
    },
    redirects: () => {
      write("redirects.yaml", `/gone-${random.below(5)}/: /about/\n`);
      return "redirects.yaml";
    },
    clock: () => {
      now += (1 + random.below(30)) * DAY;
      return new Date(now).toISOString();
    },
  };
  const names = Object.keys(edits);
  return {
    content,
    now: () => now,
    edit() {
      const name = random.pick(names);
      return `${name}: ${edits[name]?.() ?? ""}`;
    },
  };
}

function createSettings(random: Random): { site(): string; signup(): string } {
  return {
    site: () => `title: ${random.pick(["Wool & Clay", "Bread"])}
url: https://wool.example${random.pick(["", "", "/blog"])}
tagline: ${JSON.stringify(sentence(random))}
author: { name: Ada Example, bio: Ada throws pots. }
postsPerPage: ${random.pick(["4", "5"])}
recentPosts: ${random.pick(["3", "3", "0"])}
minify: ${random.pick(["on", "off"])}
paintings: ${random.pick(["on", "off", "off", "off"])}
shareImages: none
search: off
host: ${random.pick(["github-pages", "netlify", "caddy"])}
comments: { service: formspree, form: mqkrvdzn }
`,
    signup: () => `service: { name: buttondown, username: six-letters }
forms:
  wool:
    heading: ${random.pick(["Six letters about wool", "Letters"])}
    pitch: [One letter a week.]
    button: Send me the first
    consent: You can leave at any time.
`,
  };
}

function post(random: Random, number: number, now: number, content: string): string {
  const date = new Date(now - (1 + number * 9 + random.below(9)) * DAY).toISOString().slice(0, 16).replace("T", " ");
  const others = existsSync(path.join(content, "posts")) ? readdirSync(path.join(content, "posts")) : [];
  const other = random.pick(others.filter((name) => name.endsWith(".md")));
  const link = other === "" ? "" : `\n[Another](${other})\n`;
  const image = random.below(3) === 0 ? `\n![A bowl](${random.pick(["bowl.jpg", "plan.svg"])})\n` : "";
  const tags = random.pickSome(TAGS, random.below(3)).join(", ");
  return `---\ntitle: ${random.pick(["Slow", "Quick", "Old"])} ${number} ${random.below(99)}\ndate: ${date}\ntags: [${tags}]\n---\n
${sentence(random)}\n${link}${image}\n## Why ${random.below(9)}\n\n${sentence(random)}\n`;
}

function page(title: string, random: Random): string {
  return `---\ntitle: ${title}\n---\n\n${sentence(random)}\n`;
}

function event(random: Random, number: number, now: number): string {
  const start = new Date(now + (random.below(80) - 20) * DAY).toISOString().slice(0, 10);
  const cancelled = random.below(5) === 0 ? "cancelled: true\n" : "";
  return `---\ntitle: Table ${number}\nstart: ${start}\nlocation: Oven Lane\n${cancelled}---\n\n${sentence(random)}\n`;
}

function archive(random: Random): string {
  const comments = Array.from(
    { length: 1 + random.below(3) },
    (_, index) =>
      `  - id: ${index + 1}\n    author: Ann\n    date: 2013-05-0${index + 1} 09:00\n    text: ${random.pick(["Yes", "No"])} ${random.below(9)}\n`,
  );
  return `comments:\n${comments.join("")}`;
}

function sentence(random: Random): string {
  return Array.from({ length: 4 + random.below(40) }, () => random.pick(WORDS)).join(" ");
}

function drawing(random: Random): string {
  const size = 40 + random.below(5) * 10;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} 40"><rect width="${size}" height="9"/></svg>`;
}

function drawJpeg(width: number): Promise<Uint8Array> {
  const background = { r: width, g: 90, b: 20 };
  return sharp({ create: { width, height: 90, channels: 3, background } })
    .jpeg()
    .toBuffer();
}
