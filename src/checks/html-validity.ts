// Whether every page is valid HTML, as html-validate holds it against the standard (https://html-validate.org).
import { setImmediate as breathe } from "node:timers/promises";
import { HtmlValidate } from "html-validate";
import type { Problem } from "../lib/problem.ts";
import type { BuiltSite } from "./built-site.ts";

/** Faults that one page may have before the rest is only counted. */
const MOST = 5;

export interface ValidityOptions {
  readonly onProgress: (done: number, total: number) => void;
}

export async function checkValidity(built: BuiltSite, { onProgress }: ValidityOptions): Promise<Problem[]> {
  const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
  const problems: Problem[] = [];
  for (const [index, page] of built.pages.entries()) {
    const { results } = await validator.validateString(page.html, page.output);
    const messages = results.flatMap((result) => result.messages);
    for (const { message, selector, ruleUrl } of messages.slice(0, MOST)) problems.push({ ...built.placeOf(page), message: `${endSentence(message)}${selector === null ? "" : ` It stands at ${selector}.`}${ruleUrl === undefined ? "" : ` More: ${ruleUrl}`}`, severity: "error" });
    if (messages.length > MOST) problems.push({ ...built.placeOf(page), message: `There are ${messages.length - MOST} more such faults on the page.`, severity: "error" });
    onProgress(index + 1, built.pages.length);
    // Whoever looks at pages in a browser meanwhile has to be answered.
    await breathe();
  }
  return problems;
}

function endSentence(message: string): string {
  return /[.!?]$/u.test(message) ? message : `${message}.`;
}
