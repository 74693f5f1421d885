// The values of a video for the layout.
import path from "node:path";
import nunjucks from "nunjucks";
import { describe, expect, test } from "vitest";
import { toVideoView } from "../../../src/features/video/video-view.ts";
import type { Video } from "../../../src/features/video/video.ts";
import { WORDS } from "./sample-words.ts";

const FILM: Video = {
  source: { kind: "file", address: "/nine/a.mp4", type: "video/mp4" },
  poster: "/nine/a.jpg",
  captions: "/nine/a.vtt",
  duration: 72,
  width: 1280,
  height: 720,
  transcript: ["A line.", "It <dries>."],
};
const ELSEWHERE: Video = { ...FILM, source: { kind: "youtube", id: "a1B2-c3_D4e" }, captions: undefined };

const viewOf = (video: Video, title = "First mark") => toVideoView(video, { title, language: "en", strings: WORDS });

test("a video of the site", () => {
  expect(viewOf(FILM)).toEqual({
    kind: "file",
    title: "First mark",
    width: 1280,
    height: 720,
    shape: "wide",
    poster: "/nine/a.jpg",
    address: "/nine/a.mp4",
    type: "video/mp4",
    captions: "/nine/a.vtt",
    language: "en",
    label: "Captions",
    download: "Download the film",
    play: "Play, 1 minute",
    watch: "/nine/a.mp4",
    player: "",
    notice: "",
    transcript: ["A line.", "It <dries>."],
    transcriptTitle: "What is seen and said",
    readTranscript: "Read it instead.",
  });
});

test.each([
  [{ kind: "youtube", id: "a1B2-c3_D4e" }, "The film is at YouTube."],
  [{ kind: "vimeo", id: "1", hash: undefined }, "The film is at Vimeo."],
] as const)("a video on another site says where it is: %j", (source, notice) => {
  expect(viewOf({ ...FILM, source })).toMatchObject({ kind: "hosted", address: "", type: "", notice });
});

test.each([
  [1, "Play, 1 minute"],
  [89, "Play, 1 minute"],
  [90, "Play, 2 minutes"],
  [360, "Play, 6 minutes"],
  [undefined, "Play"],
])("%s seconds: %s", (duration, play) => {
  expect(viewOf({ ...FILM, duration }).play).toBe(play);
});

test("without a word for it, a film of unknown length is played by its title", () => {
  expect(
    toVideoView(
      { ...FILM, duration: undefined },
      { title: "First mark", language: "en", strings: { ...WORDS, play: { other: "Play, {count} minutes" } } },
    ).play,
  ).toBe("First mark");
});

describe("the markup", () => {
  const layouts = path.resolve(import.meta.dirname, "../../../layouts");
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(layouts), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  const render = (video: object | string): string => environment.render("partials/video.njk", { video });

  test("is empty without a video", () => {
    expect(render("").trim()).toBe("");
  });

  test("of a video of the site has its size, captions and transcript", () => {
    const html = render(viewOf(FILM, 'A "mark" & more'));
    expect(html).toContain('<section class="video" aria-label="A &quot;mark&quot; &amp; more">');
    expect(html).toContain(
      '<video class="video-screen" controls preload="metadata" playsinline width="1280" height="720" poster="/nine/a.jpg">',
    );
    expect(html).toContain('<source src="/nine/a.mp4" type="video/mp4">');
    expect(html).toContain('<track kind="captions" src="/nine/a.vtt" srclang="en" label="Captions" default>');
    expect(html).toContain("<p>It &lt;dries&gt;.</p>");
    expect(html).not.toContain("<iframe");
  });

  test("of a video without captions, poster and transcript has none", () => {
    const html = render(viewOf({ ...FILM, captions: undefined, poster: undefined, transcript: [] }));
    for (const absent of ["<track", "poster", "<details"]) expect(html).not.toContain(absent);
  });

  test("of a video on another site is a link around the author's image, and loads nothing from there", () => {
    const html = render(viewOf(ELSEWHERE));
    expect(html).toContain(
      'href="https://www.youtube.com/watch?v=a1B2-c3_D4e" data-player="https://www.youtube-nocookie.com/embed/a1B2-c3_D4e?autoplay=1&amp;playsinline=1&amp;rel=0"',
    );
    expect([...html.matchAll(/\ssrc="([^"]*)"/gu)].map(([, address]) => address)).toEqual(["/nine/a.jpg"]);
  });
});
