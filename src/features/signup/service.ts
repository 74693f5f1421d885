// The interface of an email service; each file in services/ implements it.
import type * as z from "zod";
import {
  defineFormService,
  type FormService,
  type FormServiceDefinition,
  type FormServiceSettings,
  type Ids,
} from "../forms/form-service.ts";
import type { EmbedElement, EmbedForm, EmbedReading, EmbedRefusal } from "./embed-code.ts";
import type { SetupAddresses, SetupStep } from "./setup-step.ts";
import type { SignupInstance, SignupTarget } from "./signup-form.ts";

/** Whether a service can email new entries of a feed; "unclear" where our sources don't say. */
export interface FeedMail {
  readonly sends: "yes" | "no" | "unclear";
  /** One or two sentences: where to set it up, or what to do instead. */
  readonly how: string;
}

/** Its settings are the `service:` block of signup.yaml. */
export interface SignupService extends FormService<SignupTarget, SignupInstance> {
  /** How to send a series of lessons there. */
  readonly lessons: string;
  readonly feedMail: FeedMail;
  /** Origins that a form is sent to, for form-action in the Content-Security-Policy; none for a link. */
  origins(settings: FormServiceSettings): readonly string[];
  /** True for double opt-in: readers have to confirm an email before they are on the list. */
  confirmsFirst(settings: FormServiceSettings): boolean;
  /** What to enter at the service for the pages of the site. */
  setup(settings: FormServiceSettings, addresses: SetupAddresses): readonly SetupStep[];
  /** The ids in a form that this service gave, or undefined where it is another's. */
  fromForm(form: EmbedForm): EmbedReading | undefined;
  /** The same for a script, a frame or a marked element. */
  fromElement(element: EmbedElement): EmbedReading | EmbedRefusal | undefined;
}

export interface ServiceDefinition<Shape extends z.ZodRawShape> extends FormServiceDefinition<
  Shape,
  SignupTarget,
  SignupInstance
> {
  /** Further origins that a form's answer may lead through; browsers check these too. */
  readonly leadsThrough?: readonly string[];
  readonly lessons: string;
  readonly feedMail: FeedMail;
  setup(ids: Ids<Shape>, addresses: SetupAddresses): readonly SetupStep[];
  fromForm?(form: EmbedForm): EmbedReading | undefined;
  fromElement?(element: EmbedElement): EmbedReading | EmbedRefusal | undefined;
}

/** Completes a service's definition with the common parts. */
export function defineService<Shape extends z.ZodRawShape>(own: ServiceDefinition<Shape>): SignupService {
  const { idsOf, ...base } = defineFormService(own, "name");
  return {
    ...base,
    lessons: own.lessons,
    feedMail: own.feedMail,
    origins(settings) {
      const target = own.toTarget(idsOf(settings), NOWHERE);
      if (target.kind === "link" || target.action.startsWith("/")) return [];
      return [...new Set([new URL(target.action).origin, ...(own.leadsThrough ?? [])])];
    },
    confirmsFirst(settings) {
      const ids: Readonly<Record<string, unknown>> = idsOf(settings);
      return ids["doubleOptIn"] === true;
    },
    setup: (settings, addresses) => own.setup(idsOf(settings), addresses),
    fromForm: (form) => own.fromForm?.(form),
    fromElement: (element) => own.fromElement?.(element),
  };
}

const NOWHERE: SignupInstance = {
  source: "",
  consent: "",
  asksFirstName: false,
  addresses: { thanks: undefined, confirm: undefined, already: undefined },
};
