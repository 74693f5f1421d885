// Checks the service: block of signup.yaml against the service that it names.
import * as z from "zod";
import { explainService } from "../forms/account-id.ts";
import { explainIssues, isTable } from "../../lib/schema.ts";
import type { SignupService } from "./service.ts";
import type { FormServiceSettings } from "../forms/form-service.ts";
import { SERVICES } from "./services.ts";

const NAMES = SERVICES.map(({ name }) => name);

/** The block as plain values. For an unknown key, the message lists the keys of that very service. */
export const serviceSettings = z.unknown().transform((value, context): FormServiceSettings => {
  if (!isTable(value)) {
    context.addIssue({
      code: "custom",
      message:
        `needs more than one value. Write it like this: name: ` +
        `and one of ${NAMES.join(", ")}, and the ids of your form below it.`,
    });
    return z.NEVER;
  }
  const { name, ...ids } = value;
  const service = findService(name);
  if (!service) {
    context.addIssue({ code: "custom", path: ["name"], message: explainName(name) });
    return z.NEVER;
  }
  const result = service.schema.safeParse(ids);
  if (result.success) return { name: service.name, ...result.data };
  for (const { path, message } of explainIssues(result.error.issues, service.knownKeys)) {
    context.addIssue({ code: "custom", path: [...path], message });
  }
  return z.NEVER;
});

export function findService(name: unknown): SignupService | undefined {
  return SERVICES.find((service) => service.name === name);
}

function explainName(name: unknown): string {
  if (name === undefined || name === null || name === "")
    return `is missing. Add a line like this: name: mailchimp. Use one of: ${NAMES.join(", ")}.`;
  return explainService(name, NAMES);
}
