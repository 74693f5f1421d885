// Forwards a submission in the inbox of a preview to the real service, to see its response.
import type { ServiceRequest } from "./service-request.ts";

/** Words for the messages. */
export interface ForwardWords {
  /** What to look for at the service: an email address, a name. */
  readonly who: string;
  /** The file with the ids: content/signup.yaml. */
  readonly file: string;
}

/** Milliseconds. */
const PATIENCE = 10_000;

/** Posts the fields as a browser would, and describes the response in one or two sentences; never throws. */
export async function forward(request: ServiceRequest, words: ForwardWords, send: typeof fetch): Promise<string> {
  const { label, address, obstacle } = request;
  if (obstacle !== undefined) return `Nothing was sent. ${obstacle}`;
  const host = URL.parse(address)?.host ?? address;
  try {
    const response = await send(address, {
      method: "POST",
      body: toBody(request),
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    await response.body?.cancel();
    return explainAnswer(`${capital(label)} (${host})`, response.status, response.headers.get("location"), words);
  } catch (error) {
    return explainFailure(`${capital(label)} (${host})`, host, codeOf(error), words);
  }
}

function toBody({ enctype, fields }: ServiceRequest): FormData | URLSearchParams {
  const body = enctype === "multipart/form-data" ? new FormData() : new URLSearchParams();
  for (const { name, value } of fields) body.append(name, value);
  return body;
}

function explainAnswer(service: string, status: number, location: string | null, { who, file }: ForwardWords): string {
  const look = `Check there whether ${who} has arrived.`;
  if (status >= 300 && status < 400)
    return (
      `${service} accepted it and redirects to ${location ?? "a page that it does not name"} ` +
      `(status ${status}). ${look}`
    );
  if (status < 300)
    return (
      `${service} answered with status ${status}. ${look} If it has not, the answer may be a page that asks for ` +
      "more: a captcha, or a field."
    );
  if (status === 404 || status === 410)
    return `${service} knows no such form (status ${status}). Compare the ids in ${file} with the form's code there.`;
  if (status === 429) return `${service} is limiting requests (status 429). Wait a few minutes and try again.`;
  if (status >= 500) return `${service} is having problems (status ${status}). Try again later.`;
  return (
    `${service} turned it away (status ${status}). ` +
    `Check whether the form there asks for a captcha or for a required field, and compare the ids in ${file}.`
  );
}

function explainFailure(service: string, host: string, code: string, { file }: ForwardWords): string {
  switch (code) {
    case "TimeoutError":
    case "UND_ERR_CONNECT_TIMEOUT":
      return `${service} gave no answer within ${PATIENCE / 1000} seconds. Try again later, or see whether it is up.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return (
        `${service} could not be found. Check that this computer is online, and that ${host} is spelled correctly in ` +
        `${file}.`
      );
    case "ECONNREFUSED":
      return `${service} doesn't answer. Check that it is running, and that the address in ${file} is right.`;
    default:
      if (/CERT|SSL|TLS|SIGNATURE|SELF_SIGNED/u.test(code))
        return (
          `${service} has a certificate that isn't trusted (${code}). Browsers would refuse it too: ` +
          `fix the certificate of ${host}.`
        );
      return (
        `${service} could not be reached (${code}). ` +
        `Check that this computer is online, and that the address in ${file} is right.`
      );
  }
}

// fetch wraps the cause in another error, sometimes more than once.
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "no reason given";
  if ("code" in error && typeof error.code === "string") return error.code;
  if (error.cause instanceof Error) return codeOf(error.cause);
  return error.name === "TimeoutError" ? error.name : error.message;
}

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
