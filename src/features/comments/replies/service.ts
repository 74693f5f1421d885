// The interface of a service that takes comments; each file in services/ implements it.
import type * as z from "zod";
import {
  defineFormService,
  type FormService,
  type FormServiceDefinition,
  type FormServiceSettings,
} from "../../forms/form-service.ts";
import type { ReplyInstance, ReplyTarget } from "./reply-form.ts";

export interface ReplyService extends FormService<ReplyTarget, ReplyInstance> {
  /** What to copy from where instead of an example, as a sentence. */
  readonly where: string;
  /** Origins that its form is sent to, for the form-action of a content security policy (CSP3). */
  formOrigins(settings: FormServiceSettings): readonly string[];
  /** Origins that scripts, styles, frames and requests come from once a reader has asked for the conversation. */
  embedOrigins(settings: FormServiceSettings): readonly string[];
}

interface ReplyServiceDefinition<Shape extends z.ZodRawShape> extends FormServiceDefinition<
  Shape,
  ReplyTarget,
  ReplyInstance
> {
  readonly where: string;
}

/** Completes a service's definition with the common parts. */
export function defineReplyService<Shape extends z.ZodRawShape>(own: ReplyServiceDefinition<Shape>): ReplyService {
  const { idsOf, ...base } = defineFormService(own, "service");
  const originsOf = (settings: FormServiceSettings, kind: ReplyTarget["kind"]): readonly string[] => {
    const target = own.toTarget(idsOf(settings), NOWHERE);
    const address = target.kind === "form" ? target.action : (target.script["src"] ?? "");
    return target.kind !== kind || address.startsWith("/") ? [] : [new URL(address).origin];
  };
  return {
    ...base,
    where: own.where,
    formOrigins: (settings) => originsOf(settings, "form"),
    embedOrigins: (settings) => originsOf(settings, "embed"),
  };
}

const NOWHERE: ReplyInstance = {
  url: "https://nowhere.invalid/",
  post: "/",
  title: "",
  subject: "",
  received: "https://nowhere.invalid/",
  language: "en",
};
