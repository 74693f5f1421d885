// Addresses are made of slugs, so a slug must be readable, stable and safe in a link.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toSlug } from "../../src/lib/slug.ts";

test.each([
  ["Slow Bread", "slow-bread"],
  ["ALL CAPITALS", "all-capitals"],
  ["  two   spaces  ", "two-spaces"],
  ["one\ttab\nand a line", "one-tab-and-a-line"],
  ["--already--hyphenated--", "already-hyphenated"],
  ["snake_case.and/slash", "snake-case-and-slash"],
  ["100% sure?", "100-sure"],
  ["tag #1", "tag-1"],
])("joins the words of %j with single hyphens: %s", (title, slug) => {
  expect(toSlug(title)).toBe(slug);
});

test.each([
  ["C++ & me", "c-plus-plus-and-me"],
  ["C#", "c-sharp"],
  ["C", "c"],
  ["F# and C++", "f-sharp-and-c-plus-plus"],
  ["Google+", "google-plus"],
  ["a+b", "a-b"],
  ["#art", "art"],
  ["No. #1", "no-1"],
  ["R&D", "r-and-d"],
  ["&", "and"],
])("spells out the ampersand of %j: %s", (title, slug) => {
  expect(toSlug(title)).toBe(slug);
});

test.each([
  ["Don't stop", "dont-stop"],
  ["it’s rock ’n’ roll", "its-rock-n-roll"],
])("leaves no gap for the apostrophe of %j: %s", (title, slug) => {
  expect(toSlug(title)).toBe(slug);
});

test.each([
  ["Crème brûlée", "creme-brulee"],
  ["Über Öl und Äpfel", "uber-ol-und-apfel"],
  ["Straße, STRASSE, ẞ", "strasse-strasse-ss"],
  ["Œuvre d’Ægir", "oeuvre-daegir"],
  ["Smørrebrød på Ærø", "smorrebrod-pa-aero"],
  ["Łódź, Đà Nẵng", "lodz-da-nang"],
  ["İstanbul, Diyarbakır", "istanbul-diyarbakir"],
  ["ﬁne ﬀ", "fine-ff"],
  ["Ｆｕｌｌ ｗｉｄｔｈ", "full-width"],
])("writes the Latin letters of %j plainly: %s", (title, slug) => {
  expect(toSlug(title)).toBe(slug);
});

test.each([
  ["日本語 タイトル", "日本語-タイトル"],
  ["パン", "パン"],
  ["Привет, мир", "привет-мир"],
  ["ΑΒΓ", "αβγ"],
  ["한국어 제목", "한국어-제목"],
  ["हिन्दी", "हिन्दी"],
  ["ไม้", "ไม้"],
])("keeps the letters and marks of another script in %j: %s", (title, slug) => {
  expect(toSlug(title)).toBe(slug);
});

test.each(["", "   ", "-", "- -", "🎉🎉", "👩‍🎨", "!?…", "\u200b"])(
  "is empty if %j has no letters or digits",
  (title) => {
    expect(toSlug(title)).toBe("");
  },
);

test("drops emoji between words", () => {
  expect(toSlug("I 🎨 clay 🏺")).toBe("i-clay");
});

test("is the same for a letter typed as one character or as letter and accent", () => {
  const title = "Crème brûlée à la Å";
  expect(toSlug(title.normalize("NFD"))).toBe(toSlug(title.normalize("NFC")));
});

describe("for any input", () => {
  const scripts = [
    "abz",
    "ABZ",
    "019",
    " -_",
    "äöüßéèñçøłÅÆŒ",
    "ÄÖÜÉ",
    "жЯ",
    "αΩ",
    "日本のパ",
    "한글",
    "🎉👩‍🎨",
    "&'’“”…#?/\\.%",
    "\u200b\u00a0",
  ];
  const title = fc.string({ unit: fc.constantFrom(...scripts.flatMap((script) => Array.from(script))), maxLength: 40 });

  test("a slug of a slug is the same slug", () => {
    fc.assert(
      fc.property(title, (text) => toSlug(toSlug(text)) === toSlug(text)),
      { numRuns: 2000 },
    );
  });

  test("no hyphen is at either end or next to another", () => {
    fc.assert(
      fc.property(fc.oneof(title, fc.string({ unit: "binary" })), (text) => !/^-|-$|--/u.test(toSlug(text))),
      { numRuns: 2000 },
    );
  });

  test("no capital letter of the English alphabet is left", () => {
    fc.assert(
      fc.property(fc.oneof(title, fc.string()), (text) => !/[A-Z]/u.test(toSlug(text))),
      { numRuns: 2000 },
    );
  });

  test("nothing is left that a link or a file name would have to escape within ASCII", () => {
    fc.assert(
      fc.property(
        fc.oneof(title, fc.string({ unit: "binary" })),
        (text) => !/[\u0000-\u002c\u002e\u002f\u003a-\u0060\u007b-\u007f]/u.test(toSlug(text).replace(/[A-Z]/gu, "")),
      ),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ["❤️", ""],
  ["I ❤️ clay", "i-clay"],
  ["Ǽ", "ae"],
  ["ǿ", "o"],
  ["ᴬ", "a"],
])("%j becomes %j", (text, slug) => {
  expect(toSlug(text)).toBe(slug);
});
