// Posts and lessons as emails: their names, subjects and buttons. Their look is tested in mail.test.ts.
import { describe, expect, test } from "vitest";
import { NO_PICTURES } from "../../../src/assets/pictures/picture.ts";
import { postMail, seriesMails, type MailTools } from "../../../src/pipeline/mail/entry-mail.ts";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { samplePost, sampleSeriesPage } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

function toolsOf(entries: readonly Entry[], origin = "https://small.example"): MailTools {
  return {
    site: sampleSite(entries),
    bodyOf: ({ body }) => body.read(),
    sizeOf: () => undefined,
    pictures: NO_PICTURES,
    origin,
  };
}

function mailsOf(...lessons: Parameters<typeof sampleSeriesPage>[]) {
  const tools = toolsOf([sampleSeriesPage("index"), ...lessons.map((lesson) => sampleSeriesPage(...lesson))]);
  return tools.site.series.flatMap((series) => seriesMails(series, tools));
}

test("a lesson's email has its number, and links to its page", () => {
  const [first, second] = mailsOf(["01"], ["02"]);
  expect([first?.subject, second?.subject]).toEqual(["Title of 01", "Title of 02"]);
  expect(second?.html).toContain("Open: Lesson 2 of 2");
  expect(second?.html).toContain('href="https://small.example/series/nine/secretkeyof02/"');
});

test.each([
  ["series/nine/01-first-mark.md", 1, "01-first-mark"],
  ["series/nine/1-2-hands.markdown", 1, "01-2-hands"],
  ["series/nine/01-first-mark/index.md", 1, "01-first-mark"],
  ["series/nine/12/index.md", 12, "12-lesson"],
  ["series/nine/12.md", 12, "12-lesson"],
  ["series/nine/07-cooling.md", 8, "08-cooling"],
])("the mail of %s, lesson %i, is called %s", (source, number, name) => {
  expect(mailsOf(["01", { source, number }]).map((mail) => mail.name)).toEqual([name]);
});

test("a series without lessons has no mails", () => {
  expect(mailsOf()).toEqual([]);
});

test("a lesson with a video shows its poster and says what there is to watch", () => {
  const video = {
    source: { kind: "file", address: "/a.mp4", type: "video/mp4" },
    poster: "/poster.jpg",
    captions: undefined,
    duration: 60,
    width: 1280,
    height: 720,
    transcript: [],
  } as const;
  const [mail] = mailsOf(["01", { video }]);
  expect(mail?.html).toContain("Watch: Lesson 1 of 1");
  expect(mail?.html).toContain('src="https://small.example/poster.jpg" alt="Title of 01"');
});

describe("a post", () => {
  const image = { address: "/bread/loaf.jpg", alt: "A loaf" };
  const mailOf = (changes: Parameters<typeof samplePost>[1], origin?: string) => {
    const tools = toolsOf([samplePost("bread", changes)], origin);
    const [post] = tools.site.posts;
    if (!post) throw new Error("the post is not on the site");
    return postMail(post, tools);
  };

  test("is named by its slug, has its title as the subject, and its picture above its words", () => {
    const mail = mailOf({ image, html: '<p><a href="/jam/">Jam</a></p>' });
    expect(mail).toMatchObject({ name: "bread", subject: "Title of bread", clipped: false });
    expect(mail.html).toContain('src="https://small.example/bread/loaf.jpg" alt="A loaf"');
    expect(mail.html).toContain('href="https://small.example/jam/"');
    expect(mail.text).toContain("Jam");
  });

  test("is announced by its description, or else by its first sentences", () => {
    expect(mailOf({ description: "A day with flour." }).html).toContain(">A day with flour.");
    expect(mailOf({}).html).toContain(">First sentences.");
  });

  test("links to the preview if the preview sends it", () => {
    const { html } = mailOf({ image }, "http://localhost:8080");
    expect(html).toContain('href="http://localhost:8080/bread/"');
    expect(html).not.toContain("https://small.example/");
  });
});
