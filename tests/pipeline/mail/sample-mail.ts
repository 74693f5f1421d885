// A mail for tests, complete, any part of it changed.
import { toAbsoluteUrl } from "../../../src/lib/url.ts";
import type { Mail } from "../../../src/pipeline/mail/mail-parts.ts";
import { toHexColours } from "../../../src/assets/theme/hex-colours.ts";
import { standardTheme } from "../settings/sample-settings.ts";

/** In the default colors. */
export const LOOK: Mail["look"] = {
  light: toHexColours(standardTheme(), "light"),
  dark: toHexColours(standardTheme(), "dark"),
};

export const BASE = toAbsoluteUrl("/slow-bread/", "https://small.example");

export function sampleMail(changes: Partial<Mail> = {}): Mail {
  return {
    subject: "Slow bread",
    preheader: "What waiting teaches",
    language: "en",
    site: { title: "Small Site", url: toAbsoluteUrl("/", "https://small.example") },
    heading: "Slow bread",
    body: "<p>Flour, water, and a whole day.</p>",
    base: BASE,
    action: { label: "Read it on the site", address: BASE },
    footer: ["You receive this because you signed up."],
    sizeOf: () => undefined,
    words: { watchVideo: "Watch the film", openFrame: "See {host}", listen: "Listen" },
    look: LOOK,
    ...changes,
  };
}
