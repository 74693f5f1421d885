import fc from "fast-check";
import { expect, test } from "vitest";
import { cutLine, toTerminalLine, toTerminalText, wrapText } from "../../src/lib/terminal-text.ts";

test.each([
  ["a colour", "\u001B[31mred", "[31mred"],
  ["a title for the window", "\u001B]0;owned\u0007x", "]0;ownedx"],
  ["the one-byte form", "\u009B2Jx", "2Jx"],
  ["a return to the start of the line", "safe\roops", "safe\noops"],
  ["a backspace", "abc\b\b\bxyz", "abcxyz"],
  ["letters that turn around", "\u202Egnp.exe", "gnp.exe"],
  ["tags that are not seen", "a\u{E0041}b", "ab"],
  ["half a letter", "a\uD800b", "a\uFFFDb"],
])("%s does not reach the terminal", (_what, text, printed) => {
  expect(toTerminalText(text)).toBe(printed);
});

test("text, line breaks and emoji stay", () => {
  expect(toTerminalText("Grüße\n\n  a 👩‍🎨 b")).toBe("Grüße\n\n  a 👩‍🎨 b");
  expect(toTerminalLine(" a\n b\t c ")).toBe("a b c");
});

test.each([
  ["one two three", 9, ["one two", "three"]],
  ["  indented", 20, ["  indented"]],
  ["a\n\nb", 20, ["a", "", "b"]],
  ["12345678901234567890", 8, ["12345678", "90123456", "7890"]],
  ["漢字漢字漢字", 8, ["漢字漢字", "漢字"]],
])("%j is wrapped at %i", (text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});

test("a long line is cut", () => {
  expect(cutLine("one two three", 8)).toBe("one two…");
  expect(cutLine("one", 8)).toBe("one");
});

test("wrapping loses no letter and lets nothing control the terminal", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const safe = toTerminalText(text);
      expect(safe).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/u);
      expect(wrapText(safe, width).join("").replaceAll(/\s/gu, "")).toBe(safe.replaceAll(/\s/gu, ""));
    }),
  );
});
