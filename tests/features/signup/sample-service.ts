// Settings of services as in signup.yaml, with made-up ids.
import { explainIssues } from "../../../src/lib/schema.ts";
import { serviceSettings } from "../../../src/features/signup/service-settings.ts";
import type { FormServiceSettings } from "../../../src/features/forms/form-service.ts";
import type { SignupInstance } from "../../../src/features/signup/signup-form.ts";

/** A block that is right and holds nothing that may be left out. */
export const BLOCKS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  mailchimp: { server: "inner.us21.list-manage.com", u: "3f9c2b7a1d5e8046c9ab73d15", id: "7be41c90af" },
  kit: { form: "6481302" },
  buttondown: { username: "inner-canvas" },
  mailerlite: { account: "482915", form: "185191894925444559" },
  emailoctopus: { form: "7f3a91c2-58d4-11ef-b1a7-c39e02d64f18" },
  aweber: { list: "awlist6048217", form: "1804739526" },
  brevo: { address: "https://8c41fa07.sibforms.com/serve/MUIFAKzuQ1f_9-xRb3Td==" },
  activecampaign: { account: "innercanvas.activehosted.com", u: "7", f: "9" },
  "campaign-monitor": { page: "https://innercanvas.createsend.com/h/r/8A41F9" },
  "constant-contact": { page: "https://lp.constantcontactpages.com/sl/q7RtbzU" },
  substack: { page: "https://innercanvas.substack.com/subscribe" },
  beehiiv: { page: "https://inner-canvas.beehiiv.com/subscribe" },
  flodesk: { page: "https://innercanvas.myflodesk.com/letters" },
  hosted: { page: "https://letters.inner-canvas.org/join" },
  ghost: { page: "https://letters.inner-canvas.org/#/portal/signup" },
  formspree: { form: "mqkrvdzn" },
  netlify: { form: "signup" },
  listmonk: { root: "https://lists.inner-canvas.org", lists: ["b4d1e0f7-93a2-4c58-8e6b-1f70c2a95d34"] },
  mailcoach: { root: "https://inner.mailcoach.app", list: "5c8e2f10-4b7d-4a96-9d31-e80fb6a2c745" },
  sendy: { root: "https://sendy.inner-canvas.org", list: "Rk892UVTIMgB51Hqk763YU" },
  mautic: { root: "https://mautic.inner-canvas.org", form: "4" },
  custom: { action: "https://forms.inner-canvas.org/join", email: "mail" },
};

/** A checked block; throws with the sentences of what is wrong in it. */
export function parseService(block: unknown): FormServiceSettings {
  const result = serviceSettings.safeParse(block);
  if (!result.success) throw new Error(complaintsOf(block).join("\n"));
  return result.data;
}

/** The right block of a service, with further keys. */
export function sampleService(name: string, more: Readonly<Record<string, unknown>> = {}): FormServiceSettings {
  return parseService({ name, ...BLOCKS[name], ...more });
}

/** What is wrong in a block: "key: sentence". */
export function complaintsOf(block: unknown): string[] {
  const result = serviceSettings.safeParse(block);
  return result.success
    ? []
    : explainIssues(result.error.issues, () => []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

/** A signup on a site that has none of the pages around it and asks for no name. */
export const BARE: SignupInstance = {
  source: "/2013/04/25/slow-bread/#post-top",
  consent: "2f9a41c0",
  asksFirstName: false,
  addresses: { thanks: undefined, confirm: undefined, already: undefined },
};

/** The same with a name and every page. */
export const FULL: SignupInstance = {
  ...BARE,
  asksFirstName: true,
  addresses: {
    thanks: "https://inner-canvas.org/in/",
    confirm: "https://inner-canvas.org/check/",
    already: "https://inner-canvas.org/back/",
  },
};
