// The conversation below a post as HTML, made apart from the page around it: it may be longer than the post by far.
import nunjucks from "nunjucks";
import { toHtml, type Html } from "../../../lib/html.ts";
import type { Moment } from "../../../lib/moment.ts";
import { fillIn } from "../../../lib/sentence.ts";
import { TidyLoader } from "../../../lib/tidy-loader.ts";
import type { CommentArchive } from "../archive/archive.ts";
import type { RenderComment } from "./markdown.ts";
import { LINK_REL } from "./link-rel.ts";
import { toInitials } from "./initials.ts";
import { createTextRenderer } from "./render-text.ts";
import { toThread, type ThreadedComment } from "./thread.ts";

/** Plain values that can be sent to another thread. */
export interface ThreadOptions {
  /** The folder with partials/thread.njk. */
  readonly layouts: string;
  /** "{author} says:" */
  readonly says: string;
  readonly words: ThreadWords;
  /** BCP 47. */
  readonly language: string;
  /** IANA name. */
  readonly zone: string;
  /** Whether the site has a comment form, so that readers can answer a comment. */
  readonly takesReplies: boolean;
}

interface ThreadWords {
  readonly author: string;
  readonly inReplyTo: string;
  readonly answer: string;
  readonly pingbacks: string;
  readonly addressRemoved: string;
}

/** Renders an archive; `isOpen` where the post takes comments. */
export type RenderThread = (archive: CommentArchive, isOpen: boolean) => Html;

/** Makes a renderer to be used for many archives. */
export function createThreadRenderer(
  { layouts, says, words, language, zone, takesReplies }: ThreadOptions,
  render?: RenderComment,
): RenderThread {
  const template = createTemplate(layouts);
  const toWhen = createClock(language, zone);
  const renderText = createTextRenderer(words.addressRemoved, render);
  // `{author} says:` has nothing before the name and " says:" after it.
  const [before = "", after = ""] = says.split("{author}");
  const answerTo = words.answer.split("{author}");
  return (archive, isOpen) => {
    if (archive.comments.length === 0) return toHtml("");
    const { comments, pingbacks } = toThread(archive.comments);
    const toView = ({ comment, inReplyTo, answers }: ThreadedComment): object => {
      const { id, author, url = "", byAuthor } = comment;
      const { datetime, date } = toWhen(comment.date);
      return {
        id,
        author,
        url,
        before,
        after,
        byAuthor,
        datetime,
        date,
        initials: toInitials(author),
        html: renderText(comment.text),
        inReplyTo: inReplyTo && { id: inReplyTo.id, words: fillIn(words.inReplyTo, { author: inReplyTo.author }) },
        answer: takesReplies && isOpen ? answerTo.join(author) : "",
        answers: answers.map(toView),
      };
    };
    return toHtml(
      template.render({
        words,
        comments: comments.map(toView),
        pingbacks: pingbacks.map(({ id, author, url = "", date }) => ({ id, author, url, ...toWhen(date) })),
      }),
    );
  };
}

function createTemplate(layouts: string): nunjucks.Template {
  const environment = new nunjucks.Environment(new TidyLoader(layouts, { noCache: false, watch: false }), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return environment.addGlobal("linkRel", LINK_REL).getTemplate("partials/thread.njk", true);
}

/** Moments in the site's own zone; a day alone where no time was typed. */
function createClock(language: string, timeZone: string): (moment: Moment) => { datetime: string; date: string } {
  const clock = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone });
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  return ({ iso, ms, hasTime }) => {
    const date = iso.slice(0, 10);
    return hasTime ? { datetime: iso, date: clock.format(ms) } : { datetime: date, date: day.format(Date.parse(date)) };
  };
}
