// Messages about problems, and the files that stay unchanged meanwhile.
import { cpSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { AuthorError } from "../../src/lib/problem.ts";
import { findError } from "../../src/lib/find-error.ts";
import { contentsOf, makeFolder } from "../commands/folders.ts";
import { type Files } from "../commands/write-files.ts";
import { runCommandLine } from "../commands/run-command-line.ts";
import { buildFixture, FIXTURES, NEW_KEY } from "./build-fixture.ts";

const MINIMAL = path.join(FIXTURES, "minimal");

/** Sites in tests/fixtures/sites with one flaw each, and the whole text of what their author reads. */
const FAULTS: Readonly<Record<string, string>> = {
  "alias-on-page": `
broken-alias-on-page/posts/cold-kiln.md
  line 4, aliases: /about/ is the address of broken-alias-on-page/pages/about.md. Remove it from this list.`,
  "bad-json": [
    "broken-bad-json/posts/cold-kiln.md",
    "  line 3: The front matter is not JSON. Look near this line for a comma too many or too few, or a " +
      "missing quote or bracket.",
  ].join("\n"),
  "bad-toml": `
broken-bad-toml/posts/cold-kiln.md
  line 2: This line is not TOML. Put quotes around words: title = "My title".`,
  captions: `
broken-captions/series/first-firing/drying.vtt
  line 6: "00:02,000" isn't a time. Write 00:02.000.`,
  "colon-in-title": [
    "broken-colon-in-title/posts/cold-kiln.md",
    '  line 2, title: "Cold kiln: a week without" has a colon inside. Put quotes around it: title: "Cold ' +
      'kiln: a week without"',
  ].join("\n"),
  "comments-duplicate-id": `
broken-comments-duplicate-id/posts/cold-kiln.comments.yaml
  line 6, comments 2 id: "1" is the id of comment 1, by Ada, as well. Give each comment a different id.`,
  "comments-future": `
broken-comments-future/posts/cold-kiln.comments.yaml
  line 8, comments 2 date: "2126-03-10" is still to come. Write the day on which the comment was written.`,
  "comments-not-yaml": `
broken-comments-not-yaml/posts/cold-kiln.comments.yaml
  line 3, author: The quotes aren't closed. Write author: "Ada"`,
  "comments-parent-loop": `
broken-comments-parent-loop/posts/cold-kiln.comments.yaml
  line 5, comments 1 parent: The answers go round in a circle: 1 answers 2 answers 1. Remove one of these parents.`,
  "comments-unknown-key": `
broken-comments-unknown-key/posts/cold-kiln.comments.yaml
  line 3: comments 1 autor isn't a setting here. Did you mean author?`,
  "comments-unknown-parent": [
    "broken-comments-unknown-parent/posts/cold-kiln.comments.yaml",
    '  line 9, comments 2 parent: "7" isn\'t the id of a comment in this file. Remove the line, and this ' +
      "comment answers the post.",
  ].join("\n"),
  "comments-with-email": [
    "broken-comments-with-email/posts/cold-kiln.comments.yaml",
    '  line 6, comments 1 email: "email" can\'t be in this file: it is stored with your site, and ' +
      "readers gave this to you alone. Delete this line.",
  ].join("\n"),
  "comments-without-author": `
broken-comments-without-author/posts/cold-kiln.comments.yaml
  line 6: comments 2 author is missing. Add a line like this: author: A reader.`,
  "comments-without-post": `
broken-comments-without-post/posts/cold-klin.comments.yaml
  has no post: posts/cold-klin.md doesn't exist. Did you mean posts/cold-kiln.comments.yaml?`,
  "date-30-february": `
broken-date-30-february/posts/cold-kiln.md
  line 3, date: "2026-02-30" isn't in the calendar. Check the day and the hour.`,
  "date-next-tuesday": `
broken-date-next-tuesday/posts/cold-kiln.md
  line 3, date: "next Tuesday" is not a date. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.`,
  "draft-maybe": `
broken-draft-maybe/posts/cold-kiln.md
  line 4, draft: "maybe" isn't true or false. Write draft: true or draft: false.`,
  "draft-perhaps": `
broken-draft-perhaps/posts/cold-kiln.md
  line 4, draft: "perhaps" isn't true or false. Write draft: true or draft: false.`,
  "duplicate-key": `
broken-duplicate-key/posts/cold-kiln.md
  line 4, title: "title" appears twice. Delete one of the two lines.`,
  "empty-file": `
broken-empty-file/posts/cold-kiln.md
  line 1: The file is empty. Start it with these lines:
      ---
      title: My title
      date: 2026-03-08
      ---`,
  "event-ends-before-start": `
broken-event-ends-before-start/events/2027-01-16-open-kiln.md
  line 4, end: "2027-01-16 17:00" is before the start, "2027-01-16 18:30". Write a later one.`,
  "event-unknown-timezone": `
broken-event-unknown-timezone/events/2027-01-16-open-kiln.md
  line 4, timezone: "Europe/Lissabon" is not a time zone. Did you mean Europe/Lisbon?`,
  "event-without-year": `
broken-event-without-year/events/open-kiln.md
  line 3, start: "16 January 18:30" has no year. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.`,
  "invalid-utf8": `
broken-invalid-utf8/posts/cold-kiln.md
  line 6: This line isn't in UTF-8: "café" is written in the old encoding Windows-1252 (ANSI). Save the file again in UTF-8: in Notepad, choose File, Save As, and Encoding: UTF-8; in TextEdit, choose File, Duplicate, then File, Save, and Plain Text Encoding: Unicode (UTF-8).`,
  "lesson-gap": `
broken-lesson-gap/series/first-firing/03-cooling.md
  This is lesson 3, and there is no lesson 2. Name the file 02-…, or add what is missing.`,
  "lesson-guessable-key": [
    "broken-lesson-guessable-key/series/first-firing/02-stacking.md",
    '  line 3, secret: "stacking" is too easy to guess. This page is for subscribers only, and the secret keeps its ' +
      `address from being guessed. Write secret: ${NEW_KEY}`,
  ].join("\n"),
  "lesson-strange-name": [
    "broken-lesson-strange-name/series/first-firing/stacking.md",
    "  This file isn't a page of a series. Name it index.md, check-inbox.md, thank-you.md or already-subscribed.md, " +
      "or start its name with the number of the lesson: 01-first-mark.md",
  ].join("\n"),
  "lesson-twice": [
    "broken-lesson-twice/series/first-firing/01-drying.md",
    "  This is lesson 1, as is broken-lesson-twice/series/first-firing/01-stacking.md. Give one of the two " +
      "files another number.",
    "",
    "broken-lesson-twice/series/first-firing/01-stacking.md",
    "  This is lesson 1, as is broken-lesson-twice/series/first-firing/01-drying.md. Give one of the two " +
      "files another number.",
  ].join("\n"),
  "lesson-without-key": [
    "broken-lesson-without-key/series/first-firing/02-stacking.md",
    "  secret is missing. This page is for subscribers only, and the secret keeps its " +
      `address from being guessed. Add this line: secret: ${NEW_KEY}`,
  ].join("\n"),
  "link-to-draft": [
    "broken-link-to-draft/posts/cold-kiln.md",
    "  line 6: The link warm-kiln.md won't work, because it is a draft. Remove the " + "link until it has one.",
  ].join("\n"),
  "link-to-missing-heading": [
    "broken-link-to-missing-heading/posts/cold-kiln.md",
    "  line 8: The link #firewoods leads to a heading that does not exist in " +
      "broken-link-to-missing-heading/posts/cold-kiln.md. Did you mean #firewood?",
  ].join("\n"),
  "link-to-missing-page": `
broken-link-to-missing-page/posts/cold-kiln.md
  line 6: The link /autumn/ leads to a page that does not exist. Correct it, or remove it.`,
  "missing-picture": `
broken-missing-picture/posts/cold-kiln/index.md
  line 6: There is no image klin.svg. Did you mean kiln.svg?`,
  "missing-site-yaml": `
broken-missing-site-yaml/site.yaml
  The file is missing. Write one with at least two lines:
      title: My blog
      url: https://example.org`,
  "no-date": `
broken-no-date/posts/cold-kiln.md
  date is missing. Add a line like this: date: 2026-03-08`,
  "no-front-matter": `
broken-no-front-matter/posts/cold-kiln.md
  line 1: There is no front matter. Start the file with these lines:
      ---
      title: My title
      date: 2026-03-08
      ---`,
  "no-title": `
broken-no-title/posts/cold-kiln.md
  title is missing. Add a line like this: title: My title.`,
  "picture-breaks-off": [
    "broken-picture-breaks-off/posts/cold-kiln/index.md",
    "  line 6: The image kiln.jpg is damaged or breaks off in the middle. Export it again, or copy it " +
      "again from where it came.",
  ].join("\n"),
  "picture-empty-portrait": `
broken-picture-empty-portrait/site.yaml
  author.picture: The image /ada.jpg is an empty file. Put the image there again.`,
  "picture-heic": [
    "broken-picture-heic/posts/cold-kiln/index.md",
    "  line 4, image: The image kiln.heic is a HEIC photograph, which browsers do not show. Export it as " +
      "JPEG; an iPhone does so automatically after Settings, Camera, Formats, Most Compatible.",
  ].join("\n"),
  "picture-web-page": [
    "broken-picture-web-page/posts/cold-kiln/index.md",
    "  line 6: The image kiln.png is really a web page, not an image. This happens when a " +
      "site blocks saving its images. Put the image itself there.",
  ].join("\n"),
  "reply-consent-link": [
    "broken-reply-consent-link/site.yaml",
    "  comments.consent links to /privacy/, a page that does not exist. Write one in " +
      "broken-reply-consent-link/pages/, or correct the address.",
  ].join("\n"),
  "reply-id": [
    "broken-reply-id/site.yaml",
    '  line 5, comments.form: "hello@kiln.example" is not the id of a Formspree form. Copy the part ' +
      "after https://formspree.io/f/ in the form's address.",
    "  line 6: comments.consentbox is now called consentCheckbox. Rename it.",
  ].join("\n"),
  "reply-service": [
    "broken-reply-service/site.yaml",
    '  line 4: comments.service can\'t be "formspre". Did you mean formspree? Use one of: netlify, ' +
      "formspree, formsubmit, custom, isso, remark42.",
  ].join("\n"),
  "signup-promises-events": [
    "broken-signup-promises-events/signup.yaml",
    '  forms.first-firing promises news of events ("We also write before open kilns and other events."), but the ' +
      "site has none. Add an event in broken-signup-promises-events/events/, or leave the promise " +
      "out.",
  ].join("\n"),
  "navigation-missing-page": [
    "broken-navigation-missing-page/site.yaml",
    "  line 6, author.picture: /ann.jpg leads to a file that does not exist. Put it into public/ in the content folder, or correct its name.",
    "  line 13, navigation: The link /abuot/ leads to a page that does not exist. Did you mean /about/?",
    "  line 14, navigation: The link /about/#contcat leads to a heading that does not exist in broken-navigation-missing-page/pages/about.md. Did you mean #contact?",
    "  line 17, footer.links: The link /privacy/?a=1 leads to a page that does not exist. Correct it, or remove it.",
  ].join("\n"),
  "signup-unknown-service": [
    "broken-signup-unknown-service/signup.yaml",
    '  line 2: service.name can\'t be "mailchump". Did you mean mailchimp? Use one of: mailchimp, ' +
      "kit, buttondown, mailerlite, emailoctopus, aweber, brevo, activecampaign, campaign-monitor, " +
      "constant-contact, ghost, substack, beehiiv, flodesk, formspree, netlify, listmonk, mailcoach, mautic, sendy, hosted, custom.",
  ].join("\n"),
  "signup-without-series": [
    "broken-signup-without-series/signup.yaml",
    '  forms.first-firing.series: "first-fireing" isn\'t a folder in broken-signup-without-series/series. Did ' +
      "you mean first-firing?",
  ].join("\n"),
  "signup-wrong-id": [
    "broken-signup-wrong-id/signup.yaml",
    '  line 4, service.u: "3f9" is not a Mailchimp account. Copy the 25 digits and letters a to f after u= ' +
      'in the form\'s address in the embed code (look for "Embedded forms").',
  ].join("\n"),
  "site-timezone-typo": `
broken-site-timezone-typo/site.yaml
  line 3, timezone: "Europe/Pariss" is not a time zone. Did you mean Europe/Paris?`,
  "site-without-url": `
broken-site-without-url/site.yaml
  url is missing. Add a line like this: url: https://example.org.`,
  "tab-in-yaml": `
broken-tab-in-yaml/posts/cold-kiln.md
  line 5: This line starts with a tab. Use spaces instead.`,
  "tags-as-text": `
broken-tags-as-text/posts/cold-kiln.md
  line 4, tags: "kiln, winter" should be a list. Write tags: [kiln, winter].`,
  "two-posts-one-address": [
    "broken-two-posts-one-address/posts/cold-kiln.md",
    "  The address /2026/03/08/cold-kiln/ is taken by broken-two-posts-one-address/posts/winter/cold-kiln.md " +
      "as well. Rename one of the two files, or give one a line such as permalink: /another-address/.",
    "",
    "broken-two-posts-one-address/posts/winter/cold-kiln.md",
    "  The address /2026/03/08/cold-kiln/ is taken by broken-two-posts-one-address/posts/cold-kiln.md as " +
      "well. Rename one of the two files, or give one a line such as permalink: /another-address/.",
  ].join("\n"),
  "unclosed-front-matter": `
broken-unclosed-front-matter/posts/cold-kiln.md
  line 1: The front matter is never closed. Put a line with --- after this one:
      date: 2026-03-08
      ---`,
  "unknown-key": `
broken-unknown-key/posts/cold-kiln.md
  line 2: titel isn't a setting for posts. Did you mean title?`,
  "unknown-offer": `
broken-unknown-offer/posts/cold-kiln.md
  line 4, signup: "first-fireing" isn't a form in signup.yaml. Did you mean first-firing?`,
};

async function failureOf(content: string, output?: string): Promise<AuthorError> {
  const outcome: unknown = await buildFixture(content, { output: output ?? path.join(makeFolder(), "site") }).catch(
    (error: unknown) => error,
  );
  const error = findError(outcome, AuthorError);
  if (!error) throw new Error("expected an AuthorError", { cause: outcome });
  return error;
}

describe("each mistake is reported with its place and what to write instead:", () => {
  test.each(Object.entries(FAULTS))("%s", async (name, problems) => {
    expect((await failureOf(path.join(FIXTURES, `broken-${name}`))).message).toBe(problems.trimStart());
  });
});

test("every broken site of the fixtures is in the table above", () => {
  const broken = readdirSync(FIXTURES).filter((name) => name.startsWith("broken-"));
  expect(broken.map((name) => name.slice("broken-".length)).sort()).toEqual(Object.keys(FAULTS).sort());
});

test("the error of a failed build carries its problems as values", async () => {
  expect((await failureOf(path.join(FIXTURES, "broken-draft-maybe"))).problems).toEqual([
    {
      file: "broken-draft-maybe/posts/cold-kiln.md",
      line: 4,
      field: "draft",
      message: '"maybe" isn\'t true or false. Write draft: true or draft: false.',
      severity: "error",
    },
  ]);
});

/** Broken posts of several fixtures in one content folder. */
function brokenPosts(...names: readonly string[]): Files {
  return Object.fromEntries(
    names.map((name) => [
      `posts/${name}.md`,
      readFileSync(path.join(FIXTURES, `broken-${name}`, "posts/cold-kiln.md")),
    ]),
  );
}

test("all problems of all files come in one run, by file and line", () => {
  const folder = makeFolder({
    "content/site.yaml": "title: Kiln Notes\nurl: https://kiln.example\nshareImages: none\n",
    "content/posts/two-slips.md": '---\ntitel: Slips\ntitle: Slips\ndate: soon\ndraft: "no"\n---\n\n![](nothing.svg)\n',
    ...Object.fromEntries(
      Object.entries(brokenPosts("no-title", "bad-toml", "link-to-missing-page")).map(([name, text]) => [
        `content/${name}`,
        text,
      ]),
    ),
  });
  expect(runCommandLine("build", [], { folder }).stderr).toBe(
    [
      "content/posts/bad-toml.md",
      '  line 2: This line is not TOML. Put quotes around words: title = "My title".',
      "",
      "content/posts/link-to-missing-page.md",
      "  line 6: The link /autumn/ leads to a page that does not exist. Correct it, or remove it.",
      "",
      "content/posts/no-title.md",
      "  title is missing. Add a line like this: title: My title.",
      "",
      "content/posts/two-slips.md",
      "  line 2: titel isn't a setting for posts. Did you mean title?",
      '  line 4, date: "soon" is not a date. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.',
      "  line 8: There is no image nothing.svg. Put the file next to the text, or correct its name.",
      "",
      "content/posts/two-slips.md",
      "  warning, line 8: The image nothing.svg has no description for people who can't see it. Write what " +
        "it shows between the brackets: ![A bowl that leans](nothing.svg).",
      "",
      "6 problems and 1 warning in 4 files. The site was not changed.",
      "",
    ].join("\n"),
  );
});

test("a theme with a missing font is reported like any other mistake", () => {
  const folder = makeFolder({
    "content/site.yaml": "title: Kiln Notes\nurl: https://kiln.example\nshareImages: none\n",
    "content/theme.yaml": "fonts: { body: { package: '@fontsource-variable/nope', family: Nope, fallback: serif } }\n",
    "content/posts/slip.md": "---\ntitel: Slip\ndate: 2026-03-09\n---\n\nText.\n",
  });
  const { code, stderr } = runCommandLine("build", [], { folder });
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining(
      "content/theme.yaml\n  line 1, fonts.body.package: The package @fontsource-variable/nope is not installed.",
    ),
  ]);
  expect(stderr).toContain("Did you mean title?");
});

test("links of a text are checked even if its front matter has problems", () => {
  const folder = makeFolder({
    "content/site.yaml": "title: Kiln Notes\nurl: https://kiln.example\nshareImages: none\n",
    "content/posts/right.md": "---\ntitle: Right\ndate: 2026-03-08\n---\n\nSee [the slip](slip.md).\n",
    "content/posts/slip.md":
      "---\ntitel: Slip\ndate: 2026-03-09\n---\n\nSee [autumn](/autumn/), [what is right](right.md), [a heading](right.md#glaze), [below](#below) and [this](/2026/03/09/slip/).\n\n## Below\n",
  });
  expect(runCommandLine("build", [], { folder }).stderr).toBe(`content/posts/slip.md
  line 2: titel isn't a setting for posts. Did you mean title?
  line 6: The link /autumn/ leads to a page that does not exist. Correct it, or remove it.
  line 6: The link right.md#glaze leads to a heading that does not exist in content/posts/right.md.

3 problems in 1 file. The site was not changed.
`);
});

test("mistakes in settings don't hide those in texts", () => {
  const folder = makeFolder({
    "content/site.yaml": "title: Kiln Notes\nurl: kiln.example\ntimezone: Europe/Pariss\npermalink: /:slug/\n",
    "content/theme.yaml": "colour: {}\n",
    "content/signup.yaml": "service: {\n",
    "content/posts/slips.md": "---\ntitle: Slips\ndate: soon\n---\n\n![Nothing](nothing.svg)\n",
    "content/posts/right.md":
      "---\ntitle: Right\ndate: 2026-03-08\nsignup: first-firing\n---\n\n[Elsewhere](/where/)\n",
  });
  const { code, stderr } = runCommandLine("build", [], { folder });
  expect(stderr.split("\n")).toEqual([
    "content/posts/slips.md",
    '  line 3, date: "soon" is not a date. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.',
    "  line 6: There is no image nothing.svg. Put the file next to the text, or correct its name.",
    "",
    "content/signup.yaml",
    "  line 1, service: The bracket { isn't closed. Write service: {}",
    "",
    "content/site.yaml",
    '  line 2, url: "kiln.example" is not the address of a site. Write it with https://, and after the host only the folder of the site, if there is one: https://example.org or https://example.org/blog.',
    '  line 3, timezone: "Europe/Pariss" is not a time zone. Did you mean Europe/Paris?',
    "",
    "content/theme.yaml",
    "  line 1: colour isn't a setting in theme.yaml. Did you mean colors?",
    "",
    "6 problems in 4 files. The site was not changed.",
    "",
  ]);
  expect(code).toBe(1);
});

test("a mistake in the theme hides no other", () => {
  const folder = makeFolder({
    "content/site.yaml": "title: Kiln Notes\nurl: https://kiln.example\n",
    "content/theme.yaml": "colour: {}\n",
    "content/posts/slips.md": "---\ntitle: Slips\ndate: 2026-03-08\n---\n\n[Elsewhere](/where/)\n",
  });
  expect(runCommandLine("build", ["--skip-broken"], { folder }).stderr).toBe(`content/posts/slips.md
  line 6: The link /where/ leads to a page that does not exist. Correct it, or remove it.

content/theme.yaml
  line 1: colour isn't a setting in theme.yaml. Did you mean colors?

2 problems in 2 files. The site was not changed.
`);
});

describe("a failed build leaves the last site unchanged and no other files:", () => {
  test.each(["site-without-url", "no-title", "two-posts-one-address", "link-to-missing-page"])("%s", async (name) => {
    const parent = makeFolder();
    const output = path.join(parent, "site");
    await buildFixture(MINIMAL, { output });
    const before = contentsOf(parent);
    await failureOf(path.join(FIXTURES, `broken-${name}`), output);
    expect(contentsOf(parent)).toEqual(before);
  });
});

test("a failed first build leaves no folder", async () => {
  const parent = makeFolder();
  await failureOf(path.join(FIXTURES, "broken-no-title"), path.join(parent, "site"));
  expect(readdirSync(parent)).toEqual([]);
});

describe("on the command line", () => {
  const build = (content: string, ...more: readonly string[]) =>
    runCommandLine("build", [`--input=${content}`, `--output=${path.join(makeFolder(), "site")}`, ...more]);

  test("problems are printed without a stack trace, and the exit code is 1", () => {
    const { code, stdout, stderr } = build("tests/fixtures/sites/broken-no-date");
    expect(stderr).toBe(`tests/fixtures/sites/broken-no-date/posts/cold-kiln.md
  date is missing. Add a line like this: date: 2026-03-08

1 problem in 1 file. The site was not changed.
`);
    expect(stdout).toBe("");
    expect(code).toBe(1);
  });

  // One for each stage that may meet a flaw: settings, heads, addresses, texts.
  test.each(["missing-site-yaml", "bad-json", "alias-on-page", "link-to-draft"])(
    "%s shows no internals of the program",
    (name) => {
      const { code, stderr } = build(path.join(FIXTURES, `broken-${name}`));
      expect(stderr).not.toContain("    at ");
      expect(stderr).toMatch(/\d problems? in \d files?\. The site was not changed\.\n$/u);
      expect(code).toBe(1);
    },
  );

  test.each([
    [["--ouput=site"], "There is no option --ouput. Did you mean --output?"],
    [["--skipbroken"], "There is no option --skipbroken. Did you mean --skip-broken?"],
    [["--colour"], "There is no option --colour. --help lists them."],
    [["--input"], "--input needs a value: --input=DIR."],
    [["content"], 'I don\'t understand "content". Options start with --, for example --input.'],
  ])("%j is answered with what to write", (given, message) => {
    const { code, stdout, stderr } = runCommandLine("build", given);
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: "", stderr: `npm run build --\n  ${message}\n` });
  });

  test("--help lists the options and exits with 0", () => {
    const { code, stdout, stderr } = runCommandLine("build", ["--help"]);
    expect(stdout).toBe(`Build the site from content/ into _site/.

  npm run build                     build the site
  npm run build -- --host=netlify   build for a host that site.yaml doesn't name
  npm run build -- --skip-broken    leave out files with problems

Usage: npm run build -- [options]
  --input=DIR     content folder (default: content)
  --output=DIR    where to write the site (default: _site)
  --host=NAME     host to build for, such as netlify; overrides site.yaml (--host=list shows all)
  --all           show every problem, also where many files have the same one
  --cache=DIR     folder for what builds keep: texts, images, fonts, search
  --fresh         build from scratch, without what earlier builds have kept
  --skip-broken   skip files with problems and build everything else
  --help          show this help
`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("any folder can be built, with a short output", () => {
    const { code, stdout, stderr } = build(makeFolder({}, MINIMAL));
    expect(stdout).toMatch(
      /^20 files for 1 post and 0 pages, \d+ kB, in \d+\.\d s: \/.*\/site\/\nNothing is scheduled.\n$/u,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("a command started anywhere builds content/ into _site/ there", () => {
    const folder = makeFolder();
    cpSync(MINIMAL, path.join(folder, "content"), { recursive: true });
    expect(runCommandLine("build", [], { folder }).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["_site", "content"]);
  });

  test("an invalid SITE_NOW is refused", () => {
    const { code, stderr } = runCommandLine("build", [], {
      folder: makeFolder(),
      environment: { SITE_NOW: "tomorrow" },
    });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'SITE_NOW\n  "tomorrow" is not a date. Write it as 2026-11-22T10:00:00Z.\n',
    });
  });
});

describe("is built nevertheless:", () => {
  const minimalWith = (text: string): string =>
    makeFolder({ "posts/odd.md": `---\ntitle: Odd\ndate: 2026-03-09\n---\n\n${text}\n` }, MINIMAL);
  const oddPage = async (text: string): Promise<string> => {
    const { output } = await buildFixture(minimalWith(text), { output: path.join(makeFolder(), "site") });
    return readFileSync(path.join(output, "2026/03/09/odd/index.html"), "utf8");
  };

  test("a picture without a description, with a warning", () => {
    const folder = makeFolder({
      "content/posts/odd/index.md": "---\ntitle: Odd\ndate: 2026-03-09\nimage: loaf.svg\n---\n\n![](loaf.svg)\n",
      "content/posts/odd/loaf.svg": "<svg/>",
      "content/site.yaml": "title: Kitchen\nurl: https://kitchen.example\nshareImages: none\n",
    });
    const { code, stdout } = runCommandLine("build", [], { folder });
    expect(stdout.split("\n").slice(0, 4).join("\n")).toBe(
      [
        "content/posts/odd/index.md",
        "  warning, line 4: image has no description for people who can't see it. Add a line like this: imageAlt: " +
          "A bowl that leans.",
        "  warning, line 7: The image loaf.svg has no description for people who can't see it. Write what it " +
          "shows between the brackets: ![A bowl that leans](loaf.svg).",
        "2 warnings in 1 file",
      ].join("\n"),
    );
    expect(code).toBe(0);
  });

  test("a post of a megabyte, to its last word", async () => {
    const html = await oddPage(`${"flour and water ".repeat(70_000)} at last`);
    expect(html.length).toBeGreaterThan(1_000_000);
    expect(html).toContain("at last</p>");
  });

  test("a quote in a quote, two hundred deep", async () => {
    const html = await oddPage(`${"> ".repeat(200)}the first mail of a long thread`);
    expect(html.match(/<blockquote>/gu)).toHaveLength(200);
    expect(html).toContain("the first mail of a long thread");
  });

  test("text that looks like a template", async () => {
    expect(await oddPage("Dear {{ first_name }}, {% 50 off %} {# today #}")).toContain(
      "<p>Dear {{ first_name }}, {% 50 off %} {# today #}</p>",
    );
  });
});
