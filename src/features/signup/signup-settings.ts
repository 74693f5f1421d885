// What content/signup.yaml may say: the email service, and the forms that invite readers to sign up.
import * as z from "zod";
import { consentVersion } from "../forms/consent-version.ts";
import { linkedWords, withoutLinks } from "../forms/linked-words.ts";
import { oneOf, read, readYesNo, record, text, wordList, yesNo } from "../../lib/schema.ts";
import { escapePattern } from "../../lib/text.ts";
import { isSitePath } from "../../lib/url.ts";
import { segmentsOf } from "../../lib/segments.ts";
import { serviceSettings } from "./service-settings.ts";

const PLACES = ["post-top", "post-end", "sidebar", "home"] as const;

const formShape = {
  heading: text("heading: A free video series"),
  /** One line for the top of the home page; without it the heading. */
  teaser: text("teaser: Nine short lessons by email, free").optional(),
  /** Paragraphs. */
  pitch: paragraphs("pitch").min(1, {
    error: "is empty. Write at least one sentence that invites readers, on its own line that starts with a hyphen.",
  }),
  /** Benefits for the subscriber. */
  highlights: paragraphs("highlights").default([]),
  button: text("button: Send me the first lesson"),
  firstName: z
    .preprocess((value) => (readYesNo(value) === false ? "no" : value), oneOf(["no", "optional", "required"]))
    .default("optional"),
  /** The consent text; it may hold one Markdown link. */
  consent: linkedWords("consent: By signing up you agree that we write to you"),
  /** Whether consent needs a checkbox, which is never checked beforehand. */
  consentCheckbox: yesNo("consentCheckbox").default(false),
  smallPrint: text("smallPrint: One line below the button").optional(),
  showOn: wordList("showOn")
    .pipe(z.array(oneOf(PLACES)))
    .transform((places) => [...new Set(places)])
    .default(["post-top", "home"]),
  /** Address of a page that invites to sign up and does nothing else. */
  landingPage: text("landingPage: /free-video-series/")
    .optional()
    .refine((path) => path === undefined || (isSitePath(path) && path.length > 1 && path.endsWith("/")), {
      error: ({ input }) =>
        `${read(input)} isn't the address of a page. Start and end it with a slash: landingPage: /free-video-series/`,
    }),
  /** Folder in content/series whose pages belong to the form. */
  series: text("series: creative-advantage")
    .optional()
    .refine((name) => name === undefined || /^[^\s/\\.][^/\\]*$/u.test(name), {
      error: ({ input }) =>
        `${read(input)} isn't the name of a folder. Write the name of a folder in content/series, without slashes: series: creative-advantage`,
    }),
};

const formRecord = record(formShape, "heading, pitch, button and consent");

type FormFields = z.output<typeof formRecord>;

/** One form, under the name that posts choose it by. */
export interface Signup extends Readonly<Omit<FormFields, "pitch" | "highlights" | "showOn">> {
  readonly name: string;
  readonly pitch: readonly string[];
  readonly highlights: readonly string[];
  readonly showOn: readonly FormFields["showOn"][number][];
}

const EXAMPLE =
  "Write forms:, below it a name such as free-series:, and below that heading, pitch, button and consent.";

const forms = z
  .record(z.string(), formRecord, {
    error: ({ input }) =>
      input === undefined ? `is missing. ${EXAMPLE}` : `${read(input)} should have a form below it. ${EXAMPLE}`,
  })
  .transform((named, context): readonly Signup[] => {
    for (const name of Object.keys(named)) {
      const fault = faultOfName(name);
      if (fault !== undefined) context.addIssue({ code: "custom", path: [name], message: fault });
    }
    if (Object.keys(named).length === 0) context.addIssue({ code: "custom", message: `is empty. ${EXAMPLE}` });
    return Object.entries(named).map(([name, fields]) => ({ ...fields, name }));
  });

const settingsShape = { service: serviceSettings.optional(), forms };

export const signupSettings = record(settingsShape, "forms:");

/** The forms are in the order of the file; posts without a choice get the first. */
export type SignupSettings = z.output<typeof signupSettings>;

/** The keys that may be used at a path of signup.yaml, for suggestions; serviceSettings suggests those of a service. */
export function knownSignupKeys(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(settingsShape);
  return path[0] === "forms" && path.length === 2 ? Object.keys(formShape) : [];
}

/** Which words a subscriber agrees to; see consentVersion. */
export function consentVersionOf({ pitch, highlights, consent, smallPrint, button }: Signup): string {
  return consentVersion(JSON.stringify([pitch, highlights, consent, smallPrint ?? "", button]));
}

/** The first sentence of a signup form that contains one of the words (or phrases) as a whole word, in any case. */
export function saysEvents(signup: Signup, words: readonly string[]): string | undefined {
  const tests = words.filter((word) => word.trim() !== "").map(wholeWord);
  const texts = [
    signup.heading,
    signup.teaser ?? "",
    ...signup.pitch,
    ...signup.highlights,
    signup.button,
    withoutLinks(signup.consent),
    signup.smallPrint ?? "",
  ];
  const sentences = texts.flatMap((part) =>
    [...segmentsOf(part.replace(/\s+/gu, " "), "sentence")].map(({ segment }) => segment.trim()),
  );
  return sentences.find((sentence) => tests.some((test) => test.test(sentence)));
}

// Chinese, Japanese and Thai put no spaces between words, so any place in a sentence will do there.
function wholeWord(word: string): RegExp {
  const escaped = escapePattern(word.trim().replace(/\s+/gu, " "));
  const hasSpaces = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word);
  return new RegExp(hasSpaces ? `(?<![\\p{L}\\p{M}\\p{N}_])${escaped}(?![\\p{L}\\p{M}\\p{N}_])` : escaped, "iu");
}

function paragraphs(key: string) {
  return z.array(text("a sentence that invites readers"), {
    error: ({ input }) =>
      input === undefined
        ? `is missing. Write ${key}: and below it each paragraph on its own line that starts with a hyphen.`
        : `should be a list. Begin each paragraph on its own line with a hyphen.`,
  });
}

function faultOfName(name: string): string | undefined {
  if (name === "none") return '"none" is reserved: posts use it to show no form. Choose another name.';
  return /^[a-z][a-z0-9-]*$/u.test(name)
    ? undefined
    : `${read(name)} can't be the name of a form. ` +
        "Use lowercase letters, digits and hyphens, and start with a letter: free-series";
}
