// The words of the interface: a file per language in layouts/strings, any of them changed in content/strings.yaml.
import * as z from "zod";
import { innerKeys, record } from "../../lib/schema.ts";
import { countedIn, pluralCategories, word } from "./plural-words.ts";

function shapeIn(language: string) {
  const counted = countedIn(language);
  return {
    /** Outer and inner quotation marks: four entries, opening before closing. */
    quotes: z
      .array(word, { error: () => "should be a list of four. Write [“, ”, ‘, ’]." })
      .length(4, { error: "should be a list of four. Write [“, ”, ‘, ’]." }),
    skipToText: word,
    mainNavigation: word,
    footerNavigation: word,
    blog: word,
    archive: word,
    archiveTitle: word,
    years: word,
    allOfYear: word,
    comments: counted,
    posts: counted,
    readingTime: counted,
    contents: word,
    updated: word,
    olderPost: word,
    newerPost: word,
    morePosts: word,
    related: word,
    recentPosts: word,
    featured: word,
    shareByEmail: word,
    follow: record(
      { title: word, byFeed: word, readers: word, feeds: record({ posts: word, updates: word }, "posts: New posts") },
      "title: Follow",
    ),
    search: record(
      {
        title: word,
        field: word,
        go: word,
        results: counted,
        more: word,
        failed: word,
        otherwise: word,
        needsScript: word,
        all: word,
      },
      "title: Search",
    ),
    responses: counted,
    missingResponses: counted,
    says: word,
    thread: record(
      { author: word, inReplyTo: word, answer: word, pingbacks: word, anonymous: word, addressRemoved: word },
      "author: author",
    ),
    leaveReply: word,
    firstToReply: word,
    repliesClosed: word,
    reply: record(
      {
        emailNote: word,
        requiredNote: word,
        parent: word,
        post: word,
        comment: word,
        name: word,
        website: word,
        send: word,
        missingComment: word,
        missingName: word,
        consent: word,
        onlyPreview: word,
        subject: word,
        byMail: word,
        byMailNote: word,
        show: word,
        showNotice: word,
        needsScript: word,
        showFailed: word,
        receivedTitle: word,
        receivedText: word,
        receivedBack: word,
      },
      "name: Name",
    ),
    pageOf: word,
    pages: word,
    earlierPosts: word,
    laterPosts: word,
    tag: word,
    tags: word,
    category: word,
    categories: word,
    /** A kind of thing and its name: the title of a tag's page, a lesson in a list. */
    labeled: word,
    light: record({ evening: word, day: word }, "evening: Dim the lights"),
    aboutAuthor: word,
    followByFeed: word,
    signup: record(
      {
        email: word,
        firstName: word,
        optional: word,
        sending: word,
        missingEmail: word,
        wrongEmail: word,
        missingName: word,
        missingConsent: word,
        honeypot: word,
        highlights: word,
        more: word,
        onlyPreview: word,
        closedTitle: word,
        closedText: word,
      },
      "email: Email",
    ),
    /** Words by which a promise of events is known. */
    eventWords: z.array(word, { error: () => "should be a list. Write [event, events]." }),
    events: record(
      {
        title: word,
        upcoming: word,
        past: word,
        none: word,
        when: word,
        where: word,
        online: word,
        price: word,
        book: word,
        over: word,
        cancelled: word,
        status: word,
        addToCalendar: word,
        subscribe: word,
        announcement: word,
        reminder: word,
        cancelledTitle: word,
        updatesTitle: word,
      },
      "title: Events",
    ),
    series: record(
      {
        lesson: word,
        progress: word,
        lessons: word,
        around: word,
        previous: word,
        next: word,
        downloads: word,
        subscribersOnly: word,
      },
      "lesson: Lesson {number}",
    ),
    video: record(
      { play: counted, captions: word, download: word, notice: word, transcript: word, readTranscript: word },
      "captions: Captions",
    ),
    mail: record(
      {
        watchVideo: word,
        openFrame: word,
        listen: word,
        readPost: word,
        watchLesson: word,
        openLesson: word,
        why: word,
      },
      "watchVideo: Watch the video",
    ),
    feedTitle: word,
    noPostsYet: word,
    notFoundTitle: word,
    notFoundText: word,
    linkToSection: word,
    footnotes: word,
    footnote: word,
    backToText: word,
    table: word,
    code: word,
    /** The name of a picture's link to its large file, where the picture has no words. */
    openPicture: word,
    callouts: record({ note: word, try: word, warning: word }, "note: Note"),
    faultyTitle: word,
    faultyRemedy: word,
    problems: word,
    states: record({ draft: word, scheduled: word, unlisted: word, expired: word }, "draft: Draft"),
  };
}

/** The schema of a strings file in a language. */
export function stringsIn(language: string) {
  return record(shapeIn(language), "archive: Archive");
}

export type Strings = z.output<ReturnType<typeof stringsIn>>;

/** The keys that a strings file can have at a path, for suggestions. */
export function knownStringKeys(language: string): (path: readonly PropertyKey[]) => readonly string[] {
  const shape = new Map<PropertyKey, unknown>(Object.entries(shapeIn(language)));
  return ([key]) => {
    if (key === undefined) return [...shape.keys()].map(String);
    const inner = innerKeys(shape.get(key));
    return inner.includes("other") ? pluralCategories(language) : inner;
  };
}
