// Copied addresses of hosted videos.
import fc from "fast-check";
import { expect, test } from "vitest";
import { vimeo } from "../../../../src/features/video/hosts/vimeo.ts";
import { youtube } from "../../../../src/features/video/hosts/youtube.ts";

const ID = "a1B2-c3_D4e";

test.each([
  ID,
  `https://www.youtube.com/watch?v=${ID}`,
  `http://youtube.com/watch?v=${ID}`,
  `https://www.youtube.com/watch?list=PL1&v=${ID}&t=42s`,
  `https://m.youtube.com/watch?v=${ID}`,
  `https://music.youtube.com/watch?v=${ID}`,
  `https://youtu.be/${ID}`,
  `https://youtu.be/${ID}/`,
  `https://youtu.be/${ID}?si=xyz`,
  `HTTPS://YOUTU.BE/${ID}`,
  `youtu.be/${ID}`,
  `//youtu.be/${ID}`,
  `https://www.youtube.com/shorts/${ID}?feature=share`,
  `https://www.youtube.com/live/${ID}`,
  `https://www.youtube.com/v/${ID}`,
  `https://www.youtube.com/embed/${ID}?rel=0`,
  `https://www.youtube-nocookie.com/embed/${ID}`,
])("%s is a video on YouTube", (address) => {
  expect(youtube.parse(address)).toEqual({ id: ID });
});

test.each([
  "https://www.youtube.com/@somebody",
  "https://www.youtube.com/watch",
  "https://www.youtube.com/playlist?list=PL1",
  "https://www.youtube.com/embed/",
  `https://www.youtube.com/embed/${ID}x`,
  "https://youtu.be/short",
  "https://youtu.be/",
  `https://example.org/watch?v=${ID}`,
  `https://youtube.com.example.org/watch?v=${ID}`,
  `https://example.org/youtu.be/${ID}`,
  `javascript:youtu.be/${ID}`,
  "https://vimeo.com/123456789",
  "first-mark.mp4",
  "https://",
  "",
])("%s isn't a video on YouTube", (address) => {
  expect(youtube.parse(address)).toBeUndefined();
});

test.each([
  ["123456789", undefined],
  ["https://vimeo.com/123456789", undefined],
  ["https://www.vimeo.com/123456789/", undefined],
  ["vimeo.com/123456789", undefined],
  ["https://vimeo.com/123456789?share=copy", undefined],
  ["https://vimeo.com/channels/staff/123456789", undefined],
  ["https://vimeo.com/groups/1/videos/123456789", undefined],
  ["https://vimeo.com/showcase/7654321/video/123456789", undefined],
  ["https://player.vimeo.com/video/123456789", undefined],
  ["https://vimeo.com/123456789/ab12cd34ef", "ab12cd34ef"],
  ["https://vimeo.com/123456789/1234567890", "1234567890"],
  ["https://vimeo.com/123456789?h=ab12cd34ef", "ab12cd34ef"],
  ["https://player.vimeo.com/video/123456789?h=ab12cd34ef&dnt=1", "ab12cd34ef"],
])("%s is a video on Vimeo", (address, hash) => {
  expect(vimeo.parse(address)).toEqual({ id: "123456789", hash });
});

test.each([
  "https://vimeo.com/somebody",
  "https://vimeo.com/",
  "https://example.org/123456789",
  "https://player.vimeo.com/video/123456789?h=%22onload",
  "https://youtu.be/a1B2-c3_D4e",
  "",
])("%s isn't a video on Vimeo", (address) => {
  expect(vimeo.parse(address)).toBeUndefined();
});

test("any id is safe in an address", () => {
  const address = fc.oneof(
    fc.string(),
    fc.string().map((text) => `https://youtu.be/${text}`),
    fc.string().map((text) => `https://vimeo.com/1/${text}`),
    fc.string().map((text) => `https://vimeo.com/1?h=${text}`),
  );
  fc.assert(
    fc.property(address, (typed) => {
      const [film, other] = [youtube.parse(typed), vimeo.parse(typed)];
      if (film) expect(film.id).toMatch(/^[\w-]{11}$/u);
      if (other) expect(`${other.id}/${other.hash ?? "0"}`).toMatch(/^\d+\/[\da-f]+$/u);
    }),
  );
});
