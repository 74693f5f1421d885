// Helpers for the code of a form.
import { expect, test } from "vitest";
import { addressOf, isHost, valueOf, type EmbedForm } from "../../../src/features/signup/embed-code.ts";

test.each([
  ["https://example.org/join", "https://example.org/join"],
  [" //example.org/join ", "https://example.org/join"],
  ["https://example.org/?u=1&amp;id=2&AMP;f=3", "https://example.org/?u=1&id=2&f=3"],
  ["/join", undefined],
  ["https://[", undefined],
  ["//", undefined],
  ["", undefined],
  [undefined, undefined],
])("%j leads to %s", (text, address) => {
  expect(addressOf(text)?.href).toBe(address);
});

test.each([
  ["https://kit.com/forms", true],
  ["https://app.kit.com/forms", true],
  ["https://APP.KIT.COM/forms", true],
  ["https://app.convertkit.com/forms", true],
  ["https://kit.com.example.org/forms", false],
  ["https://notkit.com/forms", false],
  ["https://example.org/kit.com", false],
])("%s is at one of Kit's hosts: %s", (address, expected) => {
  expect(isHost(addressOf(address), "kit.com", "convertkit.com")).toBe(expected);
});

test("no address is at no host", () => {
  expect(isHost(undefined, "kit.com")).toBe(false);
});

test("of two fields with one name the first counts, and one without a value is empty", () => {
  const field = (name: string, value: string) => ({
    type: "text",
    name,
    value,
    required: false,
    concealed: false,
    label: "",
  });
  const form: EmbedForm = {
    action: "/join",
    method: "post",
    attributes: {},
    fields: [field("l", "1"), field("l", "2"), field("u", "")],
  };
  expect(["l", "u", "L"].map((name) => valueOf(form, name))).toEqual(["1", "", undefined]);
});
