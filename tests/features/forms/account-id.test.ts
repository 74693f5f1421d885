// Ids and addresses of accounts, and the messages about invalid ones.
import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { explainService, id, rootAddress, UUID, webAddress } from "../../../src/features/forms/account-id.ts";

const WHERE = "Copy it from the form.";
const form = id({ key: "form", pattern: /^\d+$/u, what: "a form number", where: WHERE, example: "185191894925444559" });
const rule = { key: "url", where: WHERE, example: "https://example.org", what: "the root of a program" };
const address = webAddress({ ...rule, what: "a form's address", accepts: ({ pathname }) => pathname !== "/" });
const root = rootAddress(rule);

/** What a schema makes of a value, or what it says about it. */
function read(schema: z.ZodType<string>, value: unknown): string {
  const { success, data, error } = schema.safeParse(value);
  return success ? data : `! ${error.issues.map(({ message }) => message).join(" ")}`;
}

describe("an id", () => {
  test.each([
    ["6481302", "6481302"],
    [" 6481302\n", "6481302"],
    [6481302, "6481302"],
    [0, "0"],
    [undefined, `! is missing. ${WHERE}`],
    [null, `! is empty. ${WHERE}`],
    ["  ", `! is empty. ${WHERE}`],
    ["six", `! "six" is not a form number. ${WHERE}`],
    [-1, `! -1 is not a form number. ${WHERE}`],
    [true, `! true is not a form number. ${WHERE}`],
  ])("%j: %s", (value, expected) => {
    expect(read(form, value)).toBe(expected);
  });

  test.each([2 ** 53, 1.1, Number("185191894925444559")])(
    "%d has lost digits to the YAML parser, and needs quotes",
    (value) => {
      expect(read(form, value)).toBe(
        `! lost its last digits, because it was read as the number ${value}. ` +
          'Put it in quotes: form: "185191894925444559".',
      );
    },
  );
});

describe("an address", () => {
  test.each([
    ["https://forms.example.org/f?a=1", "https://forms.example.org/f?a=1"],
    [" HTTPS://forms.example.org/f ", "HTTPS://forms.example.org/f"],
    ["http://localhost:8080/f", "http://localhost:8080/f"],
    ["http://forms.localhost/f", "http://forms.localhost/f"],
    ["http://[::1]/f", "http://[::1]/f"],
    [undefined, `! is missing. ${WHERE}`],
    [" ", `! is empty. ${WHERE}`],
    ["https://forms.example.org/", `! "https://forms.example.org/" is not a form's address. ${WHERE}`],
  ])("%j: %s", (value, expected) => {
    expect(read(address, value)).toBe(expected);
  });

  test.each([
    ["forms.example.org/f", "isn't an address. Write it with https://, as in url: https://example.org."],
    ["//forms.example.org/f", "isn't an address."],
    ["https://forms example.org/f", "isn't an address."],
    ["https://[/f", "isn't an address."],
    ["ftp://forms.example.org/f", "isn't an address."],
    [42, "isn't an address."],
    ["https://forms.example.org/f?a&amp;b", "Write https://forms.example.org/f?a&b."],
    ["http://forms.example.org/f", "would send what readers type unprotected."],
    ["http://localhost.example.org/f", "would send what readers type unprotected."],
    ["https://ann@forms.example.org/f", "Write https:// and the host without: https://forms.example.org/f."],
  ])("%j is refused: %s", (value, sentence) => {
    expect(read(address, value)).toContain(sentence);
  });

  test("a password in it is not repeated", () => {
    expect(read(address, "https://ann:secret@forms.example.org/f")).not.toContain("secret");
  });
});

test.each([
  ["https://talk.example.org///", "https://talk.example.org"],
  ["https://talk.example.org/isso/", "https://talk.example.org/isso"],
  ["https://talk.example.org/?a=1", `! "https://talk.example.org/?a=1" is not the root of a program. ${WHERE}`],
  ["https://talk.example.org/#a", `! "https://talk.example.org/#a" is not the root of a program. ${WHERE}`],
])("the root address of a server %j: %s", (value, expected) => {
  expect(read(root, value)).toBe(expected);
});

test.each([
  ["B4D1E0F7-93a2-4c58-8e6b-1f70c2a95d34", true],
  ["b4d1e0f793a24c588e6b1f70c2a95d34", false],
  ["b4d1e0f7-93a2-4c58-8e6b-1f70c2a95d345", false],
])("%s is a UUID: %s", (text, expected) => {
  expect(UUID.test(text)).toBe(expected);
});

test.each([
  ["kitt", 'can\'t be "kitt". Did you mean kit? Use one of: kit, custom.'],
  [
    "pigeons",
    'can\'t be "pigeons". For any other service that takes a plain form, write custom. Use one of: kit, custom.',
  ],
  [["kit"], 'can\'t be ["kit"]. For any other service that takes a plain form, write custom. Use one of: kit, custom.'],
])("the service %j: %s", (name, sentence) => {
  expect(explainService(name, ["kit", "custom"])).toBe(sentence);
});
