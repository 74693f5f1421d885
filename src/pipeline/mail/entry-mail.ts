// A post or a lesson as an email, made from the same Markdown as its page.
import type { SizeOf } from "../feeds/email-html.ts";
import { addressFor, type Pictures } from "../../assets/pictures/picture.ts";
import { fillIn } from "../../lib/sentence.ts";
import { toAbsoluteUrl } from "../../lib/url.ts";
import type { Series, SiteSeriesPage } from "../site/series.ts";
import type { Site } from "../site/site.ts";
import type { SiteEntry, SitePost } from "../site/site-entries.ts";
import { toHexColours } from "../../assets/theme/hex-colours.ts";
import { renderMail, type RenderedMail } from "./mail.ts";

export interface EntryMail extends RenderedMail {
  /** Name of its files, without an ending. */
  readonly name: string;
  readonly subject: string;
}

export interface MailTools {
  readonly site: Site;
  /** An entry's HTML with its links resolved, in UTF-8. */
  readonly bodyOf: (entry: SiteEntry) => Uint8Array;
  readonly sizeOf: SizeOf;
  readonly pictures: Pictures;
  /** Origin of the pages that an email links to: the site's own, or that of a preview. */
  readonly origin: string;
}

/** The emails of a series: one per lesson, in order. */
export function seriesMails({ lessons }: Series, tools: MailTools): EntryMail[] {
  return lessons.map((lesson) => lessonMail(lesson, lessons.length, tools));
}

export function postMail(post: SitePost, tools: MailTools): EntryMail {
  const { strings } = tools.site.settings;
  return toMail(post, post.slug, fillIn(strings.mail.readPost, { title: post.title }), post.image, tools);
}

function lessonMail(lesson: SiteSeriesPage, total: number, tools: MailTools): EntryMail {
  const { strings } = tools.site.settings;
  const number = lesson.number ?? 0;
  const label = fillIn(strings.series.lesson, { number, total });
  const action = fillIn(lesson.video ? strings.mail.watchLesson : strings.mail.openLesson, { lesson: label });
  const poster = lesson.video?.poster === undefined ? undefined : { address: lesson.video.poster, alt: lesson.title };
  const name = `${String(number).padStart(2, "0")}-${nameOf(lesson) || "lesson"}`;
  return toMail(lesson, name, action, poster, tools);
}

/** The name after the number: `first-mark` in `01-first-mark.md` and in `01-first-mark/index.md`. */
function nameOf({ source }: SiteSeriesPage): string {
  return source.replace(/(?:\/index)?\.\w+$/iu, "").replace(/^.*\/\d+-?/u, "");
}

function toMail(
  entry: SitePost | SiteSeriesPage,
  name: string,
  action: string,
  image: { address: string; alt: string } | undefined,
  { site, bodyOf, sizeOf, pictures, origin }: MailTools,
): EntryMail {
  const { site: settings, strings, theme } = site.settings;
  const base = toAbsoluteUrl(entry.address, origin);
  const rendered = renderMail({
    subject: entry.title,
    preheader: entry.description ?? entry.excerpt,
    language: settings.language,
    site: { title: settings.title, url: toAbsoluteUrl("/", origin) },
    heading: entry.title,
    body: Buffer.from(bodyOf(entry)).toString(),
    base,
    image: image && { address: toAbsoluteUrl(addressFor("mail", image.address, pictures), origin), alt: image.alt },
    action: { label: action, address: base },
    footer: [fillIn(strings.mail.why, { site: settings.title })],
    sizeOf,
    words: strings.mail,
    look: { light: toHexColours(theme, "light"), dark: toHexColours(theme, "dark") },
  });
  return { ...rendered, name, subject: entry.title };
}
