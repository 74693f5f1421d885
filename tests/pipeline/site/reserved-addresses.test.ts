// Addresses that no post or page can have.
import { expect, test } from "vitest";
import { checkReservedAddresses } from "../../../src/pipeline/site/reserved-addresses.ts";
import { samplePage, samplePost } from "../content/sample-entries.ts";

test.each([
  ["/feed/"],
  ["/feed"],
  ["/Feed/index.html"],
  ["/404/"],
  ["/CNAME/"],
  ["/favicon.ico"],
  ["/assets/site.css"],
  ["/pagefind/pagefind.js"],
  ["/_headers/"],
  ["/_guide/"],
  ["/_server/nginx.conf"],
  ["/.htaccess"],
])("%s is the program's own", (address) => {
  expect(checkReservedAddresses([samplePost("slow-bread", { address, lines: { permalink: 4 } })])).toEqual([
    {
      file: "content/posts/slow-bread.md",
      line: 4,
      field: "permalink",
      message:
        `The address ${address} can't be used, because Inner Canvas or the host uses it. ` +
        "Write another one, such as permalink: /slow-bread/.",
      severity: "error",
    },
  ]);
});

test.each([
  "/feeds/",
  "/feed/bread/",
  "/pictures/bread/",
  "/share/",
  "/assets/",
  "/fonts/",
  "/.well-known/bread/",
  "/2013/04/25/bread/",
])("%s is free", (address) => {
  expect(checkReservedAddresses([samplePost("a", { address })])).toEqual([]);
});

test("an alias is checked, too", () => {
  const post = samplePost("a", { aliases: ["/old/", "/feed/"], lines: { aliases: 5 } });
  expect(checkReservedAddresses([post]).map(({ line, field, message }) => [line, field, message])).toEqual([
    [
      5,
      "aliases",
      "The address /feed/ can't be used, because Inner Canvas or the host uses it. Remove it from this list.",
    ],
  ]);
});

test("an address that comes from the file's name has no line", () => {
  const [problem] = checkReservedAddresses([samplePage("feed", { address: "/feed/" })]);
  expect([problem?.line, problem?.field, problem?.message]).toEqual([
    undefined,
    undefined,
    "The address /feed/ can't be used, because Inner Canvas or the host uses it. " +
      "Write another one, such as permalink: /my-address/.",
  ]);
});
