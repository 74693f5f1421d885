// A small site with pictures of every sort.
import { movingPicture, noisyPicture, palettePicture, phonePhotograph, plainPicture } from "./sample-pictures.ts";

const LONG = "Flour and water, and a whole day of waiting for them. ".repeat(60);

/** What an author has: a post with a picture in its head and many below, one without, a page, a portrait. */
export async function pictureSite(): Promise<Record<string, string | Uint8Array>> {
  return {
    "site.yaml":
      "title: Crumbs\nurl: https://crumbs.example\nshareImages: none\npaintings: off\nsearch: off\nauthor: { name: Ada, bio: Bakes., picture: /ada.jpg }\n",
    "public/ada.jpg": await plainPicture(400, 500).jpeg().toBuffer(),
    "posts/oven/index.md":
      "---\ntitle: Oven\ndate: 2026-03-08\nauthor: Ada\nimage: hot oven.jpg\nimageAlt: An oven\n---\n\n" +
      `![Early](early.jpg "Soon")\n\n${LONG}\n\n::: wide\n![Wide](late.jpg)\n:::\n\n![Four colours](four.png)\n\n` +
      `![Moves](moves.gif)\n\n[The whole oven](late.jpg) ![Small <b>"](small.png) [Drawn](drawn.svg)\n\n` +
      `<img src="early.jpg" alt="Half" width="300" class="mine">\n\n<picture><source srcset="x.webp">` +
      `<img src="late.jpg" alt="Choice"></picture>\n`,
    "posts/oven/hot oven.jpg": await phonePhotograph(1500, 2000),
    "posts/oven/early.jpg": await noisyPicture(1600, 800).jpeg().toBuffer(),
    "posts/oven/late.jpg": await phonePhotograph(2400, 1200),
    "posts/oven/four.png": await palettePicture(800, 400),
    "posts/oven/x.webp": await plainPicture(40, 20).webp().toBuffer(),
    "posts/oven/moves.gif": await movingPicture(200, 100),
    // A photograph under another name.
    "posts/oven/small.png": await plainPicture(40, 20).jpeg().toBuffer(),
    "posts/oven/drawn.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><script>alert(1)</script><rect/></svg>',
    "posts/oven/unused.jpg": await phonePhotograph(20, 10),
    "posts/crust.md":
      "---\ntitle: Crust\ndate: 2026-03-09\npainting: off\n---\n\nOne line.\n\n![First](crust.jpg)\n\n" +
      `![Second](crust2.jpg)\n\n${LONG}\n\n![Third](crust.jpg)\n\n![Elsewhere](https://elsewhere.example/a.jpg)\n`,
    "posts/crust.jpg": await plainPicture(900, 600).jpeg().toBuffer(),
    "posts/crust2.jpg": await plainPicture(900, 600, { r: 10, g: 90, b: 30 }).jpeg().toBuffer(),
    "posts/plain.md": "---\ntitle: Plain\ndate: 2026-03-01\n---\n\nWords alone.\n",
  };
}
