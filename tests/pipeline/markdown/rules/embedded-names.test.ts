// Files in srcset, styles and objects are known with their lines, so that the build reports a missing one.
import { expect, test } from "vitest";
import { renderSample } from "../render-sample.ts";

test.each([
  ["srcset", '<img srcset="a%20b.jpg 2x,\nc.jpg 1x">', ["image a b.jpg 2", "image c.jpg 2"]],
  ["a source", '<picture><source srcset="a.avif"><b></b></picture>', ["image a.avif 2"]],
  ["an object", '<div>\n<object data="plan.pdf"></object></div>', ["link plan.pdf 3"]],
  ["a style", `<div style="background: url('a.jpg')"></div>`, ["image a.jpg 2"]],
  ["a style sheet", "<style>\np { background: url(a.jpg?v=2) }\n</style>", ["image a.jpg?v=2 2"]],
  ["a paragraph", 'Text <b style="background: url(a.jpg)">b</b>', ["image a.jpg 2"]],
])("%s", (_, html, names) => {
  const { references } = renderSample(`Text\n\n${html}`);
  expect(references.map(({ kind, target, line }) => `${kind} ${target} ${line}`)).toEqual(names);
});

test.each([
  '<b style="filter: url(#shadow)">b</b>',
  '<img srcset="{{ site }}/a.jpg 2x" alt="">',
  '<div data="a.jpg"></div>',
  `<div style="background: url('data:image/png;base64,a.b')"></div>`,
  '<p style="color: red">words about a.jpg</p>',
])("%s names no file", (html) => {
  expect(renderSample(html).references).toEqual([]);
});
