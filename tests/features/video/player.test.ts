// The player address of a video.
import { expect, test } from "vitest";
import { frameOrigin, playerAddress, watchAddress } from "../../../src/features/video/player.ts";

test.each([
  [
    { kind: "youtube", id: "a1B2-c3_D4e" },
    "https://www.youtube-nocookie.com/embed/a1B2-c3_D4e?autoplay=1&playsinline=1&rel=0",
    "https://www.youtube.com/watch?v=a1B2-c3_D4e",
    "https://www.youtube-nocookie.com",
  ],
  [
    { kind: "vimeo", id: "123456789", hash: undefined },
    "https://player.vimeo.com/video/123456789?dnt=1&autoplay=1",
    "https://vimeo.com/123456789",
    "https://player.vimeo.com",
  ],
  [
    { kind: "vimeo", id: "123456789", hash: "ab12" },
    "https://player.vimeo.com/video/123456789?h=ab12&dnt=1&autoplay=1",
    "https://vimeo.com/123456789/ab12",
    "https://player.vimeo.com",
  ],
  [{ kind: "file", address: "/a.mp4", type: "video/mp4" }, undefined, "/a.mp4", undefined],
] as const)("%j has a player, a page and an origin", (source, player, watch, origin) => {
  expect([playerAddress(source), watchAddress(source), frameOrigin(source)]).toEqual([player, watch, origin]);
});
