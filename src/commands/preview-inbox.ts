// The inbox of a preview on its own server: takes the signup forms, and shows what the email service would have received.
import type { IncomingMessage, ServerResponse } from "node:http";
import { createPictureSizes } from "../build/picture-sizes.ts";
import type { BuildResult } from "../build/build.ts";
import { toAbsoluteUrl } from "../lib/url.ts";
import { seriesMails } from "../mail/entry-mail.ts";
import { forward } from "../signup/forward.ts";
import { createInbox, isInboxFault, redirectFor, type Arrival, type Mail } from "../signup/inbox.ts";
import { renderInbox, renderInboxFault, renderNotice, type InboxWords } from "../signup/inbox-page.ts";
import { resolveContentLinks } from "../site/links.ts";
import { funnelOf } from "../site/offers.ts";
import type { Site } from "../site/site.ts";

export interface PreviewInboxOptions {
  /** The content folder. */
  readonly content: string;
  /** What the preview shows at the moment; undefined before its first build. */
  readonly current: () => BuildResult | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly send: typeof fetch;
}

/** Answers for everything below /_inbox/ and hands all else on. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** A signup is a few hundred bytes. */
const MOST_BYTES = 64 * 1024;

export function createPreviewInbox({ content, current, clock, send }: PreviewInboxOptions): Middleware {
  let origin = "";
  const inbox = createInbox({ clock, mailsFor: (arrival) => mailsFor(arrival, current(), content, origin) });

  const answer = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const site = current()?.site;
    if (!site) return show(response, 503, "The preview is still being built. Try again in a moment.");
    const words: InboxWords = { site: site.settings.site.title, language: site.settings.site.language, zone: site.settings.site.timezone };
    if (request.method !== "POST") return show(response, 200, renderInbox(inbox.list(), words));
    // Another site in the same browser must not press our buttons.
    if (request.headers.origin !== undefined && request.headers.origin !== "null" && request.headers.origin !== url.origin) return show(response, 403, "Forms of other sites are not taken here.");
    const fields = new URLSearchParams(await readBody(request));
    switch (url.pathname) {
      case "/_inbox/submit": {
        origin = url.origin;
        const context = contextOf(url, site, request.headers.referer);
        const result = inbox.accept(fields, context);
        if (isInboxFault(result)) return show(response, result.status, renderInboxFault(result, words));
        return lead(response, redirectFor(result, context.addresses));
      }
      case "/_inbox/forward": {
        const submission = inbox.find(Number(fields.get("number")));
        const message = submission ? await forward(submission, send) : "This submission is no longer here.";
        return show(response, 200, renderNotice({ title: "Tried for real", message, back: "/_inbox/" }, words));
      }
      case "/_inbox/clear":
        inbox.clear();
        return lead(response, "/_inbox/");
      default:
        return lead(response, "/_inbox/");
    }
  };

  return (request, response, next) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "localhost"}`);
    if (!/^\/_inbox(?:\/|$)/u.test(url.pathname)) return next();
    answer(request, response, url).catch((error: unknown) => show(response, 500, `The inbox has a fault of its own: ${String(error)}`));
  };
}

function contextOf(url: URL, site: Site, from: string | undefined) {
  const name = url.searchParams.get("offer") ?? undefined;
  const { signup } = site.settings;
  const offer = signup?.offers.find((one) => one.name === name);
  const addresses = offer ? funnelOf(offer, site) : { thanks: undefined, confirm: undefined, already: undefined };
  return { service: signup?.service, offer: name, addresses, from };
}

/** What the reader of an offer would get: a question to confirm where the service asks it, and the lessons. */
function mailsFor({ offer: name, confirmsFirst }: Arrival, result: BuildResult | undefined, content: string, origin: string): Mail[] {
  if (!result) return [];
  const { site, assets } = result;
  const offer = site.settings.signup?.offers.find((one) => one.name === name);
  const series = offer && site.series.find((one) => one.name === offer.series);
  if (!series) return [];
  const bySource = new Map(site.withPage.map((entry) => [entry.source, entry]));
  const tools = { site, origin, bodyOf: (entry: (typeof site.withPage)[number]) => resolveContentLinks(entry, bySource), sizeOf: createPictureSizes(content, origin, () => assets) };
  const lessons = seriesMails(series, tools).map((mail, index) => ({ ...mail, when: index === 0 ? "at once" : "at the pace that you set at the service" }));
  return confirmsFirst ? [confirmation(series.thanks && toAbsoluteUrl(series.thanks.address, origin)), ...lessons] : lessons;
}

/** Stands for a mail that the service writes itself. */
function confirmation(thanks: string | undefined): Mail {
  const link = thanks ?? "/_inbox/";
  const words = "This stands for the mail in which your email service asks whether the address is right. Its link leads here:";
  return { subject: "Please confirm", html: `<p>${words}</p><p><a href="${link}">Confirm</a></p>`, text: `${words}\n\n${link}\n`, when: "at once, from the service itself" };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error("a form of more than 64 kB was sent");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function show(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  response.end(html);
}

function lead(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, "cache-control": "no-store" });
  response.end();
}
