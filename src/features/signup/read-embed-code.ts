// Reads the HTML that an email service gives out for its forms into plain records.
import { parseWebAddress } from "../../lib/url.ts";
import { Parser } from "htmlparser2";
import type { EmbedCode, EmbedElement, EmbedField, EmbedForm } from "./embed-code.ts";

/** Takes anything: broken HTML, HTML that was escaped on its way, or nothing but the address of a form. */
export function readEmbedCode(html: string): EmbedCode {
  const code = parse(html);
  if (code.elements.length === 0 && /<\/?[a-z]/iu.test(code.text)) return parse(code.text);
  const address = code.text.trim();
  if (code.elements.length > 0 || /\s/u.test(address) || parseWebAddress(address) === undefined) return code;
  return {
    ...code,
    forms: [{ action: address, method: "post", attributes: {}, fields: [] }],
    elements: [{ tag: "page", attributes: { href: address } }],
  };
}

interface Label {
  readonly of: string | undefined;
  readonly text: string[];
}

interface Field {
  readonly field: Omit<EmbedField, "label">;
  readonly attributes: Readonly<Record<string, string>>;
  /** The label that the field is inside of. */
  readonly around: Label | undefined;
}

interface Form extends Omit<EmbedForm, "fields"> {
  readonly fields: Field[];
}

function parse(html: string): EmbedCode {
  const forms: Form[] = [];
  const labels: Label[] = [];
  const elements: EmbedElement[] = [];
  const text: string[] = [];
  const script: string[] = [];
  const open: { tag: string; concealed: boolean }[] = [];
  let form: Form | undefined;
  let label: Label | undefined;
  const parser = new Parser({
    onopentag(tag, attributes) {
      elements.push({ tag, attributes });
      open.push({ tag, concealed: open.at(-1)?.concealed === true || isConcealed(attributes) });
      if (tag === "form") {
        form = {
          action: attributes["action"] ?? "",
          method: (attributes["method"] ?? "get").toLowerCase(),
          attributes,
          fields: [],
        };
        forms.push(form);
      }
      if (tag === "label") labels.push((label = { of: attributes["for"], text: [] }));
      const field = toField(tag, attributes, open.at(-1)?.concealed === true);
      if (form && field) form.fields.push({ field, attributes, around: label });
    },
    ontext(part) {
      const tag = open.at(-1)?.tag;
      if (tag !== "script" && tag !== "style") label?.text.push(part);
      if (tag === "script") script.push(part);
      else if (tag !== "style") text.push(part);
    },
    onclosetag(tag) {
      open.pop();
      if (tag === "form") form = undefined;
      if (tag === "label") label = undefined;
    },
  });
  parser.end(html);
  elements.push(...scriptsLoadedBy(script.join("\n")));
  const byId = new Map(labels.map((one) => [one.of, one]));
  const withLabel = ({ field, attributes, around }: Field): EmbedField => {
    const own = around ?? (attributes["id"] === undefined ? undefined : byId.get(attributes["id"]));
    return { ...field, label: tidy(own?.text.join("") ?? attributes["aria-label"] ?? "") };
  };
  return {
    forms: forms.map((one) => ({ ...one, fields: one.fields.map(withLabel) })),
    elements,
    text: text.join(""),
    script: script.join("\n"),
  };
}

/** Labels mark required fields with an asterisk. */
function tidy(label: string): string {
  return label.replace(/[\s*:]+/gu, " ").trim();
}

/**
 * Services such as Flodesk load their script by a few lines of another one. Others have only the host of their page
 * there, as in `substackUrl: "example.substack.com"`.
 */
function scriptsLoadedBy(script: string): EmbedElement[] {
  const addresses = script.match(/https:\/\/[^\s"'`<>()]+/gu) ?? [];
  const hosts = [...script.matchAll(/["'`]((?:[a-z\d-]+\.){2,}[a-z]{2,})\/?["'`]/gu)].map(([, host = ""]) => host);
  return [...addresses, ...hosts.map((host) => `https://${host}`)].map((src) => ({
    tag: "script",
    attributes: { src },
  }));
}

function toField(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  concealed: boolean,
): Field["field"] | undefined {
  const name = attributes["name"]?.trim() ?? "";
  const type = tag === "input" ? (attributes["type"] ?? "text").toLowerCase() : tag;
  if (
    name === "" ||
    !["input", "select", "textarea"].includes(tag) ||
    ["submit", "button", "image", "reset"].includes(type)
  )
    return undefined;
  return {
    type,
    name,
    value: attributes["value"] ?? "",
    required: Object.hasOwn(attributes, "required"),
    concealed: type !== "hidden" && concealed,
  };
}

function isConcealed(attributes: Readonly<Record<string, string>>): boolean {
  const style = (attributes["style"] ?? "").replace(/\s/gu, "").toLowerCase();
  return (
    attributes["aria-hidden"] === "true" ||
    attributes["tabindex"] === "-1" ||
    Object.hasOwn(attributes, "hidden") ||
    /display:none|visibility:hidden|(?:left|top):-\d{3,}/u.test(style)
  );
}
