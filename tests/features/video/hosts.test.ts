// Programs without frames get a link to the video's page instead of its player.
import { expect, test } from "vitest";
import { VIDEO_HOSTS, watchPageOf } from "../../../src/features/video/hosts.ts";

test.each([
  ["https://www.youtube-nocookie.com/embed/a1B2-c3_D4e?rel=0", "https://www.youtube.com/watch?v=a1B2-c3_D4e"],
  ["https://www.youtube.com/embed/a1B2-c3_D4e?start=42", "https://www.youtube.com/watch?v=a1B2-c3_D4e&t=42s"],
  ["https://www.youtube.com/embed/videoseries?list=PL1", "https://www.youtube.com/playlist?list=PL1"],
  ["https://player.vimeo.com/video/123?h=ab12", "https://vimeo.com/123/ab12"],
  ["https://player.vimeo.com/video/123?h=%22x", "https://vimeo.com/123"],
  ["https://youtube.com.example.org/embed/a1B2-c3_D4e", undefined],
  ["https://vimeo.com/video/123", undefined],
  ["https://example.org/embed/1", undefined],
])("%s is shown at %s", (player, page) => {
  expect(watchPageOf(new URL(player))).toBe(page);
});

test.each(Object.entries(VIDEO_HOSTS))("the player of %s is known by its address", (_name, host) => {
  const video = host.parse(host.label === "YouTube" ? "a1B2-c3_D4e" : "123456");
  if (!video) throw new Error("the id is none");
  expect(host.watchPageOf(new URL(host.playerAddress(video, { autoplay: true })))).toBe(host.watchAddress(video));
});
