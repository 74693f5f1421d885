// Checks that every page is valid HTML, with html-validate (https://html-validate.org).
import { setImmediate as breathe } from "node:timers/promises";
import { HtmlValidate, type Message } from "html-validate";
import type { Problem } from "../lib/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { writtenWords } from "./written-words.ts";

/** Problems listed per page; the rest is only counted. */
const MOST = 5;

/** Minified pages have a bare < and & where HTML allows them, as in a title. */
const RULES = { "no-raw-characters": "off" } as const;

export interface ValidityOptions {
  readonly onProgress: (done: number, total: number) => void;
}

export async function checkValidity(built: BuiltSite, { onProgress }: ValidityOptions): Promise<Problem[]> {
  const validator = new HtmlValidate({ extends: ["html-validate:standard"], rules: RULES });
  const problems: Problem[] = [];
  for (const [index, page] of built.pages.entries()) {
    const { results } = await validator.validateString(page.html, page.output);
    const messages = withoutConsequences(results.flatMap((result) => result.messages)).filter(
      (found) => !isEmptyLink(found),
    );
    for (const found of messages.slice(0, MOST))
      problems.push({
        ...built.placeOf(page, ...writtenWords(elementAt(page.html, found.offset))),
        message: explain(found),
        severity: "error",
      });
    if (messages.length > MOST)
      problems.push({
        ...built.placeOf(page),
        message: `There are ${messages.length - MOST} more such faults on the page.`,
        severity: "error",
      });
    onProgress(index + 1, built.pages.length);
    // Yield: a browser may be asking for pages at the same time.
    await breathe();
  }
  return problems;
}

const UNCLOSED = /^Unclosed element '<([\w-]+)>'/u;

/**
 * An element that is never closed causes errors in all that follows: only it is reported, and errors within single
 * elements.
 */
function withoutConsequences(messages: readonly Message[]): Message[] {
  // The parser reports every enclosing element as well, from the outside in.
  const innermost = messages.findLast(({ ruleId, message }) => ruleId === "close-order" && UNCLOSED.test(message));
  return innermost
    ? [
        innermost,
        ...messages.filter(({ ruleId }) => ruleId !== "close-order" && ruleId !== "element-permitted-content"),
      ]
    : [...messages];
}

/** links.ts reports it, in its own words. */
function isEmptyLink({ ruleId, message }: Message): boolean {
  return ruleId === "attribute-allowed-values" && message.includes('"href" is missing value');
}

function explain({ message, selector, ruleUrl }: Message): string {
  const [, name] = UNCLOSED.exec(message) ?? [];
  const more = ruleUrl === undefined ? "" : ` More: ${ruleUrl}`;
  if (name !== undefined)
    return (
      `<${name}> is not closed, or something within it is, so that the rest of the page is taken for a part of it. ` +
      `Write </${name}> where it ends.${more}`
    );
  return `${endSentence(message)}${selector === null ? "" : ` It is at ${selector}.`}${more}`;
}

/** The element around that place, with the text that follows its tag. */
function elementAt(html: string, offset: number): string {
  const start = html.lastIndexOf("<", offset);
  const end = html.indexOf("<", start + 1);
  return start < 0 ? "" : html.slice(start, end < 0 ? undefined : end).trim();
}

function endSentence(message: string): string {
  return /[.!?]$/u.test(message) ? message : `${message}.`;
}
