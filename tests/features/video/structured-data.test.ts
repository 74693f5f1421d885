// A video for search engines.
import { expect, test } from "vitest";
import { describeVideo, type VideoFacts } from "../../../src/features/video/structured-data.ts";
import type { Video } from "../../../src/features/video/video.ts";

const FILM: Video = {
  source: { kind: "file", address: "/nine/a%20b.mp4", type: "video/mp4" },
  poster: "/nine/a.jpg",
  captions: undefined,
  duration: 72,
  width: 1280,
  height: 720,
  transcript: ["A line is drawn.", "It dries."],
};
const FACTS: VideoFacts = {
  name: "First mark",
  description: "A line.",
  uploadDate: "2026-11-23T10:00:00Z",
  url: "https://kiln.example/nine/",
  siteUrl: "https://kiln.example",
};

const described = (film: Partial<Video>, facts: Partial<VideoFacts> = {}): unknown => {
  const object = describeVideo({ ...FILM, ...film }, { ...FACTS, ...facts });
  return object && JSON.parse(JSON.stringify(object));
};

test("a video of the site has absolute addresses", () => {
  expect(described({})).toEqual({
    "@type": "VideoObject",
    name: "First mark",
    description: "A line.",
    thumbnailUrl: "https://kiln.example/nine/a.jpg",
    uploadDate: "2026-11-23T10:00:00Z",
    url: "https://kiln.example/nine/",
    contentUrl: "https://kiln.example/nine/a%20b.mp4",
    duration: "PT1M12S",
    transcript: "A line is drawn.\n\nIt dries.",
  });
});

test.each([
  [{ kind: "youtube", id: "a1B2-c3_D4e" }, "https://www.youtube-nocookie.com/embed/a1B2-c3_D4e?playsinline=1&rel=0"],
  [{ kind: "vimeo", id: "1", hash: "ab12" }, "https://player.vimeo.com/video/1?h=ab12&dnt=1"],
] as const)("a video on another site has a player that waits for a click: %j", (source, embedUrl) => {
  const film = described({ source });
  expect(film).toMatchObject({ embedUrl });
  expect(film).not.toHaveProperty("contentUrl");
});

test.each([
  [1, "PT1S"],
  [60, "PT1M"],
  [3600, "PT1H"],
  [5401, "PT1H30M1S"],
])("%i seconds are %s", (duration, text) => {
  expect(described({ duration })).toMatchObject({ duration: text });
});

test("unknown values are left out", () => {
  const film = described({ duration: undefined, transcript: [] }, { description: "" });
  expect(film).toEqual({
    "@type": "VideoObject",
    name: "First mark",
    thumbnailUrl: "https://kiln.example/nine/a.jpg",
    uploadDate: FACTS.uploadDate,
    url: FACTS.url,
    contentUrl: "https://kiln.example/nine/a%20b.mp4",
  });
});

test.each<[string, Partial<Video>, Partial<VideoFacts>]>([
  ["picture", { poster: undefined }, {}],
  ["name", {}, { name: "" }],
  ["date", {}, { uploadDate: undefined }],
  ["date that is more than nothing", {}, { uploadDate: "" }],
])("without a %s there is no structured data", (_what, film, facts) => {
  expect(described(film, facts)).toBeUndefined();
});
