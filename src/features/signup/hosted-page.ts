// For services that take no plain form: the address of the page that they host.
import { webAddress } from "../forms/account-id.ts";
import { enter, say, type SetupAddresses, type SetupStep } from "./setup-step.ts";

export function hostedPage(where: string, example: string) {
  return webAddress({ key: "page", what: "the address of a page", where, example });
}

export function leadToPage(label: string, at: SetupAddresses): SetupStep[] {
  return [
    say(
      `${label} has no form that works without its script, so a button on this site leads to the page it hosts. It doesn't keep which page someone signed up on.`,
    ),
    ...enter(
      "Look in the settings of that page for what follows a signup. If it offers an address there, enter:",
      at.thanks,
    ),
    ...enter("If readers are asked to confirm, look for the page before, and enter:", at.confirm),
    ...enter("If it offers a page for readers who are on the list already, enter:", at.already),
  ];
}
