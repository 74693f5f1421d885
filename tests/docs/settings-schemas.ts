// The settings that the schemas know, with what each needs and what it is without: for docs/settings.md.
import * as z from "zod";
import { themeChanges } from "../../src/assets/theme/theme.ts";
import { archiveSchema, commentShape } from "../../src/features/comments/archive/checked-archive.ts";
import { commonShape } from "../../src/features/comments/replies/reply-settings.ts";
import { REPLY_SERVICES } from "../../src/features/comments/replies/services.ts";
import { paintingChoices } from "../../src/features/paintings/fields.ts";
import { signupSettings } from "../../src/features/signup/signup-settings.ts";
import { SERVICES } from "../../src/features/signup/services.ts";
import { videoShape } from "../../src/features/video/fields.ts";
import { entryShape } from "../../src/pipeline/content/entry-fields.ts";
import { eventShape } from "../../src/pipeline/content/kinds/event.ts";
import { postShape } from "../../src/pipeline/content/kinds/post.ts";
import { gatedShape } from "../../src/pipeline/content/kinds/series-page.ts";
import { siteSettings } from "../../src/pipeline/settings/site-settings.ts";
import { sampleSettings } from "../pipeline/settings/sample-settings.ts";

export interface KnownSetting {
  /** author.name */
  readonly path: string;
  readonly schema: z.core.$ZodType;
}

type Shape = z.core.$ZodLooseShape;

/** Parts of the page that have settings; settings.yaml has a table for each. */
export const GROUPS = [
  "site",
  "comments",
  "commentServices",
  "entries",
  "posts",
  "events",
  "series",
  "forms",
  "services",
  "theme",
  "commentFiles",
] as const;

export type Group = (typeof GROUPS)[number];

/** Every setting of every group, in the order of the schemas; those of services have the name of the service first. */
export function knownSettings(): Readonly<Record<Group, readonly KnownSetting[]>> {
  const settings = sampleSettings();
  const entry = entryShape(settings);
  const own = (shape: Shape): Shape => Object.fromEntries(Object.entries(shape).filter(([key]) => !(key in entry)));
  const ofServices = (services: readonly { readonly name: string; readonly schema: z.ZodType }[]) =>
    services.flatMap(({ name, schema }) => settingsIn(shapeOf(schema) ?? {}, `${name}.`));
  const { comments: _comments, ...site } = siteSettings.shape;
  return {
    site: settingsIn(site),
    comments: [{ path: "service", schema: z.string().optional() }, ...settingsIn(commonShape)],
    commentServices: ofServices(REPLY_SERVICES),
    entries: settingsIn(entry).flatMap((setting) =>
      setting.path === "painting" ? [setting, ...settingsIn(paintingChoices.shape, "painting.")] : [setting],
    ),
    posts: settingsIn(own(postShape(settings))),
    events: settingsIn(own(eventShape(settings))),
    series: settingsIn({ ...gatedShape(() => ""), ...videoShape }),
    forms: settingsIn(shapeOf(signupSettings.shape.forms) ?? {}),
    services: ofServices(SERVICES),
    theme: settingsIn(themeChanges.shape),
    commentFiles: settingsIn(archiveSchema(commentShape("UTC")).shape),
  };
}

function settingsIn(shape: Shape, prefix = ""): KnownSetting[] {
  return Object.entries(shape).flatMap(([key, schema]): KnownSetting[] => {
    const path = `${prefix}${key}`;
    return [{ path, schema }, ...settingsIn(shapeOf(schema) ?? {}, `${path}.`)];
  });
}

/** The keys below a setting: of a table, or of each entry of a list or a table of any names. */
function shapeOf(schema: unknown): Shape | undefined {
  if (schema instanceof z.ZodObject) return schema.shape;
  if (schema instanceof z.ZodArray) return shapeOf(schema.element);
  if (schema instanceof z.ZodRecord) return shapeOf(schema.valueType);
  const inner = innerOf(schema);
  return inner.map(shapeOf).find((shape) => shape !== undefined);
}

function innerOf(schema: unknown): readonly unknown[] {
  if (schema instanceof z.ZodPipe) return [schema.out, schema.in];
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault;
  return isWrapper ? [schema.unwrap()] : [];
}

/** The words that a setting takes; undefined where it takes more than a few. */
export function wordsOf(schema: unknown): readonly string[] | undefined {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  return innerOf(schema)
    .map(wordsOf)
    .find((words) => words !== undefined);
}

/** "required", or what a setting is without its line; undefined where it is nothing. */
export function defaultOf(schema: z.core.$ZodType): string | undefined {
  const result = z.safeParse(schema, undefined);
  if (!result.success) return "required";
  const value: unknown = result.data;
  if (Array.isArray(value)) return value.length === 0 ? undefined : `[${value.join(", ")}]`;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : undefined;
}
