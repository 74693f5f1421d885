// A signup.yaml without forms gets one.
import { expect, test } from "vitest";
import { addFirstForm, FIRST_FORM } from "../../../src/features/signup/first-form.ts";
import { signupSettings } from "../../../src/features/signup/signup-settings.ts";
import { isYamlFault, parseYaml } from "../../../src/lib/yaml.ts";

const SERVICE = "service: { name: netlify, form: signup }\n";

const add = (text: string): string | undefined => addFirstForm(text, "content/signup.yaml");

test.each([
  ["a service alone", SERVICE, `${SERVICE}${FIRST_FORM}`],
  ["empty forms", `forms:\n${SERVICE}`, `${FIRST_FORM}${SERVICE}`],
  ["forms in braces", `forms: {}\n${SERVICE}`, `${FIRST_FORM}${SERVICE}`],
  ["notes", `${SERVICE}# Mine\n`, `${SERVICE}# Mine\n${FIRST_FORM}`],
])("%s: the form is added, and the file is right", (_what, text, after) => {
  expect(add(text)).toBe(after);
  const yaml = parseYaml(after);
  if (isYamlFault(yaml)) throw new Error(yaml.message);
  expect(signupSettings.parse(yaml.value).forms).toMatchObject([{ name: "newsletter", button: "Sign up" }]);
});

test.each(["forms:\n  a: { heading: A }\n", "offers:\n  a: { heading: A }\n", "forms: none\n"])(
  "%j stays as it is, right or wrong",
  (text) => {
    expect(add(text)).toBeUndefined();
  },
);
