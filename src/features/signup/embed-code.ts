// The form code of an email service as plain records, and small questions about them.

export interface EmbedField {
  /** "hidden", "email", "checkbox" …; "select" and "textarea" for these elements. */
  readonly type: string;
  readonly name: string;
  readonly value: string;
  readonly required: boolean;
  /** Its words for people; empty where the code has none. */
  readonly label: string;
  /** Hidden from people: most often a honeypot. */
  readonly concealed: boolean;
}

export interface EmbedForm {
  readonly action: string;
  readonly method: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly fields: readonly EmbedField[];
}

export interface EmbedElement {
  /** "page" for an address that was pasted alone: its href. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface EmbedCode {
  readonly forms: readonly EmbedForm[];
  readonly elements: readonly EmbedElement[];
  /** Text outside of scripts and styles. */
  readonly text: string;
  /** Text inside of scripts. */
  readonly script: string;
}

/** A service's ids, found in its embed code. */
export interface EmbedReading {
  /** Keys and values for the service: block, still unchecked. */
  readonly ids: Readonly<Record<string, unknown>>;
  /** Names of the form's fields that the ids cover, or that the site writes itself. */
  readonly used: readonly string[];
  readonly notes?: readonly string[];
}

/** Embed code that doesn't contain the service's ids. */
export interface EmbedRefusal {
  /** What to copy instead, as a sentence. */
  readonly refusal: string;
}

/** The address of a form or script; undefined where the text isn't one. Old codes omit https:. */
export function addressOf(text: string | undefined): URL | undefined {
  const tidy = (text ?? "").trim().replace(/&amp;/giu, "&");
  return URL.parse(tidy.startsWith("//") ? `https:${tidy}` : tidy) ?? undefined;
}

/** True for the host and its subdomains. */
export function isHost(url: URL | undefined, ...hosts: readonly string[]): url is URL {
  return url !== undefined && hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}

const LONGEST_LABEL = 60;

/** A field as notes call it: its words for people, and its name in the code. */
export function nameOf({ label, name }: EmbedField): string {
  const words = label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label;
  return words === "" || words === name ? name : `"${words}" (${name})`;
}

/** Value of the first field of that name. */
export function valueOf(form: EmbedForm, name: string): string | undefined {
  return form.fields.find((field) => field.name === name)?.value;
}
