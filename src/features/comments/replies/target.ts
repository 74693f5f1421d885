// What the rest of the program asks about the place to reply, whichever service takes it.
import { createHash } from "node:crypto";
import { isReservedAddress } from "../../../lib/reserved-domain.ts";
import type { ReplyForm, ReplyInstance, ReplyTarget } from "./reply-form.ts";
import { findReplyService, type ReplySettings } from "./reply-settings.ts";
import type { ReplyService, ReplyServiceSettings } from "./service.ts";

/** What a preview draws while site.yaml names no service. */
const PREVIEW_SERVICE: ReplyServiceSettings = { name: "custom", action: "https://example.org/reply", trap: "trap" };

/** The service behind checked settings. */
export function replyServiceOf(settings: ReplyServiceSettings): ReplyService {
  const found = findReplyService(settings.name);
  if (!found) throw new Error(`No service for replies is called ${settings.name}.`);
  return found;
}

/**
 * The service, if its form may be published. A form with the ids of an example loses what readers send, so only a site
 * that is an example itself has one: its own `url` is on a reserved domain.
 */
export function usableService(settings: ReplySettings | undefined, url: string): ReplyServiceSettings | undefined {
  const service = settings?.service;
  return service && (isReservedAddress(url) || !replyServiceOf(service).isExample(service)) ? service : undefined;
}

/** Where a reply can be written; a preview has a form until there is a service or an address for mails. */
export function toReplyTarget(
  settings: ReplySettings | undefined,
  instance: ReplyInstance,
  preview: boolean,
): ReplyTarget | undefined {
  const service = usableService(settings, instance.url) ?? (preview ? serviceInPreview(settings) : undefined);
  return service && replyServiceOf(service).toTarget(service, instance);
}

function serviceInPreview(settings: ReplySettings | undefined): ReplyServiceSettings | undefined {
  return settings?.service ?? (settings?.email === undefined ? PREVIEW_SERVICE : undefined);
}

/** The form that a preview sends to its inbox; undefined where it has none. */
export function toPreviewForm(settings: ReplySettings | undefined, instance: ReplyInstance): ReplyForm | undefined {
  const target = toReplyTarget(settings, instance, true);
  return target?.kind === "form" ? target : undefined;
}

/** Eight hex digits that change whenever the words do that a reader agrees to. */
export function consentVersion(words: string): string {
  return createHash("sha1").update(words).digest("hex").slice(0, 8);
}
