// A service that takes a form: what email services and comment services have in common.
import * as z from "zod";
import { innerKeys, record } from "../../lib/schema.ts";
import { isReservedAddress } from "../../lib/reserved-domain.ts";
import { isExampleValue } from "./placeholder.ts";

/** A service and its ids, checked: plain values. */
export interface FormServiceSettings {
  readonly name: string;
  readonly [key: string]: unknown;
}

/** `Instance` is what a page knows about the form's place, `Target` what the service turns it into. */
export interface FormService<Target, Instance> {
  /** As settings call it. */
  readonly name: string;
  /** The service's name as it writes it. */
  readonly label: string;
  /** Complete settings; their ids are placeholders. */
  readonly example: FormServiceSettings;
  /** Checks the service's own keys. */
  readonly schema: z.ZodType<Readonly<Record<string, unknown>>>;
  /** The service's own keys that may be at a path, for suggestions. */
  knownKeys(path: readonly PropertyKey[]): readonly string[];
  toTarget(settings: FormServiceSettings, instance: Instance): Target;
  /** True where an id is a placeholder, so that no form may be published with it. */
  isExample(settings: FormServiceSettings): boolean;
}

/** The checked values of a service's own keys. */
export type Ids<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape, z.core.$strict>>;

/** The definition in each file in services/. */
export interface FormServiceDefinition<Shape extends z.ZodRawShape, Target, Instance> {
  readonly name: string;
  readonly label: string;
  readonly ids: Shape;
  readonly example: Readonly<Record<string, unknown>>;
  /** The ids of an account: a placeholder in one of them makes the settings an example. */
  readonly identity: readonly (keyof Shape & string)[];
  toTarget(ids: Ids<Shape>, instance: Instance): Target;
}

export interface DefinedService<Shape extends z.ZodRawShape, Target, Instance> extends FormService<Target, Instance> {
  idsOf(settings: FormServiceSettings): Ids<Shape>;
}

/** `nameKey` is the key that names the service in settings. */
export function defineFormService<Shape extends z.ZodRawShape, Target, Instance>(
  own: FormServiceDefinition<Shape, Target, Instance>,
  nameKey: "name" | "service",
): DefinedService<Shape, Target, Instance> {
  const schema = record(own.ids, `${nameKey}: ${own.name}`);
  // Settings arrive as plain values, again and again for each form: they are checked once.
  const known = new WeakMap<FormServiceSettings, Ids<Shape>>();
  const idsOf = (settings: FormServiceSettings): Ids<Shape> => {
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
    idsOf,
    knownKeys: ([key]) => (key === undefined ? Object.keys(own.ids) : innerKeys(own.ids[String(key)])),
    toTarget: (settings, instance) => own.toTarget(idsOf(settings), instance),
    isExample: (settings) => own.identity.some((key) => isExampleValue(settings[key], own.example[key])),
  };
}

/**
 * Whether a form may be published. A form with example ids loses submissions, so only an example site has one: a site
 * whose `url` is on a reserved domain.
 */
export function mayPublish(
  service: Pick<FormService<unknown, unknown>, "isExample">,
  settings: FormServiceSettings,
  url: string,
): boolean {
  return isReservedAddress(url) || !service.isExample(settings);
}
