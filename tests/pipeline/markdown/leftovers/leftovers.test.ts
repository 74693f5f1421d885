// The build warns about what Markdown leaves as text although its author meant it, with the line and what to type.
import { createRequire } from "node:module";
import path from "node:path";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listFiles } from "../../../../src/lib/files.ts";
import { secondsOf } from "../../../seconds-of.ts";
import { createRenderer } from "../../../../src/pipeline/markdown/renderer.ts";
import { englishStrings } from "../../settings/sample-settings.ts";

const render = createRenderer({ strings: englishStrings(), extensions: true });
const readSlips = (source: string) => render(source, ({ target }) => target).slips;
const slipsOf = (source: string) => readSlips(source).map(({ line, message }) => `${line}: ${message}`);
const kindsOf = (source: string) => readSlips(source).map(({ kind }) => kind);

describe("reports what readers see and what to type", () => {
  test.each([
    [
      "A\n\n![A loaf](my photo.jpg)",
      "2: Readers see the code of this image, because there are spaces in its address. Put the address in angle brackets: ![A loaf](<my photo.jpg>)",
    ],
    [
      '[The plan](the plan.pdf "A plan")',
      '0: Readers see the code of this link, because there are spaces in its address. Put the address in angle brackets: [The plan](<the plan.pdf> "A plan")',
    ],
    [
      "![c](file:///Users/ada/wrong.jpg)",
      "0: This image is a file on your computer, which readers can't see. Put a copy of it next to the text, and write ![c](wrong.jpg)",
    ],
    [
      String.raw`[plan](C:\Users\Ada Smith\my plan.pdf)`,
      "0: This link is a file on your computer, which readers can't see. Put a copy of it next to the text, and write its name",
    ],
    [
      "A [site] (https://example.org/a)",
      "0: This isn't a link yet, because there's a space between ] and (. Remove the space: [site](https://example.org/a)",
    ],
    [
      "Text <!-- a note\n\nMore",
      "0: Readers see this comment, because it never ends. Put this where it should end: -->",
    ],
    ["##Heading##", "0: Readers see ## here instead of a heading. Put a space after it: ## Heading"],
    [
      "[et_pb_section]\n\nText",
      "0: Readers see [et_pb_section…], because shortcodes of WordPress aren't understood here. Remove it, or write what readers should see.",
    ],
    ["#Our heading\n\nText", "0: Readers see # here instead of a heading. Put a space after it: # Our heading"],
    ["Text\n\n##Two words\nText", "2: Readers see ## here instead of a heading. Put a space after it: ## Two words"],
    [
      "A ** bold ** word",
      "0: Readers see stars here instead of bold words, because of the spaces inside. Write **bold**",
    ],
    ["**重要。**这是", "0: Readers see stars here instead of bold words. Write <strong>重要。</strong>"],
    [
      "::: tip Take care\nText\n:::",
      "0: Readers see ::: tip here, because there's no callout of that name. The names are note, try and warning: ::: note Take care",
    ],
    [
      "::: warnign\nText\n:::",
      "0: Readers see ::: warnign here, because there's no callout of that name. The names are note, try and warning: ::: warning",
    ],
    ["Text\n\n::: note\nThe rest", "2: What begins here with ::: note never ends. Put a line where it should end: :::"],
    ["::: {.note}", "0: Readers see ::: {.note} here, because a callout has no braces: ::: note"],
    [":::", "0: Readers see ::: here, because no callout begins before it. Remove it, or begin one: ::: note"],
    [
      '[gallery ids="1,2"]',
      "0: Readers see [gallery…], because shortcodes of WordPress aren't understood here. Put the images in one paragraph: ![What it shows](one.jpg) ![What it shows](two.jpg)",
    ],
    [
      '[caption id="a" width="300"]![A loaf](loaf.jpg) Monday[/caption]',
      '0: Readers see [caption…], because shortcodes of WordPress aren\'t understood here. Write the image and its caption: ![A loaf](loaf.jpg "Monday")',
    ],
    [
      "[embed]https://youtu.be/w7Ft2ymGmfc[/embed]",
      "0: Readers see [embed…], because shortcodes of WordPress aren't understood here. Link to it: [Watch the video](https://youtu.be/w7Ft2ymGmfc)",
    ],
    [
      "[youtube w7Ft2ymGmfc]",
      "0: Readers see [youtube…], because shortcodes of WordPress aren't understood here. Link to the video: [Watch the video](https://youtu.be/w7Ft2ymGmfc)",
    ],
    [
      '{% figure src="a.jpg" alt="A loaf" caption="Monday" %}',
      '0: Readers see {% figure src="a.jpg" alt="A loaf" caption="Monday" %}, because code of templates isn\'t run here. Write the image in Markdown: ![A loaf](a.jpg "Monday")',
    ],
    [
      '{% figure src="my loaf.jpg" %}',
      '0: Readers see {% figure src="my loaf.jpg" %}, because code of templates isn\'t run here. Write the image in Markdown: ![What it shows](<my loaf.jpg>)',
    ],
    [
      "{{< youtube w7Ft2ymGmfc >}}",
      "0: Readers see {{< youtube w7Ft2ymGmfc >}}, because code of templates isn't run here. Link to the video: [Watch the video](https://youtu.be/w7Ft2ymGmfc)",
    ],
    [
      "Dear {{ name }}",
      "0: Readers see {{ name }}, because code of templates isn't run here. Write it in Markdown; or, to show it, put it between backticks: `{{ name }}`",
    ],
    [
      "<div>\n<p>Dear {{ name }}</p>\n</div>",
      "1: Readers see {{ name }}, because code of templates isn't run here. Write it in Markdown; or, to show it, put it between backticks: `{{ name }}`",
    ],
    [
      'import { Chart } from "../chart.astro";\n\nText',
      '0: Readers see import { Chart } from "../chart.astro";, because components aren\'t understood here. Remove this line.',
    ],
    [
      "export const meta = { a: 1 }\n\nText",
      "0: Readers see export const meta = { a: 1 }, because components aren't understood here. Remove this line.",
    ],
    [
      '<Callout type="tip">\n\nWords\n\n</Callout>',
      '0: <Callout type="tip"> isn\'t HTML, so readers see only the words in it. Remove it and its end, or write a callout: ::: note',
    ],
    [
      "Some <Highlight>words</Highlight>",
      "0: <Highlight> isn't HTML, so readers see only the words in it. Remove it and its end, or write a callout: ::: note",
    ],
    [
      "Text\nhttps://youtu.be/w7Ft2ymGmfc",
      "1: Readers see only this address, and can't click it. Link to the video: [Watch the video](https://youtu.be/w7Ft2ymGmfc)",
    ],
    [
      "Text\n\n<!--more--> And **bold**",
      "2: Readers see the signs of Markdown on this line, because it begins with a comment. Put the comment on a line of its own, and an empty line after it: <!--more-->",
    ],
    [
      "A\n\n    Text\n\n    </div>",
      "4: Readers see </div> as code, because its line begins with four spaces. Remove the spaces: </div>",
    ],
    [
      "Text\n\nhttps://example.org/a?b=c",
      "2: Readers see only this address, and can't click it. Put it in angle brackets: <https://example.org/a?b=c>",
    ],
    ["| a | b |\n| 1 | 2 |", "0: Readers see bars instead of a table. Put this line after its first: | --- | --- |"],
    [
      "| a | b |\n|---|\n| 1 | 2 |",
      "0: Readers see bars instead of a table, because its second line must have as many parts as the first: | --- | --- |",
    ],
    [
      "Text:\n• one\n• two",
      "1: Readers see this list as one paragraph, because • isn't Markdown. Begin each line with a hyphen: - one",
    ],
    [
      "– one\n– two\n– three",
      "0: Readers see this list as one paragraph, because – isn't Markdown. Begin each line with a hyphen: - one",
    ],
    [
      "The [text][id]",
      "0: Readers see [text][id], because its address is missing. Add a line at the end: [id]: https://example.org/",
    ],
    ["A.[^9]", "0: Readers see [^9], because its note is missing. Add a line at the end: [^9]: The note."],
    ["## Title {#id}", "0: Readers see {#id}, because headings get their addresses from their words. Remove it."],
    [
      "Text\n{: .wide}",
      "1: Readers see {: .wide}, because attributes aren't understood here. Remove it, or write HTML.",
    ],
    [
      "Text\n\n```js\nlet a;\n\nMore text",
      "2: The code that begins here never ends, so readers see the rest of the text as code. Put a line where it should end: ```",
    ],
  ])("%j", (source, slip) => {
    expect(slipsOf(source)).toEqual([slip]);
  });
});

describe("reports nothing about", () => {
  test.each([
    ["hashtags", "#art #bread\n\n#art\n\n#MeToo\n\n#2026\n\n#Bread"],
    ["a hashtag between paragraphs", "Text\n\n#Bread\n\nText"],
    ["hashtags below each other", "Text\n\n#Bread\n\n#Patience\n\nText"],
    ["parts of a song", "[Verse]\nOne\n\n[Chorus]La la[/Chorus]\n\n[solo]la[/solo]"],
    ["stars as the sign of a note", "Tea ** and cake ** for all.\n\n** including tax"],
    ["stars as the sign of a note, below", "Tea ** and cake ** for all.\n** including tax"],
    ["stars next to prices", "Tea ** 5 €, cake ** 4 €. Soup **, bread ** and tea"],
    ["absolute values", "|x| < |y|\n|y| < |z|"],
    ["index signs", "A loop [note k=3, l=4] and [for i=0]"],
    [
      "words in brackets",
      "[sic], [1], [link], [a=b], [video] How to, [see this](and that), [see](page 3, fig. a.12), He[1](vgl. S.12), [1] (https://a.example)",
    ],
    ["sums and notes", "2 ** 3 and 4 ** 5, Price** and more\n\n** a note"],
    ["indexes", "table[row][column], [a][b], [1][2] and [^a-z]"],
    ["code", "`{{ x }}`, `[text][id]`, `** a **`\n\n    {% x %}\n\n```\n::: tip\n#Heading\n{{ x }}\n```"],
    ["HTML that is shown as code", "A\n\n    <div>\n    </div>\n\n<!--more--> And words"],
    ["HTML", '<div>\n[gallery ids="1"]\n</div>'],
    ["code in HTML", "<pre>\n{{ x }}\n</pre>\n\n<div>\n<code>{{ x }}</code> <!-- {{ x }} -->\n</div>"],
    ["sentences about imports", 'import tea from "China"\n\nimport duties\n\nexport default'],
    ["escaped signs", String.raw`\{{ x }} \[text][id] \::: tip \#Heading`],
    ["percent", "{% 50 off %} and {50%}"],
    ["links", "[{{ x }}](/a/) and <https://youtu.be/w7Ft2ymGmfc>"],
    ["addresses in a sentence", "See https://youtu.be/w7Ft2ymGmfc for more"],
    ["dialogue", "– Tak.\n– Nie.\n– Dobrze."],
    ["one bar", "a | b\nc | d"],
    [
      "callouts in quotes and lists",
      "> ::: note\n> Text\n> :::\n\n- a\n\n  ::: note\n  b\n  :::\n\n:::: wide\n::: note\na\n:::\n::::",
    ],
    ["code in a list", "- ```\n  a"],
    ["conditions", "{#if x}"],
  ])("%s", (_, source) => {
    expect(slipsOf(source)).toEqual([]);
  });
});

test.each([
  ["next to another of two words", "#Flour\n\nText\n\n##Two words\n\nText"],
  ["between paragraphs, like another", "#Flour\n\nText\n\n#Water\n\nText"],
])("one word after # is a heading %s", (_, source) => {
  expect(kindsOf(source)).toEqual(["tight heading", "tight heading"]);
});

test.each([
  ["in a paragraph after code of two lines", "Text `a\nb`\nand [site] (/a/)", [2]],
  ["in a list", "- one\n- two [site] (/a/)", [1]],
  ["in a quote", "> one\n>\n> [site] (/a/)", [2]],
  ["in a table", "| a |\n|---|\n| b |\n| [site] (/a/) |", [3]],
  ["in a note", "A.[^1]\n\n[^1]: A [site] (/a/)", [2]],
])("the line is right %s", (_, source, lines) => {
  expect(readSlips(source).map(({ line }) => line)).toEqual(lines);
});

interface SpecExample {
  readonly number: number;
  readonly markdown: string;
}

/** Examples that show how something isn't what its author may have meant. */
const MEANT_TO_FAIL: Readonly<Record<number, string>> = {
  127: "unclosed code",
  139: "unclosed code",
  177: "line after a comment",
  379: "spaced bold",
  391: "spaced bold",
  488: "spaced address",
  511: "gap",
  545: "missing address",
  611: "bare address",
};

test("of CommonMark's examples, only intended mistakes get a warning", () => {
  const { tests: spec } = createRequire(import.meta.url)("commonmark-spec") as {
    readonly tests: readonly SpecExample[];
  };
  const told = spec.flatMap(({ number, markdown }) =>
    kindsOf(markdown.replaceAll("→", "\t"))
      .filter((kind) => !kind.startsWith("tag "))
      .map((kind) => [number, kind]),
  );
  expect(Object.fromEntries(told)).toEqual(MEANT_TO_FAIL);
});

test.each(["content", "tests/fixtures/sites", "docs"])("reports nothing about %s", (name) => {
  const folder = path.resolve(import.meta.dirname, "../../../..", name);
  const told = listFiles(folder)
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) => slipsOf(bodyOf(readFileSync(path.join(folder, file), "utf8"))).map((slip) => `${file} ${slip}`));
  expect(told).toEqual([]);
});

function bodyOf(file: string): string {
  return file.replace(/^---\r?\n.*?\n---\r?\n/su, "");
}

test.each([
  "[a] (",
  "[a](b ",
  "** a ",
  "{% a ",
  "{{ a ",
  "[a b=",
  "[a][b",
  "{#a ",
  "| a |\n",
  "• a\n",
  "[caption a=b]",
  "#A\n\n",
  ":::a\n",
  "[^1",
  "[ab] (/a/)\n",
  "<p>{{ a }}\n",
  'import A from "a"\n',
])("%j, over and over, takes no time", (piece) => {
  expect(secondsOf(() => slipsOf(piece.repeat(Math.ceil(100_000 / piece.length))))).toBeLessThan(3);
});

test.each([
  ["stars, spaces and letters", `x **${" ".repeat(2000)}${"a".repeat(2000)}`],
  ["a bracket that stays open", `[${"a".repeat(40_000)}\n] (x`],
  ["a reference that stays open", `[${"a".repeat(40_000)}\n][x`],
  ["many words after stars", `** ${"a ".repeat(20_000)}`],
])("%s take no time", (_, text) => {
  expect(secondsOf(() => slipsOf(text))).toBeLessThan(1);
});
