// How layouts show pictures of the site and of others, and paintings.
import { expect, test } from "vitest";
import { NO_PICTURES, toPictures } from "../../../src/assets/pictures/picture.ts";
import { createPictureFilter, toShownPainting } from "../../../src/pipeline/render/picture-filter.ts";
import { samplePost } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

const file = { address: "/pictures/bowl-800.jpg", width: 800, height: 600 };
const show = createPictureFilter(
  toPictures(
    new Map([
      [
        "a/bowl.jpg",
        {
          width: 1600,
          height: 1200,
          tone: undefined,
          sources: [{ type: "image/avif", files: [{ ...file, address: "/pictures/bowl-800.avif" }] }],
          fallback: file,
          mail: file,
          share: file,
        },
      ],
    ]),
  ),
);
const BOWL = { address: "/a/bowl.jpg", alt: 'A "bowl"' };

test("an image of the site has its formats, size and alt text", () => {
  const html = show(BOWL, "head");
  expect(html).toMatch(/^<picture><source type="image\/avif" srcset="\/pictures\/bowl-800\.avif/u);
  expect(html).toContain('src="/pictures/bowl-800.jpg" alt="A &quot;bowl&quot;"');
  expect(html).toMatch(/width="\d+" height="\d+"/u);
});

test.each(["newest", "first", "entry", "related", "recent", "row", "portrait"] as const)(
  "next to text that says the same, as in %s, its alt text is empty",
  (place) => {
    expect(show(BOWL, place)).toContain('alt=""');
  },
);

test("an image of another site keeps its address", () => {
  const elsewhere = { address: "https://other.example/a.jpg", alt: "A" };
  expect(createPictureFilter(NO_PICTURES)(elsewhere, "head")).toContain('src="https://other.example/a.jpg" alt="A"');
});

test("a painting has its size, an empty alt text and one file", () => {
  const { paintings, posts } = sampleSite([samplePost("a")]);
  const hung = posts.flatMap((post) => paintings.of(post) ?? [])[0];
  const shown = hung && toShownPainting(hung);
  expect(shown).toMatchObject({ address: hung?.address, alt: "", tone: expect.stringMatching(/^[15]-$/u) });
  const html = shown && show(shown, "head");
  expect(html).toContain(`src="${hung?.address}"`);
  expect(html).toContain('alt="" class="painting"');
  expect(html).not.toContain("<source");
});
