// How the rest of the program uses the place to comment, whichever service takes the comments.
import type { ReplyForm, ReplyInstance, ReplyTarget } from "./reply-form.ts";
import { findReplyService, type ReplySettings } from "./reply-settings.ts";
import type { ReplyService } from "./service.ts";
import { mayPublish, type FormServiceSettings } from "../../forms/form-service.ts";

/** The service of a preview while site.yaml names none. */
const PREVIEW_SERVICE: FormServiceSettings = {
  name: "custom",
  action: "https://example.org/reply",
  honeypot: "honeypot",
};

/** The service of checked settings. */
export function replyServiceOf(settings: FormServiceSettings): ReplyService {
  const found = findReplyService(settings.name);
  if (!found) throw new Error(`No service for comments is called ${settings.name}.`);
  return found;
}

/** The service, if its form may be published on the site at `url`. */
export function usableService(settings: ReplySettings | undefined, url: string): FormServiceSettings | undefined {
  const service = settings?.service;
  return service && mayPublish(replyServiceOf(service), service, url) ? service : undefined;
}

/** Where readers can comment; a preview has a form until there is a service or an email address. */
export function toReplyTarget(
  settings: ReplySettings | undefined,
  instance: ReplyInstance,
  preview: boolean,
): ReplyTarget | undefined {
  const service = usableService(settings, instance.url) ?? (preview ? serviceInPreview(settings) : undefined);
  return service && replyServiceOf(service).toTarget(service, instance);
}

function serviceInPreview(settings: ReplySettings | undefined): FormServiceSettings | undefined {
  return settings?.service ?? (settings?.email === undefined ? PREVIEW_SERVICE : undefined);
}

/** The form that a preview sends to its inbox; undefined where the post has no form. */
export function toPreviewForm(settings: ReplySettings | undefined, instance: ReplyInstance): ReplyForm | undefined {
  const target = toReplyTarget(settings, instance, true);
  return target?.kind === "form" ? target : undefined;
}
