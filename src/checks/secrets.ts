// Finds keys of services in published files: a stranger could send emails in the owner's name with one.
import { lintSource } from "@secretlint/core";
import { creator as recommended } from "@secretlint/secretlint-rule-preset-recommend";
import type { Problem } from "../lib/problem.ts";
import type { BuiltSite } from "./built-site.ts";

/** Keys of email services, which secretlint's preset does not know, in the services' own notation. */
const OF_EMAIL_SERVICES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["Mailchimp", /\b[0-9a-f]{32}-us\d{1,2}\b/u],
  ["Brevo", /\bxkeysib-[0-9a-f]{64}-\w{16}\b/u],
  ["MailerLite", /\beyJ0eXAiOiJKV1Qi[\w-]+\.[\w-]{100,}\.[\w-]{100,}/u],
  ["Kit", /\bapi_secret\s*[:=]\s*["']?[\w-]{20,}/u],
  ["EmailOctopus", /\beo_[0-9a-f]{64}\b/u],
];

/** Checks the files of the content folder, where line numbers are known; the files of the site come from there. */
export async function checkSecrets({ sources }: BuiltSite): Promise<Problem[]> {
  const config = { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: recommended }] };
  const found = await Promise.all(
    sources.map(async ({ file, text }) => {
      const { messages } = await lintSource({
        source: { filePath: file, content: text, contentType: "text", ext: "" },
        options: { config, maskSecrets: true },
      });
      const known = messages.map(({ message, loc }) =>
        tell(file, loc.start.line, message.replace(/^found /iu, "").replace(/[(:.\s]*\*.*$/u, "")),
      );
      const ours = OF_EMAIL_SERVICES.flatMap(([name, pattern]) =>
        text.split("\n").flatMap((line, index) => (pattern.test(line) ? [tell(file, index + 1, name)] : [])),
      );
      return [...known, ...ours];
    }),
  );
  return found.flat();
}

/** The secret itself is not repeated: reports are shared. */
function tell(file: string, line: number, what: string): Problem {
  return {
    file,
    line,
    message:
      `This line holds what looks like a key (${what}). Remove it and have the service make a new one: ` +
      "forms need none, and everybody can read what a static site says.",
    severity: "error",
  };
}
