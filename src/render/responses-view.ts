// The responses to a post as they are shown: a conversation, and the places elsewhere that link to the post.
import { countComments, type Comment } from "../comments/archive.ts";
import { toInitials } from "../comments/initials.ts";
import { createTextRenderer } from "../comments/render-text.ts";
import { toThread, type ThreadedComment } from "../comments/thread.ts";
import type { Html } from "../lib/html.ts";
import { countedSentence, fillIn } from "../lib/sentence.ts";
import type { Site, SitePost } from "../site/site.ts";
import type { DateFormats } from "./dates.ts";

export interface ResponsesTools {
  readonly site: Site;
  readonly dates: DateFormats;
}

/** Makes the view of the responses to one post after the other; undefined where they are off. */
export function createResponses({ site, dates }: ResponsesTools): (post: SitePost) => object | undefined {
  const { strings, site: settings } = site.settings;
  const { thread: words } = strings;
  const renderText = createTextRenderer(words.addressRemoved);
  const says = aroundAuthor(strings.says);
  const toView = ({ comment, inReplyTo, answers }: ThreadedComment, canAnswer: boolean): CommentView => ({
    ...{ id: comment.id, author: comment.author, url: comment.url ?? "", before: says.before, after: says.after },
    initials: toInitials(comment.author),
    byAuthor: comment.byAuthor,
    ...whenOf(comment, dates),
    html: renderText(comment.text),
    inReplyTo: inReplyTo && { id: inReplyTo.id, words: fillIn(words.inReplyTo, { author: inReplyTo.author }) },
    answer: canAnswer ? fillIn(words.answer, { author: comment.author }) : "",
    answers: answers.map((answer) => toView(answer, canAnswer)),
  });
  return (post) => {
    if (post.comments === "off") return undefined;
    const { comments, pingbacks } = toThread(post.archive.comments);
    return {
      heading: countedSentence(strings.responses, countComments(post.archive), settings.language, { title: post.title }),
      missing: post.archive.missing > 0 ? countedSentence(strings.missingResponses, post.archive.missing, settings.language) : "",
      comments: comments.map((comment) => toView(comment, post.comments === "open")),
      pingbacks: pingbacks.map((pingback) => ({ id: pingback.id, author: pingback.author, url: pingback.url ?? "", ...whenOf(pingback, dates) })),
    };
  };
}

interface CommentView {
  readonly id: string;
  readonly author: string;
  /** Empty where the author named no site. */
  readonly url: string;
  readonly initials: string;
  /** What stands before and after the author's name. */
  readonly before: string;
  readonly after: string;
  readonly byAuthor: boolean;
  readonly datetime: string;
  readonly date: string;
  readonly html: Html;
  readonly inReplyTo: { readonly id: string; readonly words: string } | undefined;
  /** The words of the link that answers it; empty where nobody can. */
  readonly answer: string;
  readonly answers: readonly CommentView[];
}

function whenOf({ date }: Comment, dates: DateFormats): { datetime: string; date: string } {
  return { datetime: dates.datetime(date), date: dates.said(date) };
}

/** `{author} says:` has nothing before the name and " says:" after it. */
function aroundAuthor(sentence: string): { before: string; after: string } {
  const [before = "", after = ""] = sentence.split("{author}");
  return { before, after };
}
