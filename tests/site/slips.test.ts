// The slips of authors, one at a time, and what they read in the preview and at a build: each is either understood as
// meant, or told with the line to type.
import { expect, test } from "vitest";
import type { Files } from "../commands/write-files.ts";
import { problemsOf } from "./problems-of.ts";

const SITE = "title: Plain words\nurl: https://plain-words.net\n";
const POST = "posts/slow-bread.md";

const headed = (...lines: readonly string[]): string =>
  ["---", ...lines, "---", "", "Flour, water, salt.", ""].join("\n");
const post = (lines = "", body = "Flour, water, salt."): string =>
  `---\ntitle: Slow bread\ndate: 2026-03-08\n${lines === "" ? "" : `${lines}\n`}---\n\n${body}\n`;

const OTHER = "---\ntitle: The other hand\ndate: 2026-03-07\n---\n\nSalt.\n";
const PAGE = "---\ntitle: About\n---\n\nI bake.\n";
const FORMS =
  "service: { name: custom, action: https://lists.plain-words.net/subscribe, email: EMAIL }\nforms:\n  creative-advantage:\n" +
  "    heading: Letters\n    pitch: [One a month.]\n    button: Send\n    consent: Yes, send me letters.\n";
/** One pixel. */
const PHOTO = Buffer.from("R0lGODdhAQABAIAAAP///////ywAAAAAAQABAAACAkQBADs=", "base64");
const WORD = Buffer.concat([Buffer.from("PK\x03\x04\x14\0\xff\xfe", "latin1"), Buffer.from("word/document.xml")]);
const HEIC = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");

/** `told` are the lines of the problems, `at` the addresses of texts without an error. */
interface Slip {
  readonly name: string;
  readonly files: Files;
  readonly told?: readonly string[];
  readonly at?: readonly string[];
}

const SLIPS: readonly Slip[] = [
  {
    name: "01 a slip in a key",
    files: { [POST]: headed("titel: Slow bread", "date: 2026-03-08") },
    told: ["posts/slow-bread.md: line 2: titel isn't a setting for posts. Did you mean title?"],
  },
  {
    name: "02 one tag under another key",
    files: { [POST]: post("tag: [bread]") },
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "03 keys with capitals",
    files: { [POST]: headed("Title: Slow bread", "Date: 2026-03-08", "Tags: [bread]") },
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "04 the day first",
    files: { [POST]: headed("title: Slow bread", "date: 25/04/2013") },
    at: ["/2013/04/25/slow-bread/"],
  },
  {
    name: "05 the month in words",
    files: { [POST]: headed("title: Slow bread", "date: 25 April 2013") },
    at: ["/2013/04/25/slow-bread/"],
  },
  {
    name: "06 the month first, in words",
    files: { [POST]: headed("title: Slow bread", "date: April 25, 2013") },
    at: ["/2013/04/25/slow-bread/"],
  },
  {
    name: "07 a day that is not in the calendar",
    files: { [POST]: headed("title: Slow bread", "date: 2026-02-30") },
    told: ['posts/slow-bread.md: line 3, date: "2026-02-30" isn\'t in the calendar. Check the day and the hour.'],
  },
  {
    name: "07b a date with two meanings",
    files: { [POST]: headed("title: Slow bread", "date: 03/08/2026") },
    told: [
      'posts/slow-bread.md: line 3, date: "03/08/2026" could be two different days. Write date: 2026-08-03 or date: 2026-03-08',
    ],
  },
  {
    name: "07c a date without zeros",
    files: { [POST]: headed("title: Slow bread", "date: 2026-3-8") },
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "07d half past nine in the evening",
    files: { [POST]: headed("title: Slow bread", "date: 2026-03-08 9:30pm") },
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "07e two digits exchanged",
    files: { [POST]: headed("title: Slow bread", "date: 0206-03-08") },
    told: [
      "posts/slow-bread.md: line 3: date is in the year 0206, so it's probably a slip. Did you mean date: 2026-03-08?",
    ],
  },
  {
    name: "07f a year far ahead",
    files: { [POST]: headed("title: Slow bread", "date: 2062-03-08") },
    told: [
      "posts/slow-bread.md: line 3: date is in the year 2062, so it's probably a slip. Did you mean date: 2026-03-08?",
    ],
  },
  {
    name: "08 no date",
    files: { [POST]: headed("title: Slow bread") },
    told: ["posts/slow-bread.md: date is missing. Add a line like this: date: 2026-03-08"],
  },
  {
    name: "09 a missing image",
    files: { [POST]: post("", "![A loaf](loaf.jpg)") },
    told: [
      "posts/slow-bread.md: line 6: There is no image loaf.jpg. Put the file next to the text, or correct its name.",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "09b another case in the name of an image",
    files: { [POST]: post("", "![A loaf](photo.jpg)"), "posts/Photo.JPG": PHOTO },
    told: ["posts/slow-bread.md: line 6: There is no image photo.jpg. Did you mean Photo.JPG?"],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "09c a missing image in the front matter",
    files: { [POST]: post("image: loaf.jpg") },
    told: [
      "posts/slow-bread.md: warning, line 4: image has no description for people who can't see it. Add a line like this: imageAlt: A bowl that leans.",
      "posts/slow-bread.md: line 4: There is no image loaf.jpg. Put the file next to the text, or correct its name.",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "09d an image without a description",
    files: { [POST]: post("", "![](photo.jpg)"), "posts/photo.jpg": PHOTO },
    told: [
      "posts/slow-bread.md: warning, line 6: The image photo.jpg has no description for people who can't see it. Write what it shows between the brackets: ![A bowl that leans](photo.jpg).",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "09e an image on the computer",
    files: { [POST]: post("", String.raw`![A loaf](C:\Users\Lisa\Pictures\loaf.jpg)`) },
    told: [
      "posts/slow-bread.md: line 6: The image C:\\Users\\Lisa\\Pictures\\loaf.jpg is on your computer, where readers can't see it. Put a copy of it next to the text, and write ![A loaf](loaf.jpg)",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "09f spaces in the name of an image",
    files: { [POST]: post("", "![A loaf](my loaf.jpg)"), "posts/my loaf.jpg": PHOTO },
    told: [
      "posts/slow-bread.md: warning, line 6: Readers see the code of this image, because there are spaces in its address. Put the address in angle brackets: ![A loaf](<my loaf.jpg>)",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "10 a slip in a link to a post",
    files: { [POST]: post("", "[More](the-othr-hand.md)"), "posts/the-other-hand.md": OTHER },
    told: [
      "posts/slow-bread.md: line 6: The link the-othr-hand.md leads to a file that does not exist. Did you mean the-other-hand.md?",
    ],
    at: ["/2026/03/08/slow-bread/", "/2026/03/07/the-other-hand/"],
  },
  {
    name: "10b a slip in a link to a page",
    files: { [POST]: post("", "[Me](/abuot/)"), "pages/about.md": PAGE },
    told: ["posts/slow-bread.md: line 6: The link /abuot/ leads to a page that does not exist. Did you mean /about/?"],
    at: ["/2026/03/08/slow-bread/", "/about/"],
  },
  {
    name: "10c links without https: and mailto:",
    files: { [POST]: post("", "[A site](www.example.org) and [Lisa](lisa@example.org)") },
    told: [
      "posts/slow-bread.md: line 6: The link www.example.org won't work, because https:// is missing before it. Write https://www.example.org",
      "posts/slow-bread.md: line 6: The link lisa@example.org won't work, because an email address needs mailto: before it. Write mailto:lisa@example.org",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "10d a space inside a link",
    files: { [POST]: post("", "[A site] (https://example.org)") },
    told: [
      "posts/slow-bread.md: warning, line 6: This isn't a link yet, because there's a space between ] and (. Remove the space: [A site](https://example.org)",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "11 a tab before a key",
    files: { [POST]: post("\ttags: [bread]") },
    told: ["posts/slow-bread.md: line 4: This line starts with a tab. Use spaces instead."],
  },
  {
    name: "11b a tab after a colon",
    files: { [POST]: post("tags:\t[bread]") },
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "12 curly quotes around values",
    files: { [POST]: headed("title: “Slow bread”", "date: “2026-03-08”", "tags: [“bread”, ‘patience’]") },
    told: [
      "posts/slow-bread.md: line 3: date has curly quotes around it, and only straight ones count. Write date: 2026-03-08",
      "posts/slow-bread.md: line 4: tags has curly quotes, and they would be shown. Write tags: [bread, patience]",
    ],
  },
  {
    name: "12b curly quotes, and a colon",
    files: { [POST]: headed("title: “Bread: a slow story”", "date: 2026-03-08") },
    told: [
      'posts/slow-bread.md: line 2: title has curly quotes around it, and only straight ones count. Write title: "Bread: a slow story"',
    ],
  },
  {
    name: "13 a list from Word",
    files: { [POST]: post("", "I need:\n\n•\tFlour\n•\tWater\n•\tSalt") },
    told: [
      "posts/slow-bread.md: warning, line 8: Readers see this list as one paragraph, because • isn't Markdown. Begin each line with a hyphen: - Flour",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "14 the second --- is missing",
    files: { [POST]: "---\ntitle: Slow bread\ndate: 2026-03-08\n\nFlour.\n" },
    told: [
      "posts/slow-bread.md: line 1: The front matter is never closed. Put a line with --- after this one:\n      date: 2026-03-08\n      ---",
    ],
  },
  {
    name: "14b no front matter",
    files: { [POST]: "Flour, water, salt.\n" },
    told: [
      "posts/slow-bread.md: line 1: There is no front matter. Start the file with these lines:\n      ---\n      title: My title\n      date: 2026-03-08\n      ---",
    ],
  },
  {
    name: "14c the first --- is missing",
    files: { [POST]: "title: Slow bread\ndate: 2026-03-08\n---\n\nFlour.\n" },
    told: [
      "posts/slow-bread.md: line 1: The first line of the front matter is missing. Put a line with --- above this one:\n      ---\n      title: Slow bread",
    ],
  },
  {
    name: "14d a dash instead of ---",
    files: { [POST]: "—\ntitle: Slow bread\ndate: 2026-03-08\n—\n\nFlour.\n" },
    told: ['posts/slow-bread.md: line 1: "—" doesn\'t start the front matter: that takes three hyphens. Write ---'],
  },
  {
    name: "14e an empty line above ---",
    files: { [POST]: "\n---\ntitle: Slow bread\ndate: 2026-03-08\n---\n\nFlour.\n" },
    told: [
      "posts/slow-bread.md: line 2: The front matter has to begin on the first line. Remove the empty lines above it.",
    ],
  },
  {
    name: "15 next to posts/",
    files: { "slow-bread.md": post() },
    told: [
      "slow-bread.md: warning: won't be published, because it isn't in a folder that Inner Canvas reads. Move it to posts/ or pages/",
    ],
  },
  {
    name: "15c in post/",
    files: { "post/slow-bread.md": post() },
    told: [
      "post/: warning: Inner Canvas doesn't read this folder, so the file in it won't be published. Move the files to posts/",
    ],
  },
  {
    name: "16 .txt",
    files: { "posts/slow-bread.txt": post() },
    told: [
      "posts/slow-bread.txt: warning: won't be published, because its name ends in .txt. Rename it to slow-bread.md",
    ],
  },
  {
    name: "16b .md.txt",
    files: { "posts/slow-bread.md.txt": post() },
    told: [
      "posts/slow-bread.md.txt: warning: won't be published, because its name ends in .txt. Rename it to slow-bread.md",
    ],
  },
  {
    name: "16c .markdown",
    files: { "posts/slow-bread.markdown": post() },
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "16d .MD",
    files: { "posts/slow-bread.MD": post() },
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "17 spaces in the name of the file",
    files: { "posts/Slow bread and butter.md": post() },
    at: ["/2026/03/08/slow-bread-and-butter/"],
  },
  {
    name: "17b an umlaut and an apostrophe in it",
    files: { "posts/Lisa's Brötchen!.md": post() },
    at: ["/2026/03/08/lisas-brotchen/"],
  },
  {
    name: "18 a Word document",
    files: { "posts/slow-bread.docx": WORD },
    told: [
      "posts/slow-bread.docx: warning: won't be published, because it's a Word document. In Word, choose File, Save As, Plain Text (.txt), with the encoding UTF-8, and rename the new file to slow-bread.md",
    ],
  },
  {
    name: "18b a Word document named .md",
    files: { [POST]: WORD },
    told: [
      "posts/slow-bread.md: line 1: This is a Word document, not a plain text. In Word, choose File, Save As, Plain Text (.txt), with the encoding UTF-8. Then give the new file the name of this one.",
    ],
  },
  {
    name: "18c RTF named .md",
    files: { [POST]: "{\\rtf1\\ansi\\ansicpg1252 Slow bread}" },
    told: [
      "posts/slow-bread.md: line 1: This is formatted text (RTF), not plain text. In TextEdit, choose Format, Make Plain Text, then File, Save, with the encoding UTF-8. In Word or WordPad, choose File, Save As, Plain Text (.txt). Then give the new file the name of this one.",
    ],
  },
  {
    name: "18d Windows-1252",
    files: { [POST]: Buffer.from(headed("title: Brötchen", "date: 2026-03-08"), "latin1") },
    told: [
      'posts/slow-bread.md: line 2: This line isn\'t in UTF-8: "Brötchen" is written in the old encoding Windows-1252 (ANSI). Save the file again in UTF-8: in Notepad, choose File, Save As, and Encoding: UTF-8; in TextEdit, choose File, Duplicate, then File, Save, and Plain Text Encoding: Unicode (UTF-8).',
    ],
  },
  {
    name: "18e UTF-16",
    files: { [POST]: Buffer.from(`\uFEFF${post()}`, "utf16le") },
    told: [
      "posts/slow-bread.md: line 1: This text is saved in UTF-16. Save it again in UTF-8: in Notepad, choose File, Save As, and Encoding: UTF-8; in TextEdit, choose File, Duplicate, then File, Save, and Plain Text Encoding: Unicode (UTF-8).",
    ],
  },
  {
    name: "18f as Notepad saves UTF-8",
    files: { [POST]: `\uFEFF${post()}`.replaceAll("\n", "\r\n") },
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "18g litter and a copy",
    files: {
      [POST]: post(),
      "posts/slow-bread copy.md": post(),
      "posts/Letter.pages": "x",
      "posts/~$letter.docx": "x",
      "posts/.DS_Store": "x",
      "posts/Thumbs.db": "x",
    },
    told: [
      "posts/slow-bread copy.md: warning: This file looks like a copy of slow-bread.md, and it is published as well. Delete it. To keep it off the site, add a line to its front matter: draft: true",
      "posts/Letter.pages: warning: won't be published, because it's a Pages document. In Pages, choose File, Export To, Plain Text, and rename the new file to Letter.md",
    ],
    at: ["/2026/03/08/slow-bread-copy/", "/2026/03/08/slow-bread/"],
  },
  {
    name: "19 a HEIC photograph",
    files: { [POST]: post("", "![A loaf](IMG_2031.HEIC)"), "posts/IMG_2031.HEIC": HEIC },
    told: [
      "posts/slow-bread.md: line 6: The image IMG_2031.HEIC is a HEIC photograph, which browsers do not show. Export it as JPEG; an iPhone does so automatically after Settings, Camera, Formats, Most Compatible.",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "20 nothing wrong",
    files: { [POST]: post("", "Flour, water, salt.") },
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "21 draft: yes",
    files: { [POST]: post("draft: yes") },
    at: ["/2026/03/08/slow-bread/ (draft)"],
  },
  {
    name: "21b draft in quotes",
    files: { [POST]: post('draft: "true"') },
    at: ["/2026/03/08/slow-bread/ (draft)"],
  },
  {
    name: "21c status: draft",
    files: { [POST]: post("status: draft") },
    at: ["/2026/03/08/slow-bread/ (draft)"],
  },
  {
    name: "21d published: false",
    files: { [POST]: post("published: false") },
    at: ["/2026/03/08/slow-bread/ (draft)"],
  },
  {
    name: "22 tags without brackets",
    files: { [POST]: post("tags: bread, patience") },
    told: ['posts/slow-bread.md: line 4, tags: "bread, patience" should be a list. Write tags: [bread, patience].'],
  },
  {
    name: "22b tags with #",
    files: { [POST]: post("tags: #bread #patience") },
    told: [
      "posts/slow-bread.md: line 4: tags is empty, because everything after # is ignored. Write tags: [bread, patience]",
    ],
  },
  {
    name: "23 a colon in the title",
    files: { [POST]: headed("title: Bread: a slow story", "date: 2026-03-08") },
    told: [
      'posts/slow-bread.md: line 2, title: "Bread: a slow story" has a colon inside. Put quotes around it: title: "Bread: a slow story"',
    ],
  },
  {
    name: "23b a title that begins with a quote",
    files: { [POST]: headed('title: "Slow" bread and me', "date: 2026-03-08") },
    told: [
      'posts/slow-bread.md: line 2, title: ""Slow" bread and me" has a character that means something else here. Put quotes around it: title: \'"Slow" bread and me\'',
    ],
  },
  {
    name: "23c an apostrophe in a quoted title",
    files: { [POST]: headed("title: 'Don't wait'", "date: 2026-03-08") },
    told: [
      "posts/slow-bread.md: line 2, title: \"'Don't wait'\" has a character that means something else here. Put quotes around it: title: \"Don't wait\"",
    ],
  },
  {
    name: "23d @ and # in the title",
    files: { [POST]: headed("title: @home with bread #1", "date: 2026-03-08") },
    told: [
      'posts/slow-bread.md: line 2, title: "@home with bread #1" has a character that means something else here. Put quotes around it: title: "@home with bread #1"',
    ],
  },
  {
    name: "23e a number as title",
    files: { [POST]: headed("title: 2026", "date: 2026-03-08") },
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "23f Yes as title",
    files: { [POST]: headed("title: Yes", "date: 2026-03-08") },
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "24 one name twice",
    files: {
      [POST]: post(),
      "posts/2026/slow-bread.md": OTHER.replace("The other hand", "Slow bread").replace("03-07", "03-08"),
    },
    told: [
      "posts/2026/slow-bread.md: The address /2026/03/08/slow-bread/ is taken by posts/slow-bread.md as well. Rename one of the two files, or give one a line such as permalink: /another-address/.",
      "posts/slow-bread.md: The address /2026/03/08/slow-bread/ is taken by posts/2026/slow-bread.md as well. Rename one of the two files, or give one a line such as permalink: /another-address/.",
      "posts/slow-bread.md: warning, line 3: date is exactly the same moment as in posts/2026/slow-bread.md, so feed readers could confuse the two. Add a time to the newer one: date: 2026-03-08 10:00",
    ],
  },
  {
    name: "24b one name twice, of two days",
    files: { [POST]: post(), "posts/2026/slow-bread.md": OTHER },
    at: ["/2026/03/08/slow-bread/", "/2026/03/07/slow-bread/"],
  },
  {
    name: "25 an empty file",
    files: { [POST]: "" },
    told: [
      "posts/slow-bread.md: line 1: The file is empty. Start it with these lines:\n      ---\n      title: My title\n      date: 2026-03-08\n      ---",
    ],
  },
  {
    name: "25b no text",
    files: { [POST]: "---\ntitle: Slow bread\ndate: 2026-03-08\n---\n" },
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "26 the address of a video",
    files: { [POST]: post("", "https://www.youtube.com/watch?v=dQw4w9WgXcQ") },
    told: [
      "posts/slow-bread.md: warning, line 6: Readers see only this address, and can't click it. Link to the video: [Watch the video](https://www.youtube.com/watch?v=dQw4w9WgXcQ)",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "26b another address",
    files: { [POST]: post("", "https://example.org/bread") },
    told: [
      "posts/slow-bread.md: warning, line 6: Readers see only this address, and can't click it. Put it in angle brackets: <https://example.org/bread>",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "27 shortcodes of WordPress",
    files: {
      [POST]: post("", '[caption id="a_1"]<img src="x.jpg" alt="A loaf" /> A loaf[/caption]\n\n[gallery ids="1,2"]'),
      "posts/x.jpg": PHOTO,
    },
    told: [
      'posts/slow-bread.md: warning, line 6: Readers see [caption…], because shortcodes of WordPress aren\'t understood here. Write the image and its caption: ![A loaf](x.jpg "A loaf")',
      "posts/slow-bread.md: warning, line 8: Readers see [gallery…], because shortcodes of WordPress aren't understood here. Put the images in one paragraph: ![What it shows](one.jpg) ![What it shows](two.jpg)",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "28 spaces in bold, none in a heading",
    files: { [POST]: post("", "A ** bold ** word.\n\n#Our heading\n\nFlour.") },
    told: [
      "posts/slow-bread.md: warning, line 8: Readers see # here instead of a heading. Put a space after it: # Our heading",
      "posts/slow-bread.md: warning, line 6: Readers see stars here instead of bold words, because of the spaces inside. Write **bold**",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "29 a callout that never ends",
    files: { [POST]: post("", "::: note\nFlour.") },
    told: [
      "posts/slow-bread.md: warning, line 6: What begins here with ::: note never ends. Put a line where it should end: :::",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "30 a callout of another program",
    files: { [POST]: post("", "::: tip\nFlour.\n:::") },
    told: [
      "posts/slow-bread.md: warning, line 6: Readers see ::: tip here, because there's no callout of that name. The names are note, try and warning: ::: note",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "30b a slip in a callout",
    files: { [POST]: post("", "::: ntoe\nFlour.\n:::") },
    told: [
      "posts/slow-bread.md: warning, line 6: Readers see ::: ntoe here, because there's no callout of that name. The names are note, try and warning: ::: note",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "31 a slip in the name of a form",
    files: { [POST]: post("signup: creative-advantge"), "signup.yaml": FORMS },
    told: [
      'posts/slow-bread.md: line 4, signup: "creative-advantge" isn\'t a form in signup.yaml. Did you mean creative-advantage?',
    ],
  },
  {
    name: "32 a category without brackets",
    files: { [POST]: post("categories: Studio notes\nauthor: Lisa") },
    told: [
      'posts/slow-bread.md: line 4, categories: "Studio notes" should be a list. Write categories: [Studio notes].',
    ],
  },
  {
    name: "33 sticky",
    files: { [POST]: post("sticky: true") },
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "33b pinned",
    files: { [POST]: post("pinned: true") },
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "34 slug",
    files: { [POST]: post("slug: bread") },
    at: ["/2026/03/08/bread/"],
  },
  {
    name: "34b url",
    files: { [POST]: post("url: /bread/") },
    at: ["/bread/"],
  },
  {
    name: "34c a permalink without slashes",
    files: { [POST]: post("permalink: bread") },
    told: [
      'posts/slow-bread.md: line 4, permalink: "bread" is not an address on this site. Begin it with / and use no spaces: /bread/',
    ],
  },
  {
    name: "35 excerpt",
    files: { [POST]: post("excerpt: About bread.") },
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "35b summary",
    files: { [POST]: post("summary: About bread.") },
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "35c subtitle",
    files: { [POST]: post("subtitle: About bread") },
    told: [
      "posts/slow-bread.md: warning, line 4: subtitle does nothing here. Put it at the beginning of the text, or write description:.",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "36 comments: no",
    files: { [POST]: post("comments: no") },
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "36b a slip in comments",
    files: { [POST]: post("comments: opne") },
    told: ['posts/slow-bread.md: line 4: comments can\'t be "opne". Write open, closed or off.'],
  },
  {
    name: "37 an image of another site",
    files: {
      [POST]: post("", "![A loaf](https://images.example.com/loaf.jpg)\n\n![B](https://images.example.com/b.jpg)"),
    },
    told: [
      "posts/slow-bread.md: warning, line 6: Images here are loaded from images.example.com, which sees all your readers and can take them away: lines 6, 8. Save copies next to the text, and write ![A loaf](loaf.jpg)",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "38 a recording",
    files: { [POST]: post("", "![A talk](talk.mp3)"), "posts/talk.mp3": "ID3" },
    told: [
      'posts/slow-bread.md: line 6: talk.mp3 is a sound recording, not an image. For a player, write <audio controls src="talk.mp3"></audio>',
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "38b a video",
    files: { [POST]: post("", "![A talk](talk.mp4)"), "posts/talk.mp4": "x" },
    told: [
      'posts/slow-bread.md: line 6: talk.mp4 is a video, not an image. For a player, write <video controls src="talk.mp4"></video>',
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
  {
    name: "38c a PDF",
    files: { [POST]: post("", "![A plan](plan.pdf)"), "posts/plan.pdf": "%PDF-1.7" },
    told: [
      "posts/slow-bread.md: line 6: The image plan.pdf is a PDF, not an image. Export the page as PNG, or link to the file: [a name](plan.pdf).",
    ],
    at: ["/2026/03/08/slow-bread/"],
  },
];

test.each(SLIPS)("$name", async ({ files, told = [], at = [] }) => {
  const found = await problemsOf({ "site.yaml": SITE, ...files });
  expect(found.told).toEqual(told);
  expect(found.addresses).toEqual(at);
});
