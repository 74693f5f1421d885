// What site.yaml may say under comments: the service that takes replies, and what readers agree to.
import * as z from "zod";
import { explainService } from "../../forms/account-id.ts";
import { linkedWords } from "../../forms/linked-words.ts";
import { explainIssues, isTable, read, record, text, yesNo } from "../../../lib/schema.ts";
import type { ReplyService } from "./service.ts";
import type { FormServiceSettings } from "../../forms/form-service.ts";
import { REPLY_SERVICES } from "./services.ts";

export interface ReplySettings {
  /** Undefined without a service. */
  readonly service: FormServiceSettings | undefined;
  /** Where replies go as mails, without a service or without JavaScript. */
  readonly email: string | undefined;
  /** The consent text; it may hold one Markdown link. Undefined for the default text of the language. */
  readonly consent: string | undefined;
  /** Whether consent has its own checkbox, which is never checked in advance. */
  readonly consentCheckbox: boolean;
}

const NAMES = REPLY_SERVICES.map(({ name }) => name);

/** Keys that every service shares. */
export const commonShape = {
  email: text("email: hello@example.org")
    .refine((typed) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(typed), {
      error: ({ input }) => `${read(input)} is not an email address. Write it as email: hello@example.org.`,
    })
    .optional(),
  consent: linkedWords("consent: By sending this you agree that your name and your words are published").optional(),
  consentCheckbox: yesNo("consentCheckbox").default(false),
};

const common = record(commonShape, "consentCheckbox: false");

const COMMON_KEYS = Object.keys(commonShape);

/** Every key that some service has. */
export const REPLY_KEYS: readonly string[] = [
  ...new Set(["service", ...COMMON_KEYS, ...REPLY_SERVICES.flatMap(({ knownKeys }) => knownKeys([]))]),
];

/** The keys of the service and those that all services share are on one level. An empty block names no service. */
export const replySettings = z.unknown().transform((given, context): ReplySettings => {
  const value = given ?? {};
  if (!isTable(value)) {
    context.addIssue({
      code: "custom",
      message:
        `needs more than one value. Write it like this: comments: { service: formspree, form: ` +
        `abcdefgh }, or another of ${NAMES.join(", ")}.`,
    });
    return z.NEVER;
  }
  const { service: name, ...keys } = value;
  const service = findReplyService(name);
  const isNamed = name !== undefined && name !== null;
  if (isNamed && !service)
    context.addIssue({ code: "custom", path: ["service"], message: explainService(name, NAMES) });
  const shared = common.safeParse(pick(keys, (key) => COMMON_KEYS.includes(key)));
  const own = (service?.schema ?? ANY_KEYS).safeParse(pick(keys, (key) => !COMMON_KEYS.includes(key)));
  const issues = [...(shared.error?.issues ?? []), ...(isNamed && !service ? [] : (own.error?.issues ?? []))];
  for (const { path, message } of explainIssues(issues, (path) => knownKeys(service, path)))
    context.addIssue({ code: "custom", path: [...path], message });
  if (!shared.success || !own.success) return z.NEVER;
  const { email, consent, consentCheckbox } = shared.data;
  return { service: service && { name: service.name, ...own.data }, email, consent, consentCheckbox };
});

export function findReplyService(name: unknown): ReplyService | undefined {
  return REPLY_SERVICES.find((service) => service.name === name);
}

// Without a service there is nothing for ids to belong to.
const ANY_KEYS: z.ZodType<Readonly<Record<string, unknown>>> = record({}, "service: formspree");

function knownKeys(service: ReplyService | undefined, path: readonly PropertyKey[]): readonly string[] {
  const own = service?.knownKeys(path) ?? [];
  return path.length === 0 ? ["service", ...own, ...COMMON_KEYS] : own;
}

function pick(
  keys: Readonly<Record<string, unknown>>,
  belongs: (key: string) => boolean,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(keys).filter(([key]) => belongs(key)));
}
