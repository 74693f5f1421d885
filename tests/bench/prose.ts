// Writes the Markdown body of a post: about 600 words with everything that a blog's posts usually hold.
import type { Random } from "./random.ts";

/** `number` decides which posts hold code and tables, `links` are addresses of other posts. */
export function writeBody(random: Random, number: number, links: readonly string[]): string {
  const blocks = [paragraph(random, 4), paragraph(random, 3)];
  blocks.push(`## ${heading(random)}`, paragraph(random, 4), list(random, "-"), paragraph(random, 4));
  for (const link of links) blocks.push(`${sentence(random)} It follows [${words(random, 3)}](${link}).`);
  if (number % 5 === 0) blocks.push(codeBlock(number));
  blocks.push(`### ${heading(random)}`, quote(random), paragraph(random, 4));
  if (number % 10 === 3) blocks.push(table(random));
  blocks.push(`## ${heading(random)}`, list(random, "1."), paragraph(random, 4), paragraph(random, 4));
  return `${blocks.join("\n\n")}\n`;
}

/** Words with a capital at the start, for titles and headings. */
export function heading(random: Random): string {
  return capitalise(words(random, 3 + random.below(4)));
}

export function sentence(random: Random): string {
  return `${capitalise(words(random, 9 + random.below(9)))}.`;
}

function paragraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => ornate(random)).join(" ");
}

// Quotes, dashes, emphasis and links in the share that essays have, so that inline rules have work to do.
function ornate(random: Random): string {
  const [a, b] = [words(random, 5 + random.below(5)), words(random, 4 + random.below(4))];
  const forms = [
    `${capitalise(a)} -- ${b}.`,
    `"${capitalise(a)}," she said, "${b}."`,
    `${capitalise(a)}, and it's *${words(random, 2)}* that doesn't ${b}.`,
    `${capitalise(a)} [${words(random, 2)}](https://example.org/${random.below(900)}/notes) ${b}...`,
    `${capitalise(a)} **${words(random, 2)}** ${b}.`,
  ] as const;
  return random.below(5) < 3 ? `${capitalise(a)} ${words(random, 4)} ${b}.` : random.pick(forms);
}

function list(random: Random, marker: string): string {
  return Array.from({ length: 4 }, () => `${marker} ${capitalise(words(random, 8))}`).join("\n");
}

function quote(random: Random): string {
  return `> ${ornate(random)}\n> ${ornate(random)}`;
}

function table(random: Random): string {
  const row = (): string => `| ${words(random, 2)} | ${random.below(90)} | ${words(random, 3)} |`;
  return ["| Colour | Days | Note |", "|---|---:|---|", row(), row(), row(), row()].join("\n");
}

function codeBlock(number: number): string {
  const [language, code] = CODE[(number / 5) % CODE.length] ?? CODE[0];
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(WORDS)).join(" ");
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const WORDS = [
  ..."the the the a a a of of and and to to in in it is on as by at we so no up an or if my me us".split(" "),
  ..."she her you not can may was for but with from when then them what each one two day let".split(" "),
  ..."studio paper colour window morning teacher garden kitchen letter river market winter season shadow".split(" "),
  ..."painting question practice mistake attention evening silence workshop neighbour memory hand line".split(" "),
  ..."slow quiet careful ordinary curious patient difficult generous unfinished familiar plain".split(" "),
  ..."makes keeps finds draws leaves begins returns carries changes gathers notices borrows".split(" "),
  ..."often rarely again together slowly outside beyond almost perhaps always already".split(" "),
];

const CODE = [
  [
    "js",
    `// Mix two colours by weight.
export function mix(first, second, weight = 0.5) {
  const parts = first.map((value, i) => value * (1 - weight) + second[i] * weight);
  return \`rgb(\${parts.map(Math.round).join(" ")})\`;
}

const dawn = mix([250, 200, 120], [40, 60, 140], 0.25);
console.log("dawn is", dawn, dawn.length > 3 ? "ready" : null);`,
  ],
  [
    "python",
    `from dataclasses import dataclass

@dataclass
class Sketch:
    title: str
    minutes: int = 20

    def label(self) -> str:
        """A line for the wall."""
        return f"{self.title} ({self.minutes} min)"

print([Sketch("window", n).label() for n in range(10, 40, 10)])`,
  ],
  [
    "css",
    `/* The frame around a picture. */
.frame > img {
  border: 2px solid rgb(20 40 90 / 60%);
  margin-block: calc(var(--gap) * 1.5);
}

@media (min-width: 48em) {
  .frame::after { content: "after"; color: #c33; }
}`,
  ],
] as const;
