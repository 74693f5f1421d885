// Pages of a series: the pitch, what surrounds a signup, and the lessons.
import { fillIn } from "../../lib/sentence.ts";
import type { Series, SiteSeriesPage } from "../site/series.ts";
import { addressFor, type Pictures } from "../../assets/pictures/picture.ts";
import type { Video } from "../../features/video/video.ts";
import { toVideoView } from "../../features/video/video-view.ts";
import { isLong, pictureOf, toMark } from "./card.ts";
import { toHead, type HtmlPage, type View, type ViewTools } from "./head.ts";
import { describePath, describePathWithVideo } from "./structured-data.ts";

export function seriesView(entry: SiteSeriesPage, series: Series, page: HtmlPage, tools: ViewTools): View {
  const { site, dates, pictures } = tools;
  const { strings, site: settings } = site.settings;
  const { title, description, excerpt, image } = entry;
  const video = entry.video && withPoster(entry.video, pictures);
  const isPitch = entry.role === "pitch";
  const steps = [{ name: title, address: entry.address }];
  const structuredData = isPitch
    ? (describePathWithVideo(
        steps,
        { title, description, excerpt, video, address: entry.address, updated: entry.updated },
        site,
      ) ?? describePath(steps, site))
    : undefined;
  const head = toHead(page, tools, {
    title,
    description: isPitch ? (description ?? excerpt) : "",
    section: isPitch ? entry.address : "",
    pigment: site.paintings.paletteOf(entry),
    image: isPitch ? image : undefined,
    structuredData,
    hostedVideo: video !== undefined && video.source.kind !== "file",
  });
  const values = {
    entry: {
      title,
      long: isLong(title),
      image: video ? image : pictureOf(entry, site),
      lead: isPitch ? (description ?? excerpt) : "",
      mark: toMark(entry, site, dates),
      downloads: entry.downloads.map(({ address, label, bytes }) => ({
        address,
        label,
        size: formatSize(bytes, settings.language),
      })),
    },
    video: video
      ? toVideoView(
          { ...video, poster: video.poster ?? site.paintings.of(entry)?.address },
          { title, language: settings.language, strings: strings.video },
        )
      : "",
  };
  if (entry.role !== "lesson") return { layout: "series-page.njk", head, values };
  return { layout: "lesson.njk", head, values: { ...values, lesson: lessonOf(entry, series, tools) } };
}

/** A poster is one file, shown by the page and by search engines. */
function withPoster(video: Video, pictures: Pictures): Video {
  return { ...video, poster: video.poster === undefined ? undefined : addressFor("share", video.poster, pictures) };
}

function lessonOf(entry: SiteSeriesPage, { lessons }: Series, { site }: ViewTools): object {
  const { series: words, labeled } = site.settings.strings;
  const at = lessons.indexOf(entry);
  const numbers = { number: entry.number ?? at + 1, total: Math.max(lessons.length, entry.number ?? 0) };
  const link = (other: SiteSeriesPage | undefined) => other && { address: other.address, title: other.title };
  return {
    label: fillIn(words.lesson, numbers),
    previous: link(lessons[at - 1]),
    next: link(lessons[at + 1]),
    steps: lessons.map((other, index) => ({
      address: other.address,
      number: other.number ?? index + 1,
      label: fillIn(labeled, {
        label: fillIn(words.lesson, { ...numbers, number: other.number ?? index + 1 }),
        title: other.title,
      }),
      state: index < at ? "done" : index === at ? "current" : "ahead",
    })),
  };
}

/** `340 kB`, in steps of a thousand. */
function formatSize(bytes: number, language: string): string {
  const [value, unit] =
    bytes < 999_500 ? [Math.max(1, Math.round(bytes / 1000)), "kB"] : [Math.round(bytes / 100_000) / 10, "MB"];
  return `${value.toLocaleString(language)} ${unit}`;
}
