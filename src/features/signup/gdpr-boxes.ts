// The boxes of a Mailchimp form that ask for permission to email, to advertise and so on.
import { nameOf, type EmbedField, type EmbedForm } from "./embed-code.ts";

const GDPR = /^gdpr\[(\d+)\]$/u;

interface Permissions {
  /** Numbers of the boxes that the consent of the site fills in. */
  readonly given: readonly string[];
  /** Names of all boxes. */
  readonly used: readonly string[];
  readonly notes: readonly string[];
}

/** In an audience with GDPR fields, Mailchimp keeps campaigns from contacts who gave no permission for email. */
export function readPermissions({ fields }: EmbedForm): Permissions {
  const boxes = fields.filter(({ name }) => GDPR.test(name));
  const forEmail = boxes.filter((box) => boxes.length === 1 || /e-?mail/iu.test(box.label));
  const others = boxes.filter((box) => !forEmail.includes(box));
  return {
    given: forEmail.map(({ name }) => name.replace(GDPR, "$1")),
    used: boxes.map(({ name }) => name),
    notes: [...forEmail.map(noteOnGiven), ...(forEmail.length > 0 ? others.map(noteOnOther) : noteOnAll(boxes))],
  };
}

function noteOnGiven(box: EmbedField): string {
  return (
    `Mailchimp's form has a box for permission, ${nameOf(box)}. The consent of your own form takes its place, next to ` +
    "the button: gdpr tells Mailchimp that it was given. Say in consent what the box says."
  );
}

function noteOnOther(box: EmbedField): string {
  return `The box ${nameOf(box)} was left out, so signups from this site give no permission for that.`;
}

function noteOnAll(boxes: readonly EmbedField[]): string[] {
  const [first] = boxes;
  if (!first) return [];
  return [
    `The boxes ${boxes.map(nameOf).join(", ")} were left out, because none of them says that it is for email. ` +
      "Without it, signups have no permission for email, and campaigns to those who gave it don't reach them. " +
      `Add the number of that box: gdpr: ["${first.name.replace(GDPR, "$1")}"]`,
  ];
}
