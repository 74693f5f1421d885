// How every service that takes a form handles its settings.
import { expect, test } from "vitest";
import { defineFormService, mayPublish } from "../../../src/features/forms/form-service.ts";
import { text } from "../../../src/lib/schema.ts";

const bakery = defineFormService(
  {
    name: "bakery",
    label: "The Bakery",
    ids: { form: text("form: rye42") },
    example: { form: "abcdefgh" },
    identity: ["form"],
    toTarget: ({ form }, { post }: { readonly post: string }) => `${form} for ${post}`,
  },
  "service",
);

test("its example is complete, with its name", () => {
  expect(bakery.example).toEqual({ name: "bakery", form: "abcdefgh" });
  expect(bakery.schema.safeParse({ form: "rye42" }).success).toBe(true);
});

test("a target is made from checked ids; settings that were never checked throw", () => {
  expect(bakery.toTarget({ name: "bakery", form: "rye42" }, { post: "/slow-bread/" })).toBe("rye42 for /slow-bread/");
  expect(() => bakery.toTarget({ name: "bakery", from: "rye42" }, { post: "/" })).toThrow("from");
});

test("keys are offered at the top, and none inside a plain value", () => {
  expect([bakery.knownKeys([]), bakery.knownKeys(["form"])]).toEqual([["form"], []]);
});

test.each([
  ["rye42", "https://kitchen.org", true],
  ["abcdefgh", "https://kitchen.org", false],
  ["abcdefgh", "https://kitchen.example", true],
])("a form with the id %s may be published on %s: %s", (form, url, expected) => {
  expect(mayPublish(bakery, { name: "bakery", form }, url)).toBe(expected);
});
