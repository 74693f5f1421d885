// The signups of a preview: who signed up where, and the emails that would follow.
import type { BuildResult } from "../../pipeline/run/build.ts";
import { createMailTools } from "../../pipeline/run/mail-tools.ts";
import { toAbsoluteUrl } from "../../lib/url.ts";
import { seriesMails } from "../../pipeline/mail/entry-mail.ts";
import { forward } from "../../features/inbox/forward.ts";
import { renderInboxFault, renderNotice } from "../../features/inbox/inbox-page.ts";
import { isInboxFault } from "../../features/inbox/service-request.ts";
import { renderSubmission } from "../../features/signup/inbox-page.ts";
import { createInbox, redirectFor, type Arrival, type Mail } from "../../features/signup/inbox.ts";
import { funnelOf } from "../../pipeline/site/signups.ts";
import type { Site } from "../../pipeline/site/site.ts";
import type { InboxPart, PreviewInboxOptions } from "./inbox-part.ts";

export function createSignupPart({ content, current, clock, send }: PreviewInboxOptions): InboxPart {
  let origin = "";
  const inbox = createInbox({ clock, mailsFor: (arrival) => mailsFor(arrival, current(), content, origin) });

  return {
    answers: {
      "/_inbox/submit": ({ url, fields, from, site, words }) => {
        origin = url.origin;
        const context = contextOf(url, site, from);
        const result = inbox.accept(fields, context);
        if (isInboxFault(result)) return { status: result.status, html: renderInboxFault(result, words) };
        return { location: redirectFor(result, context.addresses) };
      },
      "/_inbox/forward": async ({ fields, words }) => {
        const submission = inbox.find(Number(fields.get("number")));
        const message = submission
          ? await forward(submission.request, { who: submission.email, file: "content/signup.yaml" }, send)
          : "This sign-up has already been removed.";
        return { status: 200, html: renderNotice({ title: "Tried for real", message, back: "/_inbox/" }, words) };
      },
    },
    entries: (words) => inbox.list().map((submission) => renderSubmission(submission, words)),
    clear: () => inbox.clear(),
  };
}

function contextOf(url: URL, site: Site, from: string | undefined) {
  const name = url.searchParams.get("form") ?? undefined;
  const { signup } = site.settings;
  const form = signup?.forms.find((one) => one.name === name);
  const addresses = form ? funnelOf(form, site) : { thanks: undefined, confirm: undefined, already: undefined };
  return { service: signup?.service, formName: name, addresses, from };
}

/** The emails that a new subscriber would get: a confirmation with double opt-in, and the lessons. */
function mailsFor(
  { formName: name, confirmsFirst }: Arrival,
  result: BuildResult | undefined,
  content: string,
  origin: string,
): Mail[] {
  if (!result) return [];
  const { site } = result;
  const form = site.settings.signup?.forms.find((one) => one.name === name);
  const series = form && site.series.find((one) => one.name === form.series);
  if (!series) return [];
  const lessons = seriesMails(series, createMailTools(result, { content, origin })).map((mail, index) => ({
    ...mail,
    when: index === 0 ? "at once" : "when your service sends it",
  }));
  return confirmsFirst
    ? [confirmation(series.thanks && toAbsoluteUrl(series.thanks.address, origin)), ...lessons]
    : lessons;
}

/** A placeholder for the email that the service writes itself. */
function confirmation(thanks: string | undefined): Mail {
  const link = thanks ?? "/_inbox/";
  const words =
    "This takes the place of the email in which your email service asks to confirm the address. Its link leads here:";
  return {
    subject: "Please confirm",
    html: `<p>${words}</p><p><a href="${link}">Confirm</a></p>`,
    text: `${words}\n\n${link}\n`,
    when: "at once, from the service itself",
  };
}
