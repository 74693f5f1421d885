// Ids that tie a site to an account elsewhere, each with the sentence for a wrong one: what to copy from where.
import * as z from "zod";
import { read } from "../../lib/schema.ts";
import { suggest } from "../../lib/suggest.ts";

/** The form of a UUID (RFC 9562), as several services number their lists and forms. */
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

export interface IdRule {
  /** The key in the settings. */
  readonly key: string;
  readonly pattern: RegExp;
  /** Completes "is not …": "a Kit form number". */
  readonly what: string;
  /** What to copy from where, as a sentence. */
  readonly where: string;
  readonly example: string;
}

/** An id as the service writes it. It stays text: the numbers of JSON lose digits beyond 2^53. */
export function id(rule: IdRule) {
  return z.unknown().transform((value, context): string => {
    const typed = typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? String(value) : value;
    if (typeof typed === "string" && rule.pattern.test(typed.trim())) return typed.trim();
    context.addIssue({ code: "custom", message: explainId(rule, value) });
    return z.NEVER;
  });
}

function explainId({ key, what, where, example }: IdRule, value: unknown): string {
  if (value === undefined) return `is missing. ${where}`;
  if (value === null || (typeof value === "string" && value.trim() === "")) return `is empty. ${where}`;
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    return (
      `lost its last digits, because it was read as the number ${value}. Put it in quotes: ${key}: ` + `"${example}".`
    );
  }
  return `${read(value)} is not ${what}. ${where}`;
}

export interface AddressRule {
  readonly key: string;
  readonly where: string;
  readonly example: string;
  /** Completes "is not …". */
  readonly what: string;
  /** Further conditions on an address that a browser can send to. */
  readonly accepts?: (url: URL) => boolean;
}

/** An address to send to: https, or http on this machine. */
export function webAddress(rule: AddressRule) {
  return z.unknown().transform((value, context): string => {
    const fault = faultOfAddress(rule, value);
    if (fault === undefined && typeof value === "string") return value.trim();
    context.addIssue({ code: "custom", message: fault ?? `is missing. ${rule.where}` });
    return z.NEVER;
  });
}

/** The root of a self-hosted program; no slash at its end. */
export function rootAddress(rule: Omit<AddressRule, "accepts">) {
  return webAddress({ ...rule, accepts: (url) => url.search === "" && url.hash === "" }).transform((address) =>
    address.replace(/\/+$/u, ""),
  );
}

function faultOfAddress({ key, where, what, example, accepts }: AddressRule, value: unknown): string | undefined {
  if (value === undefined) return `is missing. ${where}`;
  if (value === null || (typeof value === "string" && value.trim() === "")) return `is empty. ${where}`;
  const typed = typeof value === "string" ? value.trim() : "";
  const meant = typed.replace(/&amp;/giu, "&");
  if (meant !== typed) return `${read(typed)} holds &amp;, which is how HTML writes &. Write ${meant}.`;
  const url = /^https?:\/\/\S+$/iu.test(typed) ? URL.parse(typed) : null;
  if (!url) return `${read(value)} isn't an address. Write it with https://, as in ${key}: ${example}.`;
  if (url.username !== "" || url.password !== "")
    return (
      "contains a user name or password, which every visitor could see. " +
      `Write https:// and the host without: https://${url.host}${url.pathname}.`
    );
  if (url.protocol === "http:" && !isLocal(url))
    return (
      `${read(typed)} would send what readers type unprotected. ` +
      "Write https:// in front; http:// is for localhost alone."
    );
  return accepts?.(url) === false ? `${read(typed)} is not ${what}. ${where}` : undefined;
}

function isLocal(url: URL): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname) || url.hostname.endsWith(".localhost");
}

/** What to write instead of the name of an unknown service; every list ends with `custom`. */
export function explainService(name: unknown, known: readonly string[]): string {
  const meant = typeof name === "string" ? suggest(name, known) : undefined;
  const remedy =
    meant === undefined ? "For any other service that takes a plain form, write custom." : `Did you mean ${meant}?`;
  return `can't be ${read(name)}. ${remedy} Use one of: ${known.join(", ")}.`;
}
