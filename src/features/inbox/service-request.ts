// The request that a form of the preview would have sent to its service, and whether it can be tried.
import type { HiddenField } from "../forms/hidden-field.ts";

export interface ServiceRequest {
  /** The service's name as it writes it: "Kit". */
  readonly label: string;
  /** Absolute, or a path of the published site if the host itself takes forms. */
  readonly address: string;
  /** Missing where the usual application/x-www-form-urlencoded is right. */
  readonly enctype: "multipart/form-data" | undefined;
  readonly fields: readonly HiddenField[];
  /** Undefined where it can be tried; else why not, as a sentence. */
  readonly obstacle: string | undefined;
}

/** The form that was sent. */
export interface SentForm {
  /** Absolute, or a path of the published site. */
  readonly action: string;
  readonly enctype?: "multipart/form-data" | undefined;
  /** The field that only robots fill in. */
  readonly honeypot: string | undefined;
}

/** The service that a form belongs to. */
export interface NamedService {
  readonly label: string;
  readonly isExample: boolean;
}

/** `missing` says in which file the service is missing, `file` which file has its ids. */
export function toServiceRequest(
  form: SentForm,
  fields: readonly HiddenField[],
  service: NamedService | undefined,
  { missing, file }: { readonly missing: string; readonly file: string },
): ServiceRequest {
  const obstacle = isByRobot(form, fields)
    ? "The field that only robots fill in is not empty, so the service would drop it."
    : obstacleOf(form, service, { missing, file });
  return { label: service?.label ?? "no service yet", address: form.action, enctype: form.enctype, fields, obstacle };
}

/** Whether the field that only robots fill in is not empty. */
export function isByRobot({ honeypot }: Pick<SentForm, "honeypot">, fields: readonly HiddenField[]): boolean {
  return honeypot !== undefined && (valueOf(fields, honeypot) ?? "") !== "";
}

function obstacleOf(
  { action }: SentForm,
  service: NamedService | undefined,
  { missing, file }: { readonly missing: string; readonly file: string },
): string | undefined {
  if (!service) return missing;
  if (service.isExample)
    return `The ids in ${file} are examples: put your own in their place, and the service can be tried.`;
  return action.startsWith("/") ? `${service.label} takes this form on the published site alone.` : undefined;
}

/** A form that no service would take. */
export interface InboxFault {
  readonly status: 400;
  readonly message: string;
  /** A path of the preview to go back to. */
  readonly back: string;
}

export function isInboxFault<Taken extends object>(result: Taken | InboxFault): result is InboxFault {
  return "status" in result;
}

/** One part of a host's name. */
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

/**
 * A valid email address, as browsers define it: https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
 */
export const EMAIL = new RegExp(`^[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]+@${LABEL}(?:\\.${LABEL})*$`, "u");

/** The value of a field, without surrounding spaces. */
export function valueOf(fields: readonly HiddenField[], name: string): string | undefined {
  return fields.find((field) => field.name === name)?.value.trim();
}

export function faultOf(message: string, from: string | undefined): InboxFault {
  return { status: 400, message, back: toPath(from) ?? "/" };
}

/** The path of an address: a preview stays on this machine, whatever host is named. */
export function toPath(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address, "http://localhost");
  return url && /^https?:$/u.test(url.protocol)
    ? url.pathname.replace(/^\/{2,}/u, "/") + url.search + url.hash
    : undefined;
}
