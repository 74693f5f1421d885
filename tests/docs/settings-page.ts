// Writes docs/settings.md from the schemas and the words of docs/settings.yaml: `npm run docs`.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { REPLY_SERVICES } from "../../src/features/comments/replies/services.ts";
import { SERVICES } from "../../src/features/signup/services.ts";
import { isYamlFault, parseYaml } from "../../src/lib/yaml.ts";
import { defaultOf, knownSettings, wordsOf, type Group, type KnownSetting } from "./settings-schemas.ts";

const DOCS = path.resolve(import.meta.dirname, "../../docs");

export const PAGE = path.join(DOCS, "settings.md");

const description = z.tuple([z.string(), z.string()]);

const descriptions = z.record(z.string(), z.record(z.string(), description));

export type Description = readonly [text: string, example: string];

/** The words for the settings of a group, by path. */
export function readDescriptions(): Readonly<Record<string, Readonly<Record<string, Description>>>> {
  const yaml = parseYaml(readFileSync(path.join(DOCS, "settings.yaml")));
  if (isYamlFault(yaml)) throw new Error(yaml.message);
  return descriptions.parse(yaml.value);
}

/** The words for a setting. What the services share is described once. */
export function describe(group: Group, setting: string, words = readDescriptions()): Description | undefined {
  const own = words[group]?.[setting];
  return own ?? (group === "services" ? words[group]?.[setting.replace(/^[^.]+/u, "any")] : undefined);
}

interface Part {
  readonly group: Group;
  readonly heading: string;
  readonly lead: string;
}

const PARTS: readonly Part[] = [
  {
    group: "site",
    heading: "Site",
    lead: "These are in `content/site.yaml`. Only `title` and `url` are required.",
  },
  {
    group: "comments",
    heading: "Comments",
    lead: "These are in `content/site.yaml`, below the line `comments:`. [Comments](comments.md) shows how to start.",
  },
  {
    group: "commentServices",
    heading: "Services for comments",
    lead: "Each service has its own lines, below `comments:`, next to `service:`.",
  },
  {
    group: "entries",
    heading: "Every text",
    lead:
      "These are in the front matter of posts, pages, events and lessons. Only `title` is required. " +
      "Lessons have no `slug`, and only the `index.md` of a series has a `permalink`.",
  },
  {
    group: "posts",
    heading: "Posts",
    lead: "Posts have these, too. They're in the front matter of the files in `content/posts/`.",
  },
  {
    group: "events",
    heading: "Events",
    lead: "Events have these, too. They're in the front matter of the files in `content/events/`.",
  },
  {
    group: "series",
    heading: "Series",
    lead: "Pages of a series have these, too. They're in the front matter of the files in `content/series/`.",
  },
  {
    group: "forms",
    heading: "Sign-up forms",
    lead:
      "These are in `content/signup.yaml`, below `forms:` and the name of the form. The name has small letters, " +
      "digits and hyphens. [Your email list](email-list.md) has a whole example.",
  },
  {
    group: "services",
    heading: "Services for sign-up",
    lead:
      "Each service has its own lines, in `content/signup.yaml`, below `service:`, next to `name:`. " +
      "`npm run signup -- connect form.html` writes them.",
  },
  {
    group: "theme",
    heading: "Theme",
    lead: "These are in `content/theme.yaml`. [Colors, fonts and paintings](look.md) shows how to use them.",
  },
  {
    group: "commentFiles",
    heading: "Files of comments",
    lead: "These are in the file with the comments of a post, such as `slow-bread.comments.yaml`.",
  },
];

const LEAD = `# All settings

Every setting, with its default and an example. Leave out what you don't need.

- \`true\` and \`false\` can also be written \`yes\` and \`no\`, or \`on\` and \`off\`.
- Dates look like \`2026-03-08\`, with a time \`2026-03-08 18:30\`, with a zone \`2026-03-08 18:30 -05:00\`.
- What is below a setting is indented by two spaces, or in braces: \`author: { name: Ann Baker }\`.

This page is made from the program itself: \`npm run docs\`.
`;

export function renderSettingsPage(): string {
  const words = readDescriptions();
  const known = knownSettings();
  const parts = PARTS.map(({ group, heading, lead }) => {
    const body = group === "commentServices" || group === "services" ? renderServices : renderSettings;
    return `## ${heading}\n\n${wrap(lead)}\n\n${body(group, known[group], words)}`;
  });
  return `${[LEAD.trimEnd(), ...parts].join("\n\n")}\n`;
}

type Words = ReturnType<typeof readDescriptions>;

/** A heading for each setting, and what is below it as a list. */
function renderSettings(group: Group, settings: readonly KnownSetting[], words: Words): string {
  const top = settings.filter(({ path: name }) => !name.includes("."));
  return top
    .map((setting) => {
      const below = settings.filter(({ path: name }) => name.startsWith(`${setting.path}.`));
      const [, example = ""] = describe(group, setting.path, words) ?? [];
      const list = joinAccents(below).map((one) => renderLine(group, one, words, setting.path.length + 1));
      return [
        `### \`${setting.path}\``,
        wrap(explain(group, setting, words)),
        `\`\`\`yaml\n${example}\n\`\`\``,
        ...(list.length === 0 ? [] : [list.join("\n")]),
      ].join("\n\n");
    })
    .join("\n\n");
}

const OTHERS: Readonly<Record<string, string>> = {
  custom: "Any other service",
  hosted: "Any other service, with a button",
};

function renderServices(group: Group, settings: readonly KnownSetting[], words: Words): string {
  const services = group === "services" ? SERVICES : REPLY_SERVICES;
  return services
    .map(({ name, label }) => {
      const own = settings.filter(({ path: one }) => one.startsWith(`${name}.`));
      const key = group === "services" ? "name" : "service";
      const title = OTHERS[name] ?? label;
      const list = own.map((one) => renderLine(group, one, words, name.length + 1));
      return `### ${title}\n\n\`${key}: ${name}\`\n\n${list.join("\n")}`;
    })
    .join("\n\n");
}

/** The eight accents have the same two values, so their names are enough. */
function joinAccents(settings: readonly KnownSetting[]): readonly KnownSetting[] {
  return settings.filter(({ path: name }) => !isShade(name));
}

/** Whether a setting of the theme is one that all colors have. */
export function isShade(name: string): boolean {
  return /^(?:colors\.\w+\.|accents\.)/u.test(name);
}

function renderLine(group: Group, setting: KnownSetting, words: Words, cut: number): string {
  const [, example = ""] = describe(group, setting.path, words) ?? [];
  const name = setting.path.slice(cut);
  return wrap(`- \`${name}\`: ${explain(group, setting, words)} Example: \`${example.replaceAll("\n", " ")}\``, "  ");
}

function explain(group: Group, { path: name, schema }: KnownSetting, words: Words): string {
  const [text = ""] = describe(group, name, words) ?? [];
  const usual = defaultOf(schema);
  const accepted = wordsOf(schema);
  const listed = accepted?.every((word) => text.includes(`\`${word}\``)) === true;
  return [
    text,
    ...(accepted === undefined || listed ? [] : [`One of ${accepted.map((word) => `\`${word}\``).join(", ")}.`]),
    ...(usual === undefined || text.includes("equired")
      ? []
      : [usual === "required" ? "Required." : `Default: \`${usual}\`.`]),
  ].join(" ");
}

const WIDTH = 120;

/** Breaks a paragraph into lines; what is in backticks, and a link, stay whole. */
function wrap(text: string, indent = ""): string {
  const words = text.match(/(?:`[^`]*`|\[[^\]]*\]\([^)]*\)|[^\s`[])+|\S/gu) ?? [];
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(word);
    else if (`${last} ${word}`.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(indent + word);
  }
  return lines.join("\n");
}

if (import.meta.main) {
  writeFileSync(PAGE, renderSettingsPage());
  console.log("docs/settings.md is up to date.");
}
