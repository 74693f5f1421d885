// Responses that the preview server writes itself: pages and redirects.
import type { ServerResponse } from "node:http";
import { escapeHtml } from "../../../lib/html.ts";
import { Refusal } from "./refusal.ts";

export type Answer =
  | { readonly status: number; readonly html: string; readonly cookie?: string }
  | { readonly location: string };

/** No page of another site may load, frame or keep a reference to a preview's responses. */
export function setSharedHeaders(response: ServerResponse): void {
  response.setHeader("cross-origin-resource-policy", "same-origin");
  response.setHeader("cross-origin-opener-policy", "same-origin");
  response.setHeader("x-frame-options", "SAMEORIGIN");
  response.setHeader("cache-control", "no-cache");
}

export function sendAnswer(response: ServerResponse, answer: Answer): void {
  response.setHeader("x-frame-options", "DENY");
  response.setHeader("cache-control", "no-store");
  if ("location" in answer) return void response.writeHead(303, { location: answer.location }).end();
  if (answer.cookie !== undefined) response.setHeader("set-cookie", answer.cookie);
  response.writeHead(answer.status, { "content-type": "text/html; charset=utf-8" }).end(answer.html);
}

/** The last response on a connection: the server doesn't read the rest of the request. */
export function sendRefusal(response: ServerResponse, { status, message }: Refusal): void {
  response.setHeader("connection", "close");
  if (status === 405) response.setHeader("allow", "GET, HEAD, POST");
  sendAnswer(response, { status, html: renderSentence(message) });
}

/** A page of one sentence; `more` is HTML that follows it, `head` HTML for its head. */
export function renderSentence(sentence: string, { more = "", head = "" } = {}): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Preview</title>
${head}</head>
<body>
<p>${escapeHtml(sentence)}${more}</p>
</body>
</html>
`;
}
