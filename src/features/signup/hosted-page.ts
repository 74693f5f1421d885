// Services that take no plain form: a button leads to the page that they host.
import type * as z from "zod";
import { webAddress } from "../forms/account-id.ts";
import { defineService, type ServiceDefinition, type SignupService } from "./service.ts";
import { enter, say, type SetupAddresses, type SetupStep } from "./setup-step.ts";

interface HostedPage extends Common {
  /** Where to find the address of the page, as a sentence. */
  readonly where: string;
  /** Such an address. */
  readonly example: string;
}

type Common = Pick<
  ServiceDefinition<z.ZodRawShape>,
  "name" | "label" | "lessons" | "feedMail" | "fromForm" | "fromElement"
>;

export function defineHostedPage({ where, example, ...own }: HostedPage): SignupService {
  return defineService({
    ...own,
    ids: { page: webAddress({ key: "page", what: "the address of a page", where, example }) },
    example: { page: example },
    identity: ["page"],
    toTarget: ({ page }) => ({ kind: "link", address: page }),
    setup: (_ids, at) => leadToPage(own.label, at),
  });
}

function leadToPage(label: string, at: SetupAddresses): SetupStep[] {
  return [
    say(
      `${label.charAt(0).toUpperCase()}${label.slice(1)} has no form that works without its script, so a button on this site leads to the page it hosts. It doesn't keep which page someone signed up on.`,
    ),
    ...enter(
      "Look in the settings of that page for what follows a signup. If it offers an address there, enter:",
      at.thanks,
    ),
    ...enter("If readers are asked to confirm, look for the page before, and enter:", at.confirm),
    ...enter("If it offers a page for readers who are on the list already, enter:", at.already),
  ];
}
