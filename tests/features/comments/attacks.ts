// Strings that were published to attack websites, from the test vectors that npm packages ship.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInNewContext } from "node:vm";
import * as z from "zod";

const require = createRequire(import.meta.url);
const payloads = z.array(z.object({ payload: z.string() }));
const vectors = z.array(z.object({ input: z.string() }));

/**
 * DOMPurify's own and those in its tests, html5sec.org and others as html-purify has them, the fuzzer's seeds of
 * xss-filters and what it is tested with, the Big List of Naughty Strings.
 */
const SOURCES: Readonly<Record<string, () => readonly string[]>> = {
  dompurify: () => payloads.parse(require("dompurify-vectors/test/fixtures/expect.js")).map(({ payload }) => payload),
  dompurifyTests: () => readLiterals("dompurify-vectors/test/test-suite.js", /(?<=sanitize\(\s*)LITERAL/gu),
  html5sec: () => vectors.parse(readPurify().html5secVectors).map(({ input }) => input),
  general: () => vectors.parse(readPurify().generalVectors).map(({ input }) => input),
  seeds: () => readFileSync(require.resolve("xss-filters/tests/fuzz/bin/seed.xss"), "utf8").split("\n"),
  filters: () => readLiterals("xss-filters/tests/utils.js", /(?<=str = |^ {8}|\[)LITERAL(?=[;,\]]|$)/gmu),
  naughty: () => z.array(z.string()).parse(require("big-list-of-naughty-strings/blns.json")),
};

/** Ways to hide an attack from a simple search. */
const CARRIERS: readonly ((attack: string) => string)[] = [
  (attack) => attack,
  (attack) => `[press](${attack.replaceAll(/\s/gu, "")}) ![picture](${attack.replaceAll(/\s/gu, "")}) <${attack}>`,
  (attack) => `<a href="${attack}">one</a> <a title='${attack}' href=https://example.org/>two</a>`,
  (attack) => Array.from(attack, (character) => `&#${character.codePointAt(0) ?? 0};`).join(""),
];

/** Every published string once. */
export function listAttacks(): string[] {
  return [...new Set(Object.values(SOURCES).flatMap((read) => read()))].filter((attack) => attack.trim() !== "");
}

/** Every published string, as it is and carried by Markdown, by an attribute and by character references. */
export function listCarriedAttacks(): string[] {
  return CARRIERS.flatMap((carry) => listAttacks().map(carry));
}

function readPurify(): { html5secVectors: unknown; generalVectors: unknown } {
  return require("html-purify/tests/test-vectors.js");
}

/** Strings of a program at the places of a pattern; LITERAL matches a quoted one. */
function readLiterals(file: string, { source, flags }: RegExp): string[] {
  const pattern = new RegExp(source.replace("LITERAL", String.raw`(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")`), flags);
  return [...readFileSync(require.resolve(file), "utf8").matchAll(pattern)].map(([literal]) =>
    z.string().parse(runInNewContext(literal)),
  );
}

/** The attributes that each allowed element may have. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  p: [],
  br: [],
  a: ["href", "rel"],
  em: [],
  strong: [],
  blockquote: [],
  code: [],
  pre: [],
  ul: [],
  ol: [],
  li: [],
  del: [],
};

/** Whether a comment may have this element, with these attributes. */
export function isHarmless({
  name,
  attributes,
}: {
  name: string;
  attributes: Readonly<Record<string, string>>;
}): boolean {
  const allowed = ALLOWED[name];
  if (!allowed || Object.keys(attributes).some((attribute) => !allowed.includes(attribute))) return false;
  return (
    name !== "a" || (attributes["rel"] === "nofollow ugc noopener" && /^https?:\/\//iu.test(attributes["href"] ?? ""))
  );
}
