// Reads the form code that an email service gave out, and writes the service: block of signup.yaml from it.
import { parseWebAddress } from "../../lib/url.ts";
import { stringify } from "yaml";
import { explainIssues } from "../../lib/schema.ts";
import type { EmbedCode, EmbedForm, EmbedReading, EmbedRefusal } from "./embed-code.ts";
import { notesOn } from "./embed-notes.ts";
import { readEmbedCode } from "./read-embed-code.ts";
import type { SignupService } from "./service.ts";
import { SERVICES } from "./services.ts";

export interface PastedService {
  /** The block, with its key, ending in a line feed. */
  readonly yaml: string;
  readonly name: string;
  readonly label: string;
  /** Notes about omitted parts and open tasks, as sentences. */
  readonly notes: readonly string[];
}

export interface PasteFault {
  /** What to copy instead, as a sentence. */
  readonly fault: string;
}

/** Takes any text and never throws. */
export function readEmbed(html: string): PastedService | PasteFault {
  const code = readEmbedCode(html);
  const found = recogniseForm(code) ?? recogniseElement(code) ?? hostedPage(code) ?? otherForm(code);
  if (!found) return { fault: code.elements.some(({ tag }) => tag === "script") ? SCRIPT_ONLY : NOTHING };
  if ("refusal" in found.reading) return { fault: found.reading.refusal };
  return toBlock(code, found.service, found.reading, found.form);
}

export function isPasteFault(result: PastedService | PasteFault): result is PasteFault {
  return "fault" in result;
}

const NOTHING =
  "There is no form in this code. Copy the whole HTML code of the form from your email service, from <form to </form>. If it doesn't give out HTML, copy the address of the sign-up page that it hosts.";

const SCRIPT_ONLY =
  "This code draws its form with a script, which your site doesn't load. If your email service gives out the form as HTML, too, copy that code. If not, make a sign-up page there, and copy the address of that page instead of this code.";

interface Recognised {
  readonly service: SignupService;
  readonly reading: EmbedReading | EmbedRefusal;
  readonly form: EmbedForm | undefined;
}

const KNOWN = SERVICES.filter(({ name }) => name !== "custom" && name !== "hosted");

function recogniseForm({ forms }: EmbedCode): Recognised | undefined {
  for (const form of forms) {
    for (const service of KNOWN) {
      const reading = service.fromForm(form);
      if (reading) return { service, reading, form };
    }
  }
  return undefined;
}

function recogniseElement({ elements }: EmbedCode, services = KNOWN): Recognised | undefined {
  for (const element of elements) {
    for (const service of services) {
      const reading = service.fromElement(element);
      if (reading) return { service, reading, form: undefined };
    }
  }
  return undefined;
}

/** A page in a frame, or an address alone; a form next to a frame is what is meant. */
function hostedPage(code: EmbedCode): Recognised | undefined {
  if (code.forms.some(({ fields }) => fields.length > 0)) return undefined;
  const hosted = SERVICES.filter(({ name }) => name === "hosted");
  return recogniseElement(code, hosted);
}

function otherForm({ forms }: EmbedCode): Recognised | undefined {
  const custom = SERVICES.find(({ name }) => name === "custom");
  // A page may hold a search form as well; the one that asks for an address is meant.
  const form =
    forms.find(({ fields }) => fields.some(({ type, name }) => type === "email" || /e-?mail/iu.test(name))) ?? forms[0];
  if (!custom || !form) return undefined;
  const refusal = explainUnfit(form);
  const reading = refusal === undefined ? custom.fromForm(form) : { refusal };
  return reading && { service: custom, reading, form };
}

function explainUnfit({ action, method, fields }: EmbedForm): string | undefined {
  if (parseWebAddress(action.trim()) === undefined) {
    return (
      `The form sends to ${action.trim() === "" ? "no address" : `"${action.trim()}"`}, so the code ` +
      "says nothing of where the service is. Copy the code that the email service itself gives for its form."
    );
  }
  if (!fields.some(({ type, name }) => type === "email" || /e-?mail/iu.test(name)))
    return "The form has no field for an email address. Copy the whole HTML code of the form, from <form to </form>.";
  return method === "post"
    ? undefined
    : 'The form sends with method="get", which puts what readers type into an address. ' +
        "Copy the code that the email service itself gives for its form.";
}

function toBlock(
  code: EmbedCode,
  service: SignupService,
  reading: EmbedReading,
  form: EmbedForm | undefined,
): PastedService | PasteFault {
  const result = service.schema.safeParse(reading.ids);
  if (!result.success) {
    const faults = explainIssues(result.error.issues, service.knownKeys).map(
      ({ path, message }) => `${path.join(".")} ${message}`,
    );
    return {
      fault: `The code looks like one of ${service.label}, yet what it holds cannot be used: ${faults.join(" ")}`,
    };
  }
  const block = stringify(
    { service: { name: service.name, ...reading.ids } },
    { lineWidth: 0, defaultStringType: "PLAIN" },
  );
  return { yaml: block, name: service.name, label: service.label, notes: notesOn(code, service, reading, form) };
}
