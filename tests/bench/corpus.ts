// Writes the content folder of a blog with any number of posts, the same to the byte in every run.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { heading, sentence, writeBody } from "./prose.ts";
import { seedRandom } from "./random.ts";

const SITE = { title: "Bench", url: "https://bench.example", author: "Bench Author", postsPerPage: 10 } as const;

export function writeCorpus(folder: string, count: number): void {
  mkdirSync(path.join(folder, "pages"), { recursive: true });
  writeFileSync(path.join(folder, "site.yaml"), settings());
  writeFileSync(path.join(folder, "pages", "about.md"), about());
  for (const year of listYears()) mkdirSync(path.join(folder, "posts", year), { recursive: true });
  for (let number = 1; number <= count; number += 1) {
    const year = timeOf(number, count).slice(0, 4);
    writeFileSync(path.join(folder, "posts", year, `${nameOf(number)}.md`), post(number, count));
  }
}

/** The years that a corpus of any size may hold, oldest first. */
function listYears(): string[] {
  return Array.from({ length: YEARS }, (_, position) => String(FIRST_YEAR + position));
}

function settings(): string {
  return `title: ${SITE.title}
url: ${SITE.url}
language: en
timezone: UTC
author:
  name: ${SITE.author}
postsPerPage: ${SITE.postsPerPage}
paintings: off
search: off
minify: off
`;
}

function about(): string {
  return `---\ntitle: About\n---\n\n${writeBody(seedRandom(0), 1, [])}`;
}

function post(number: number, count: number): string {
  const random = seedRandom(number);
  const tags = random.pickSome(TAGS, 2 + random.below(2));
  const frontMatter = `---
title: ${JSON.stringify(heading(random))}
date: ${timeOf(number, count)}
author: ${SITE.author}
tags: [${tags.join(", ")}]
categories: [${random.pick(CATEGORIES)}]
description: ${JSON.stringify(sentence(random))}
---
`;
  const others = [1 + random.below(count), 1 + random.below(count)];
  const links = others.map((other) => addressOf(other, count));
  return `${frontMatter}\n${writeBody(random, number, links)}`;
}

function addressOf(number: number, count: number): string {
  return `/${timeOf(number, count).slice(0, 10).replaceAll("-", "/")}/${nameOf(number)}/`;
}

/** As typed: 2019-03-04 09:17:00. The seconds are there because Hugo 0.111 reads a time without them as year 1. */
export function timeOf(number: number, count: number): string {
  // Each post has a slice of the ten years to itself: no two share a minute, the order is never in doubt.
  const slice = MINUTES / count;
  const minute = Math.floor((number - 1) * slice + seedRandom(number).below(Math.floor(slice)));
  return new Date(START + minute * 60_000).toISOString().slice(0, 19).replace("T", " ");
}

function nameOf(number: number): string {
  return `post-${String(number).padStart(5, "0")}`;
}

const FIRST_YEAR = 2016;
const YEARS = 10;
const START = Date.UTC(FIRST_YEAR, 0);
const MINUTES = (Date.UTC(FIRST_YEAR + YEARS, 0) - START) / 60_000;

const TAGS = [
  ..."acting artists attention balance beauty books boundaries change colour courage craft dance drawing failure".split(
    " ",
  ),
  ..."feedback film focus food gardens grief habits humour ideas improvisation journals learning light listening".split(
    " ",
  ),
  ..."memory mistakes music paper patience play poetry questions rest seasons stories travel".split(" "),
];
const CATEGORIES = ["Essays", "Notes", "Interviews", "Studio", "Reviews"] as const;
