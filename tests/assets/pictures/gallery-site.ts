// A small site with galleries of every kind of picture.
import { noisyPicture, phonePhotograph, plainPicture } from "./sample-pictures.ts";

const LONG = "Flour and water, and a whole day of waiting for them. ".repeat(60);

/**
 * A post with galleries of four, of three with captions, and of five shapes; a post with pictures from another site;
 * a post without a gallery.
 */
export async function gallerySite(): Promise<Record<string, string | Uint8Array>> {
  const landscape = { r: 200, g: 160, b: 90 };
  return {
    "site.yaml": "title: Crumbs\nurl: https://crumbs.example\nshareImages: none\npaintings: off\nsearch: off\n",
    "posts/oven/index.md": `---
title: Oven
date: 2026-03-08
---

First words.

![One](one.jpg) ![Two](two.jpg)
![Three](three.jpg) ![Four](four.jpg)

${LONG}

::: gallery Three days
![Flat](one.jpg "Monday")

![Tall](upright.jpg "Tuesday, at the window")

![](two.jpg)
:::

${LONG}

![Scan](scan.tif) ![Drawn](drawn.svg) [![Linked](three.jpg)](/about/) ![Square](square.png) ![Wide](wide.jpg)
`,
    "posts/oven/one.jpg": await noisyPicture(1800, 1200).jpeg().toBuffer(),
    "posts/oven/two.jpg": await plainPicture(1800, 1200, landscape).jpeg().toBuffer(),
    "posts/oven/three.jpg": await plainPicture(1500, 1000, { r: 60, g: 90, b: 160 }).jpeg().toBuffer(),
    "posts/oven/four.jpg": await plainPicture(1500, 1000, { r: 60, g: 140, b: 90 }).jpeg().toBuffer(),
    // Lying on its side, with the place where it was taken.
    "posts/oven/upright.jpg": await phonePhotograph(1600, 1200),
    "posts/oven/scan.tif": await plainPicture(1400, 1000).tiff().toBuffer(),
    "posts/oven/drawn.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><script>alert(1)</script>' +
      '<rect width="400" height="300" fill="#a84"/></svg>',
    "posts/oven/square.png": await plainPicture(600, 600).png().toBuffer(),
    "posts/oven/wide.jpg": await plainPicture(2400, 1000).jpeg().toBuffer(),
    "posts/alone.jpg": await plainPicture(1500, 1000).jpeg().toBuffer(),
    "posts/alone.md": "---\ntitle: Alone\ndate: 2026-03-07\n---\n\nWords.\n\n![Alone](alone.jpg)\n",
    "posts/elsewhere.md": `---
title: Elsewhere
date: 2026-03-06
---

Words.

![A](https://elsewhere.example/a.jpg)
![B](https://elsewhere.example/b.avif)
`,
    "pages/about.md": "---\ntitle: About\n---\n\nWords.\n",
  };
}
