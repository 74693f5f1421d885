// Finds typed tags whose effect the page's Content-Security-Policy or the browser blocks, so that nothing happens.
import { parseWebAddress } from "../../../lib/url.ts";
import { Parser } from "htmlparser2";
import type { Slip } from "../document.ts";
import type { Tag } from "./read-tags.ts";

type Attributes = Readonly<Record<string, string>>;

const MAY_BE_BLOCKED = /\son\w+\s*=|<(?:form|script)\b|\sformaction\s*=/iu;
const HANDLER = /^on[a-z]+$/u;

/** `html` is the text that the tags were read in. */
export function findBlockedTags(tags: readonly Tag[], html: string): readonly Slip[] {
  if (!MAY_BE_BLOCKED.test(html)) return [];
  const hosts = new Set<string>();
  return tags.flatMap(({ kind, name, start, end, line }): Slip[] => {
    const typed = html.slice(start, end);
    if (kind !== "open" || line === undefined || !MAY_BE_BLOCKED.test(typed)) return [];
    const attributes = readAttributes(typed);
    const script = name === "script" ? foreignHost(attributes["src"]) : undefined;
    const isNew = script !== undefined && !hosts.has(script);
    if (isNew) hosts.add(script);
    return [
      ...Object.keys(attributes).flatMap((key): Slip[] =>
        HANDLER.test(key) ? [{ kind: "event handler", line, message: explainHandler(key, name) }] : [],
      ),
      ...formFaults(name, attributes).map((message): Slip => ({ kind: "form", line, message })),
      ...(isNew ? [{ kind: `foreign script ${script}`, line, message: explainScript(script) }] : []),
    ];
  });
}

function readAttributes(tag: string): Attributes {
  let found: Attributes = {};
  const parser = new Parser({ onopentag: (_, attributes) => void (found = attributes) });
  parser.end(tag);
  return found;
}

function explainHandler(key: string, name: string): string {
  return (
    `Nothing happens at ${key} here, because pages of this site run no code in attributes. Remove it from the ` +
    `<${name}>, or write the code into a script after it: <script>…</script>`
  );
}

function explainScript(host: string): string {
  return (
    `The script from ${host} can't load anything else, because this site's security policy allows only what a text ` +
    "names. Use embed code that begins with <iframe> instead, or a link."
  );
}

/** What keeps a form from being sent. */
function formFaults(name: string, attributes: Attributes): readonly string[] {
  const { action, formaction, method = "" } = attributes;
  const targets = [name === "form" ? action : undefined, formaction].filter((one) => one !== undefined);
  // Netlify takes such forms on the page itself.
  const isSent = "netlify" in attributes || "data-netlify" in attributes || method.toLowerCase() === "dialog";
  if (name === "form" && (action ?? "").trim() === "" && !isSent && !("onsubmit" in attributes)) return [NO_ACTION];
  return targets.flatMap((target) => {
    const url = URL.parse(target.trim(), "https://site.invalid");
    if (url?.protocol === "http:")
      return [
        `Readers can't send this form safely, because its address begins with http: and isn't encrypted. ` +
          `Write ${target.trim().replace(/^http:/iu, "https:")}`,
      ];
    if (url?.protocol === "mailto:") return [MAIL];
    return [];
  });
}

const NO_ACTION =
  "Readers can't send this form, because it doesn't say where to. Add the address that your form service gives you: " +
  '<form action="https://…" method="post">';
const MAIL =
  "Most readers can't send this form, because browsers don't send email. Use the address that a form service gives " +
  'you: <form action="https://…" method="post">';

/** The host of a script of another site. */
function foreignHost(address: string | undefined): string | undefined {
  return address === undefined ? undefined : parseWebAddress(address)?.host;
}
