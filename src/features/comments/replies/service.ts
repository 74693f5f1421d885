// What a service that takes replies has to tell us; each file in services/ is one of them.
import * as z from "zod";
import { isExampleValue } from "../../forms/placeholder.ts";
import { innerKeys, record } from "../../../lib/schema.ts";
import type { ReplyInstance, ReplyTarget } from "./reply-form.ts";

/** A service and its ids, checked: plain values, fit to be handed to another thread. */
export interface ReplyServiceSettings {
  readonly name: string;
  readonly [key: string]: unknown;
}

export interface ReplyService {
  /** As site.yaml calls it. */
  readonly name: string;
  /** As it calls itself. */
  readonly label: string;
  /** What to copy from where instead of an example, as a sentence. */
  readonly where: string;
  /** Complete settings; their ids are placeholders. */
  readonly example: ReplyServiceSettings;
  /** Checks the service's own keys. */
  readonly schema: z.ZodType<Readonly<Record<string, unknown>>>;
  /** The service's own keys that may stand at a path inside comments:. */
  knownKeys(path: readonly PropertyKey[]): readonly string[];
  toTarget(settings: ReplyServiceSettings, instance: ReplyInstance): ReplyTarget;
  /** Origins that its form is sent to, for the form-action of a content security policy (CSP3). */
  formOrigins(settings: ReplyServiceSettings): readonly string[];
  /** Origins that scripts, styles, frames and requests come from once a reader has asked for the conversation. */
  embedOrigins(settings: ReplyServiceSettings): readonly string[];
  /** True where an id is a placeholder, so that no form may be published with it. */
  isExample(settings: ReplyServiceSettings): boolean;
}

type Ids<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape, z.core.$strict>>;

interface ReplyServiceDefinition<Shape extends z.ZodRawShape> {
  readonly name: string;
  readonly label: string;
  readonly where: string;
  readonly ids: Shape;
  readonly example: Readonly<Record<string, unknown>>;
  /** The ids that tell one account from another: a placeholder there makes the settings an example. */
  readonly identity: readonly (keyof Shape & string)[];
  toTarget(ids: Ids<Shape>, instance: ReplyInstance): ReplyTarget;
}

/** Makes a service of what is special about it. */
export function defineReplyService<Shape extends z.ZodRawShape>(own: ReplyServiceDefinition<Shape>): ReplyService {
  const schema = record(own.ids, `service: ${own.name}`);
  // Settings arrive as plain values, again and again for each post: they are checked once.
  const known = new WeakMap<ReplyServiceSettings, Ids<Shape>>();
  const idsOf = (settings: ReplyServiceSettings): Ids<Shape> => {
    const { name: _name, ...values } = settings;
    const ids = known.get(settings) ?? schema.parse(values);
    known.set(settings, ids);
    return ids;
  };
  const originsOf = (settings: ReplyServiceSettings, kind: ReplyTarget["kind"]): readonly string[] => {
    const target = own.toTarget(idsOf(settings), NOWHERE);
    const address = target.kind === "form" ? target.action : (target.script["src"] ?? "");
    return target.kind !== kind || address.startsWith("/") ? [] : [new URL(address).origin];
  };
  return {
    name: own.name,
    label: own.label,
    where: own.where,
    example: { name: own.name, ...own.example },
    schema,
    knownKeys: ([key]) => (key === undefined ? Object.keys(own.ids) : innerKeys(own.ids[String(key)])),
    toTarget: (settings, instance) => own.toTarget(idsOf(settings), instance),
    formOrigins: (settings) => originsOf(settings, "form"),
    embedOrigins: (settings) => originsOf(settings, "embed"),
    isExample: (settings) => own.identity.some((key) => isExampleValue(settings[key], own.example[key])),
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
