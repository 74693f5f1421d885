// What an email service has to tell us; each file in services/ is one of them.
import * as z from "zod";
import { isExampleValue } from "../forms/placeholder.ts";
import { innerKeys, record } from "../../lib/schema.ts";
import type { EmbedElement, EmbedForm, EmbedReading, EmbedRefusal } from "./embed-code.ts";
import type { SetupAddresses, SetupStep } from "./setup-step.ts";
import type { SignupInstance, SignupTarget } from "./signup-form.ts";

/** The `service:` block of signup.yaml, checked: plain values, fit to be handed to another thread. */
export interface ServiceSettings {
  readonly name: string;
  readonly [key: string]: unknown;
}

/** Whether a service can mail new entries of a feed by itself; "unclear" where no source that we read says so. */
export interface FeedMail {
  readonly sends: "yes" | "no" | "unclear";
  /** One or two sentences: where to set it up, or what to do instead. */
  readonly how: string;
}

export interface SignupService {
  /** As signup.yaml calls it. */
  readonly name: string;
  /** As it calls itself. */
  readonly label: string;
  /** A complete block; its ids are placeholders. */
  readonly example: ServiceSettings;
  /** Checks the block without its name. */
  readonly schema: z.ZodType<Readonly<Record<string, unknown>>>;
  /** How to send a series of lessons there. */
  readonly lessons: string;
  readonly feedMail: FeedMail;
  /** The keys that may stand at a path inside the block. */
  knownKeys(path: readonly PropertyKey[]): readonly string[];
  toTarget(settings: ServiceSettings, instance: SignupInstance): SignupTarget;
  /** Origins that a form of this service is sent to, for the form-action of a content security policy; none for a link. */
  origins(settings: ServiceSettings): readonly string[];
  /** True where readers get a mail to confirm before they are on the list. */
  confirmsFirst(settings: ServiceSettings): boolean;
  /** True where an id is a placeholder, so that no form may be published with it. */
  isExample(settings: ServiceSettings): boolean;
  /** What to enter at the service for the pages of the site. */
  setup(settings: ServiceSettings, addresses: SetupAddresses): readonly SetupStep[];
  /** The ids in a form that this service gave, or undefined where it is another's. */
  fromForm(form: EmbedForm): EmbedReading | undefined;
  /** The same for a script, a frame or a marked element. */
  fromElement(element: EmbedElement): EmbedReading | EmbedRefusal | undefined;
}

type Ids<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape, z.core.$strict>>;

interface ServiceDefinition<Shape extends z.ZodRawShape> {
  readonly name: string;
  readonly label: string;
  readonly ids: Shape;
  readonly example: Readonly<Record<string, unknown>>;
  /** The ids that tell one account from another: a placeholder there makes the block an example. */
  readonly identity: readonly (keyof Shape & string)[];
  /** Further origins that a form's answer may lead through; browsers check these too. */
  readonly leadsThrough?: readonly string[];
  readonly lessons: string;
  readonly feedMail: FeedMail;
  toTarget(ids: Ids<Shape>, instance: SignupInstance): SignupTarget;
  setup(ids: Ids<Shape>, addresses: SetupAddresses): readonly SetupStep[];
  fromForm?(form: EmbedForm): EmbedReading | undefined;
  fromElement?(element: EmbedElement): EmbedReading | EmbedRefusal | undefined;
}

/** Makes a service of what is special about it. */
export function defineService<Shape extends z.ZodRawShape>(own: ServiceDefinition<Shape>): SignupService {
  const schema = record(own.ids, `name: ${own.name}`);
  // Settings arrive as plain values, again and again for each form: they are checked once.
  const known = new WeakMap<ServiceSettings, Ids<Shape>>();
  const idsOf = (settings: ServiceSettings): Ids<Shape> => {
    const { name: _name, ...values } = settings;
    const ids = known.get(settings) ?? schema.parse(values);
    known.set(settings, ids);
    return ids;
  };
  return {
    name: own.name,
    label: own.label,
    example: { name: own.name, ...own.example },
    schema,
    lessons: own.lessons,
    feedMail: own.feedMail,
    knownKeys: ([key]) => (key === undefined ? Object.keys(own.ids) : innerKeys(own.ids[String(key)])),
    toTarget: (settings, instance) => own.toTarget(idsOf(settings), instance),
    origins(settings) {
      const target = own.toTarget(idsOf(settings), NOWHERE);
      if (target.kind === "link" || target.action.startsWith("/")) return [];
      return [...new Set([new URL(target.action).origin, ...(own.leadsThrough ?? [])])];
    },
    confirmsFirst(settings) {
      const ids: Readonly<Record<string, unknown>> = idsOf(settings);
      return ids["confirms"] === true;
    },
    isExample: (settings) => own.identity.some((key) => isExampleValue(settings[key], own.example[key])),
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
