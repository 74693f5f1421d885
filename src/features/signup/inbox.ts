// The signups in the inbox of a preview, and the emails that readers would get. Independent of HTTP.
import { createArrivals } from "../inbox/arrivals.ts";
import {
  EMAIL,
  faultOf,
  isByRobot,
  toPath,
  toServiceRequest,
  valueOf,
  type InboxFault,
  type NamedService,
  type ServiceRequest,
} from "../inbox/service-request.ts";
import { isExample, labelOf, PREVIEW_SERVICE, toSignupTarget, confirmsFirst } from "./target.ts";
import type { FormServiceSettings } from "../forms/form-service.ts";
import type { FunnelAddresses, SignupForm } from "./signup-form.ts";

/** An email as it would reach the reader. */
export interface Mail {
  readonly subject: string;
  /** A whole document, or the content of its body. */
  readonly html: string;
  readonly text: string;
  /** When it would come, as words: "two days later". */
  readonly when?: string | undefined;
}

/** A form that came in. */
export interface Arrival {
  /** Counted from 1. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Name of the form in signup.yaml. */
  readonly formName: string | undefined;
  /** As typed, without spaces around it; robots may leave it empty. */
  readonly email: string;
  readonly firstName: string | undefined;
  readonly outcome: "new" | "already" | "robot";
  /** Whether the service uses double opt-in: the confirmation email comes first. */
  readonly confirmsFirst: boolean;
  readonly request: ServiceRequest;
}

export interface Submission extends Arrival {
  /** The emails that the reader would get next; none for robots and for subscribers. */
  readonly mails: readonly Mail[];
}

export interface InboxContext {
  /** The current service in signup.yaml; undefined while there is none. */
  readonly service: FormServiceSettings | undefined;
  readonly formName: string | undefined;
  readonly addresses: FunnelAddresses;
  /** The page of the form: a path, or the unchanged Referer header. */
  readonly from: string | undefined;
}

export interface Inbox {
  /** Takes the fields of a form in the order in which they came. */
  accept(fields: Iterable<readonly [string, string]>, context: InboxContext): Submission | InboxFault;
  /** All of them, the newest first. */
  list(): readonly Submission[];
  find(number: number): Submission | undefined;
  /** Empties the inbox and the list. */
  clear(): void;
}

export interface InboxOptions {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly mailsFor: (arrival: Arrival) => readonly Mail[];
}

/** An inbox that keeps the last hundred submissions for as long as the preview runs. */
export function createInbox({ clock, mailsFor }: InboxOptions): Inbox {
  const submissions = createArrivals<Submission>();
  const subscribers = new Set<string>();
  return {
    accept(entries, context) {
      const fields = [...entries].map(([name, value]) => ({ name, value }));
      const form = formOf(context);
      if (form === undefined)
        return faultOf("This email service has no plain form: the button leads to its own page.", context.from);
      const email = valueOf(fields, form.email) ?? "";
      const isRobot = isByRobot(form, fields);
      if (!isRobot && email === "") return faultOf("No email address was typed. Go back and type one.", context.from);
      if (!isRobot && !EMAIL.test(email))
        return faultOf(`"${email}" is not an email address. Go back and write it as name@example.org.`, context.from);
      const key = email.toLowerCase();
      const outcome = isRobot ? "robot" : subscribers.has(key) ? "already" : "new";
      if (!isRobot) subscribers.add(key);
      const firstName = form.firstName === undefined ? undefined : valueOf(fields, form.firstName) || undefined;
      const { service = PREVIEW_SERVICE, formName } = context;
      const arrival: Arrival = {
        number: submissions.nextNumber(),
        time: clock(),
        formName,
        email,
        firstName,
        outcome,
        confirmsFirst: confirmsFirst(service),
        request: toServiceRequest(form, fields, nameService(context.service), PLACES),
      };
      const submission: Submission = { ...arrival, mails: outcome === "new" ? mailsFor(arrival) : [] };
      submissions.add(submission);
      return submission;
    },
    list: submissions.list,
    find: submissions.find,
    clear() {
      submissions.clear();
      subscribers.clear();
    },
  };
}

/** The page that the service would redirect a reader to; the inbox itself if the site has no such page. */
export function redirectFor(submission: Arrival, { thanks, confirm, already }: FunnelAddresses): string {
  const first = submission.confirmsFirst ? (confirm ?? thanks) : thanks;
  const next = submission.outcome === "already" ? (already ?? thanks) : first;
  return toPath(next) ?? "/_inbox/";
}

function formOf({ service = PREVIEW_SERVICE, addresses }: InboxContext): SignupForm | undefined {
  const target = toSignupTarget(service, { source: "", consent: "", asksFirstName: true, addresses });
  return target.kind === "form" ? target : undefined;
}

const PLACES = {
  missing: "No email service is named in content/signup.yaml yet.",
  file: "content/signup.yaml",
};

function nameService(service: FormServiceSettings | undefined): NamedService | undefined {
  return service && { label: labelOf(service), isExample: isExample(service) };
}
