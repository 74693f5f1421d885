// Whether what the guide and the README tell people to type is true: commands, examples, links and images.
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { themeChanges } from "../../src/assets/theme/theme.ts";
import { archiveSchema, commentShape } from "../../src/features/comments/archive/checked-archive.ts";
import { signupSettings } from "../../src/features/signup/signup-settings.ts";
import { videoShape } from "../../src/features/video/fields.ts";
import { isError } from "../../src/lib/problem.ts";
import { isTable } from "../../src/lib/schema.ts";
import { isYamlFault, parseYaml } from "../../src/lib/yaml.ts";
import { eventShape } from "../../src/pipeline/content/kinds/event.ts";
import { postShape } from "../../src/pipeline/content/kinds/post.ts";
import { loadSite } from "../../src/pipeline/run/load-site.ts";
import { PROGRAM } from "../../src/pipeline/run/program-folders.ts";
import { redirectSettings } from "../../src/pipeline/settings/redirects.ts";
import { siteSettings } from "../../src/pipeline/settings/site-settings.ts";
import { makeFolder } from "../commands/folders.ts";
import { sampleSettings } from "../pipeline/settings/sample-settings.ts";
import { NEW_KEY, NOW } from "../site/build-fixture.ts";
import { commands, examples, faultOf, headingIds, links, type Place } from "./guide-examples.ts";

const oneEach = <Of extends Place>(places: readonly Of[]): Of[] => [
  ...new Map(places.map((place) => [`${place.file} ${place.text}`, place])).values(),
];

describe("commands", () => {
  test.each(oneEach(commands))("$file: $text", ({ text }) => {
    expect(faultOf(text)).toBeUndefined();
  });

  test("are found in blocks and in sentences", () => {
    expect(commands.length).toBeGreaterThan(60);
  });

  test.each([
    ["npm run bild", "There is no script bild."],
    ["npm run build -- --outptu=DIR", "There is no option --outptu=DIR."],
    ["npm run build -- --output", "--output has a value too many, or too few."],
    ["npm run deploy -- s3 BUCKET --dry-run=yes", "--dry-run=yes has a value too many, or too few."],
    ["npm run build --output=DIR", "There is no -- before the options."],
    ["npm run signup -- glue form.html", "signup knows no glue."],
    ["npm run lint -- --fast", "lint takes no options here."],
  ])("%s isn't one", (command, fault) => {
    expect(faultOf(command)).toBe(fault);
  });
});

describe("links", () => {
  const inside = oneEach(links.filter(({ text }) => !/^(?:https?|mailto):/u.test(text)));

  test.each(inside)("$file: $text", ({ file, text }) => {
    const [name = "", hash] = text.split("#");
    const target = name === "" ? path.join(PROGRAM.root, file) : path.resolve(PROGRAM.root, path.dirname(file), name);
    expect(existsSync(target), target).toBe(true);
    if (hash !== undefined) expect(headingIds(target)).toContain(hash);
  });

  test("images are WebP, and described", () => {
    const images = links.filter(({ isImage }) => isImage);
    expect(images.length).toBeGreaterThan(5);
    expect(images.filter(({ text }) => !text.endsWith(".webp"))).toEqual([]);
  });
});

const settings = sampleSettings();
const post = z.strictObject(postShape(settings)).partial();
const event = z.strictObject(eventShape(settings)).partial();

/** What an example in YAML may be a part of. */
const KINDS: Readonly<Record<string, z.ZodType>> = {
  "redirects.yaml": redirectSettings,
  "site.yaml": siteSettings.partial(),
  "signup.yaml": signupSettings.partial(),
  "theme.yaml": themeChanges,
  "a file of comments": archiveSchema(commentShape("UTC")),
  post,
  event,
  lesson: z.strictObject(videoShape).partial(),
};

/** The kinds that take an example; the reasons against it where none does. */
function kindsOf(yaml: string): { readonly kinds: readonly string[]; readonly faults: readonly string[] } {
  const parsed = parseYaml(yaml);
  if (isYamlFault(parsed)) return { kinds: [], faults: [parsed.message] };
  const { value } = parsed;
  if (!isTable(value)) return { kinds: [], faults: ["no settings"] };
  const results = Object.entries(KINDS).map(([kind, schema]) => ({ kind, result: schema.safeParse(value) }));
  const kinds = results.flatMap(({ kind, result }) => (result.success ? [kind] : []));
  const faults = results.flatMap(({ kind, result }) =>
    (result.error?.issues ?? []).map(({ message }) => `${kind}: ${message}`),
  );
  return { kinds, faults: kinds.length > 0 ? [] : faults };
}

const written = examples.filter(({ file }) => file !== "docs/settings.md");
const yamls = oneEach(written.filter(({ language }) => language === "yaml"));

describe("examples", () => {
  test.each(yamls)("$file: $text", ({ text }) => {
    expect(kindsOf(text).faults).toEqual([]);
  });

  test("blocks name their language", () => {
    const known = ["yaml", "markdown", "sh", "text"];
    expect(examples.filter(({ language }) => !known.includes(language))).toEqual([]);
  });

  test.each([
    "titel: Bread\n",
    "draft: perhaps\n",
    "/old/: nowhere\n",
    "title: [\n",
    "forms: { free: { heading: 1 } }\n",
  ])("%j is refused", (yaml) => {
    expect(kindsOf(yaml).faults).not.toEqual([]);
  });

  test("posts, pages and events of the guide are read without a problem", async () => {
    const markdowns = written.filter(({ language }) => language === "markdown").map(({ text }) => text);
    const snippets = yamls.flatMap(({ text }) => {
      const { kinds } = kindsOf(text);
      const isFront =
        kinds.length > 0 && kinds.every((kind) => kind === "post" || kind === "event" || kind === "lesson");
      if (!isFront || kinds.includes("lesson")) return [];
      return [`---\n${text}---\n\nWords.\n`];
    });
    const texts = [...markdowns, ...snippets];
    expect(texts.length).toBeGreaterThan(15);
    const { problems } = await readSite(texts);
    expect(problems).toEqual([]);
  });

  test("a text with a mistake is found in that site", async () => {
    const { problems } = await readSite(["---\ntgas: [bread]\n---\n\nWords.\n", "![A bowl](missing.jpg)\n"], false);
    expect(problems).toHaveLength(2);
  });
});

/** Reads a small site with the texts in it, each as what it is; what they name is there. */
async function readSite(texts: readonly string[], withFiles = true): Promise<{ problems: readonly string[] }> {
  const content = makeFolder({
    "site.yaml": "title: Small Site\nurl: https://small.example\n",
    "pages/about.md": "---\ntitle: About\n---\n\nWords.\n",
    "posts/2026/two-jars.md": "---\ntitle: Two jars\ndate: 2026-01-02\n---\n\nWords.\n",
  });
  for (const [index, text] of texts.entries()) {
    const { folder, source } = place(text, index);
    mkdirSync(path.join(content, folder), { recursive: true });
    writeFileSync(path.join(content, folder, `example-${index}.md`), source);
    if (withFiles) for (const name of filesIn(text)) addFile(path.join(content, folder, name));
  }
  const { problems } = await loadSite({ content, label: "content", clock: () => NOW, newKey: () => NEW_KEY });
  return {
    problems: problems.filter(isError).map(({ file, field, message }) => `${file} ${field ?? ""}: ${message}`),
  };
}

function place(text: string, index: number): { readonly folder: string; readonly source: string } {
  const [, front = "", body = text] = /^---\n(.*?)---\n(.*)$/su.exec(text) ?? [];
  const parsed = parseYaml(front);
  const fields = !isYamlFault(parsed) && isTable(parsed.value) ? parsed.value : {};
  const isEvent = "start" in fields || "dates" in fields || "cancelled" in fields;
  const isPage = "title" in fields && !("date" in fields) && body !== "\nWords.\n" && !isEvent;
  const more = [
    ...("title" in fields ? [] : [`title: Example ${index}`]),
    ...(isPage || isEvent || "date" in fields ? [] : [`date: 2026-02-01 10:${String(index).padStart(2, "0")}`]),
    ...(isEvent && !("start" in fields) && !("dates" in fields) ? ["start: 2027-01-01 18:00"] : []),
  ];
  return {
    folder: isEvent ? "events" : isPage ? "pages" : "posts/guide",
    source: `---\n${front}${more.map((line) => `${line}\n`).join("")}---\n${body}`,
  };
}

function filesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:\]\(|image: )([\w-]+\.(?:jpg|pdf))/gu)].map(([, name = ""]) => name);
}

/** A picture, or a file of another kind. */
function addFile(file: string): void {
  if (file.endsWith(".jpg")) cpSync(path.join(PROGRAM.public, "icons/icon-192.png"), file);
  else writeFileSync(file, "%PDF-1.7\n");
}
