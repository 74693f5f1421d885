// The request that a form of the preview would have sent, and why it can't be sent.
import { describe, expect, test } from "vitest";
import {
  EMAIL,
  faultOf,
  isByRobot,
  isInboxFault,
  toPath,
  toServiceRequest,
  valueOf,
} from "../../../src/features/inbox/service-request.ts";

const FORM = { action: "https://app.kit.com/forms/1/subscriptions", honeypot: "fax" };
const KIT = { label: "Kit", isExample: false };
const FIELDS = [{ name: "email", value: " ann@example.org " }];
const PLACES = { missing: "No service is named.", file: "content/signup.yaml" };

test("a request has the fields as they were typed", () => {
  expect(toServiceRequest(FORM, FIELDS, KIT, PLACES)).toEqual({
    label: "Kit",
    address: FORM.action,
    enctype: undefined,
    fields: FIELDS,
    obstacle: undefined,
  });
});

const robot = [...FIELDS, { name: "fax", value: "1" }];
const ROBOT = "The field that only robots fill in is not empty, so the service would drop it.";

test.each([
  ["no service", FORM, FIELDS, undefined, PLACES.missing],
  [
    "an example",
    FORM,
    FIELDS,
    { ...KIT, isExample: true },
    "The ids in content/signup.yaml are examples: put your own in their place, and the service can be tried.",
  ],
  ["a host", { ...FORM, action: "/thanks/" }, FIELDS, KIT, "Kit takes this form on the published site alone."],
  ["a robot", FORM, robot, KIT, ROBOT],
  ["a robot before all else", FORM, robot, undefined, ROBOT],
])("with %s, the obstacle is named", (_what, form, fields, service, obstacle) => {
  expect(toServiceRequest(form, fields, service, PLACES).obstacle).toBe(obstacle);
});

test.each([
  ["fax", [{ name: "fax", value: "1" }], true],
  ["fax", [{ name: "fax", value: " " }], false],
  ["fax", [], false],
  [undefined, [{ name: "fax", value: "1" }], false],
])("with the honeypot %j, %j were sent by a robot: %s", (honeypot, fields, expected) => {
  expect(isByRobot({ honeypot }, fields)).toBe(expected);
});

test("a value has no spaces around it, and what was not sent has none", () => {
  expect([valueOf(FIELDS, "email"), valueOf(FIELDS, "name")]).toEqual(["ann@example.org", undefined]);
});

test.each([
  ["ann@example.org", true],
  ["ann+bread@mail.example.org", true],
  ["ann@localhost", true],
  ["ann", false],
  ["ann@", false],
  ["ann@-example.org", false],
  ["ann@example..org", false],
  ["ann ben@example.org", false],
  [`ann@${"a".repeat(64)}.org`, false],
])("%s is an email address for a browser: %s", (text, expected) => {
  expect(EMAIL.test(text)).toBe(expected);
});

describe("the way back", () => {
  test.each([
    ["http://localhost:8080/a/?b=1#c", "/a/?b=1#c"],
    ["https://elsewhere.example/a/", "/a/"],
    ["/a/", "/a/"],
    ["http://localhost//elsewhere.example/a/", "/elsewhere.example/a/"],
    ["javascript:alert(1)", undefined],
    ["http://[", undefined],
    [undefined, undefined],
  ])("of %j is %s", (address, path) => {
    expect(toPath(address)).toBe(path);
    expect(faultOf("No.", address)).toEqual({ status: 400, message: "No.", back: path ?? "/" });
  });
});

test("a refusal is distinguished from an accepted form", () => {
  expect([isInboxFault(faultOf("No.", undefined)), isInboxFault({ number: 1 })]).toEqual([true, false]);
});
