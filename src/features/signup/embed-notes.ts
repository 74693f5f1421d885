// Lists the parts of a pasted form that were left out, and what the author has to do about them.
import { nameOf, type EmbedCode, type EmbedField, type EmbedForm, type EmbedReading } from "./embed-code.ts";
import type { SignupService } from "./service.ts";

/** Sentences, the ones that cost signups first. */
export function notesOn(
  code: EmbedCode,
  service: SignupService,
  reading: EmbedReading,
  form: EmbedForm | undefined,
): string[] {
  const left = (form?.fields ?? []).filter(
    ({ name, concealed }) => !reading.used.includes(name) && !concealed && !isCaptchaName(name),
  );
  const captcha = captchaIn(code);
  return [
    ...(captcha === undefined
      ? []
      : [
          `The form holds a captcha (${captcha}), which a form without scripts cannot answer: switch it off at ${service.label}, or sign-ups will be rejected.`,
        ]),
    ...(reading.notes ?? []),
    ...(form?.method === "get" && form.fields.length > 0 && service.name !== "custom"
      ? ['The code says method="get"; the site sends by POST, as the service wants it.']
      : []),
    ...unique(left).map((field) => noteOn(field, service)),
    ...(code.forms.length > 1 ? [`The code holds ${code.forms.length} forms; one of them was read.`] : []),
    ...(form !== undefined && holdsScript(code) ? ["Its scripts were left out: the form works without."] : []),
    ...(form !== undefined && holdsStyle(code)
      ? ["Its styles were left out: the form looks like the rest of your site."]
      : []),
  ];
}

function noteOn(field: EmbedField, service: SignupService): string {
  const { name, type, value, required } = field;
  if (type === "hidden")
    return (
      `The hidden field ${name} (${value === "" ? "empty" : `"${value}"`}) was left out: ${service.label} does not ` +
      "need it from this site."
    );
  const what = { checkbox: "box", radio: "choice", select: "list of choices" }[type] ?? "field";
  const remedy = required
    ? ` The code calls it required: make it optional at ${service.label}, or sign-ups will be rejected.`
    : "";
  return `The ${what} ${nameOf(field)} was left out: the site asks for an address and a first name only.${remedy}`;
}

function unique(fields: readonly EmbedField[]): EmbedField[] {
  return [...new Map(fields.map((field) => [field.name, field])).values()];
}

const CAPTCHAS: Readonly<Record<string, RegExp>> = {
  reCAPTCHA: /g-?recaptcha|recaptcha/iu,
  hCaptcha: /h-captcha|hcaptcha/iu,
  Turnstile: /cf-turnstile|turnstile/iu,
  ALTCHA: /altcha/iu,
};

function captchaIn({ elements }: EmbedCode): string | undefined {
  const marks = elements.flatMap(({ tag, attributes }) => [
    tag,
    attributes["class"] ?? "",
    attributes["src"] ?? "",
    attributes["name"] ?? "",
  ]);
  return Object.entries(CAPTCHAS).find(([, pattern]) => marks.some((mark) => pattern.test(mark)))?.[0];
}

function isCaptchaName(name: string): boolean {
  return Object.values(CAPTCHAS).some((pattern) => pattern.test(name));
}

function holdsScript({ elements }: EmbedCode): boolean {
  return elements.some(
    ({ tag, attributes }) => tag === "script" || Object.keys(attributes).some((key) => key.startsWith("on")),
  );
}

function holdsStyle({ elements }: EmbedCode): boolean {
  return elements.some(
    ({ tag, attributes }) => tag === "style" || (tag === "link" && attributes["rel"] === "stylesheet"),
  );
}
