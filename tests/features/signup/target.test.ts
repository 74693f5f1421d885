// How the rest of the program uses a service.
import { expect, test } from "vitest";
import { SERVICES } from "../../../src/features/signup/services.ts";
import {
  confirmsFirst,
  isExample,
  labelOf,
  originsOf,
  PREVIEW_SERVICE,
  toSignupTarget,
} from "../../../src/features/signup/target.ts";
import { BARE, parseService, sampleService } from "./sample-service.ts";

test.each([
  ["mailchimp", ["https://inner.us21.list-manage.com"]],
  ["kit", ["https://app.kit.com", "https://*.kit.com"]],
  ["brevo", ["https://8c41fa07.sibforms.com"]],
  ["listmonk", ["https://lists.inner-canvas.org"]],
  ["netlify", []],
  ["ghost", []],
])("a policy for forms of %s lists %j", (name, origins) => {
  expect(originsOf(sampleService(name))).toEqual(origins);
});

test("a service is called by its own name", () => {
  expect(labelOf(sampleService("campaign-monitor"))).toBe("Campaign Monitor");
});

test.each([
  ["buttondown", {}, true],
  ["buttondown", { doubleOptIn: false }, false],
  ["mailchimp", {}, false],
  ["mailchimp", { doubleOptIn: true }, true],
  ["netlify", {}, false],
])("%s with %j: asks to confirm first is %s", (name, more, expected) => {
  expect(confirmsFirst(sampleService(name, more))).toBe(expected);
});

const examples = SERVICES.filter(({ name }) => name !== "netlify");

test.each(examples.map(({ name, example }) => [name, example] as const))(
  "the example of %s is valid, and known for one",
  (_name, example) => {
    expect(isExample(parseService(example))).toBe(true);
  },
);

test.each(SERVICES.map(({ name }) => name))("real ids of %s aren't an example", (name) => {
  expect(isExample(sampleService(name))).toBe(false);
});

test.each([
  ["mailchimp", { u: "0000000000000000000000000" }],
  ["kit", { form: "11111" }],
  ["kit", { form: "123456" }],
  ["buttondown", { username: "your-username" }],
  ["aweber", { list: "awlist0000000" }],
  ["listmonk", { lists: ["12345678-1234-1234-1234-123456789012"] }],
  ["custom", { action: "https://example.com/subscribe" }],
])("%s with %j is an example", (name, more) => {
  expect(isExample(sampleService(name, more))).toBe(true);
});

test("small numbers are real ones", () => {
  expect(isExample(sampleService("activecampaign", { u: "1", f: "1" }))).toBe(false);
});

test("the example for a preview without a service can be drawn", () => {
  expect(isExample(PREVIEW_SERVICE)).toBe(true);
  expect(toSignupTarget(PREVIEW_SERVICE, { ...BARE, asksFirstName: true })).toMatchObject({
    email: "email",
    firstName: "first_name",
  });
});

test("settings without a service are a bug of ours", () => {
  expect(() => labelOf({ name: "pigeon" })).toThrow(new Error("No email service is called pigeon."));
});
