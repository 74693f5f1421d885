// What an author's HTML needs in the page's policy.
import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { findPolicyNeeds } from "../../../src/pipeline/markdown/policy-needs.ts";

const sha = (text: string): string => `'sha256-${hash("sha256", text, "base64")}'`;

test.each([
  ["<p>Words, <code>&lt;script&gt;</code> and <a href='https://other.example/'>a link</a></p>", []],
  ['<img src="/bowl.jpg" alt="">', []],
  ['<img src="https://pictures.example/a.jpg" alt="">', [["img-src", "https://pictures.example"]]],
  [
    '<img srcset="//pictures.example/a.jpg 1x, https://more.example/b.jpg 2x" src="/a.jpg">',
    [
      ["img-src", "https://pictures.example"],
      ["img-src", "https://more.example"],
    ],
  ],
  ['<iframe src="https://maps.example/embed?x=1"></iframe>', [["frame-src", "https://maps.example"]]],
  [
    '<video src="https://films.example/a.mp4" poster="https://stills.example/a.jpg"></video>',
    [
      ["media-src", "https://films.example"],
      ["img-src", "https://stills.example"],
    ],
  ],
  ['<script src="https://scripts.example/a.js"></script>', [["script-src", "https://scripts.example"]]],
  ["<script>run()</script>", [["script-src", sha("run()")]]],
  [
    "<script>\nrun()\n</script>",
    [
      ["script-src", sha("\nrun()\n")],
      ["script-src", sha("run()")],
    ],
  ],
  ['<script type="application/json">{}</script>', []],
  ["<style>p { color: red }</style>", [["style-src", sha("p { color: red }")]]],
  [
    '<p style="text-align:center">A</p>',
    [
      ["style-src", "'unsafe-hashes'"],
      ["style-src", sha("text-align:center")],
    ],
  ],
  [
    '<p style="a:b">A</p><p style="a:b">B</p>',
    [
      ["style-src", "'unsafe-hashes'"],
      ["style-src", sha("a:b")],
    ],
  ],
  [
    '<form action="https://forms.example/x" method="post"><button formaction="https://more.example/y">Go</button></form>',
    [
      ["form-action", "https://forms.example"],
      ["form-action", "'self'"],
      ["form-action", "https://more.example"],
    ],
  ],
  ['<form action="/search/">', [["form-action", "'self'"]]],
  ['<form netlify name="contact">', [["form-action", "'self'"]]],
  ['<form action="http://forms.example/x">', []],
  ['<form action="mailto:lisa@example.org">', []],
  ['<link rel="stylesheet" href="https://styles.example/a.css">', [["style-src", "https://styles.example"]]],
])("%s", (html, needs) => {
  expect(findPolicyNeeds(html)).toEqual(needs);
});
