// The comments in the inbox of a preview, until they are approved or dropped. Independent of HTTP.
import { createArrivals } from "../../inbox/arrivals.ts";
import {
  EMAIL,
  faultOf,
  isByRobot,
  toServiceRequest,
  valueOf,
  type InboxFault,
  type NamedService,
  type ServiceRequest,
} from "../../inbox/service-request.ts";
import type { ReplyForm } from "./reply-form.ts";
import { LONGEST, type RawReply } from "./reply.ts";
import { replyId } from "./reply-id.ts";
import type { ReplySettings } from "./reply-settings.ts";
import { replyServiceOf } from "./target.ts";

/** A comment that was received. */
export interface WaitingReply {
  /** Counted from 1. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The post's address. */
  readonly post: string;
  /** The post's title; undefined where a robot made the address up. */
  readonly title: string | undefined;
  /** As typed, without spaces around it; robots may leave fields empty. */
  readonly name: string;
  readonly email: string;
  readonly website: string;
  readonly comment: string;
  /** The name of whom it answers; undefined where it answers the post. */
  readonly answers: string | undefined;
  readonly state: "waiting" | "approved" | "robot";
  /** Fit for toReply. */
  readonly raw: RawReply;
  readonly request: ServiceRequest;
}

/** The post that a comment says it belongs to. */
export interface RepliedPost {
  readonly title: string;
  readonly comments: "open" | "closed" | "off";
  /** The comments that may be answered. */
  readonly answerable: readonly { readonly id: string; readonly author: string }[];
}

export interface ReplyInboxContext {
  /** As site.yaml has it at the moment. */
  readonly settings: ReplySettings | undefined;
  /** The site's form; undefined without one. */
  readonly form: ReplyForm | undefined;
  postAt(address: string): RepliedPost | undefined;
  /** The page of the form: a path, or the unchanged Referer header. */
  readonly from: string | undefined;
}

export interface ReplyInbox {
  /** Takes the fields of a form in the order in which they came. */
  accept(fields: Iterable<readonly [string, string]>, context: ReplyInboxContext): WaitingReply | InboxFault;
  /** All of them, the newest first. */
  list(): readonly WaitingReply[];
  find(number: number): WaitingReply | undefined;
  approve(number: number): void;
  drop(number: number): void;
  clear(): void;
}

/** An inbox that keeps the last hundred comments while the preview runs. `clock` is in milliseconds since 1970. */
export function createReplyInbox(clock: () => number): ReplyInbox {
  const replies = createArrivals<WaitingReply>();
  return {
    accept(entries, { settings, form, postAt, from }) {
      if (!form) return faultOf("This site has no comment form: see comments: in site.yaml.", from);
      const fields = [...entries].map(([name, value]) => ({ name, value }));
      const typed = (field: keyof ReplyForm["names"]): string => valueOf(fields, form.names[field]) ?? "";
      const [name, email, website, comment, post] = [
        typed("name"),
        typed("email"),
        typed("website"),
        typed("comment"),
        typed("post"),
      ];
      const replied = postAt(post);
      const isRobot = isByRobot(form, fields);
      const fault = isRobot ? undefined : (faultOfTyped(name, email, comment) ?? faultOfPost(post, replied));
      if (fault !== undefined) return faultOf(fault, from);
      const answered = replied?.answerable.find(({ id }) => id === typed("parent"));
      const time = clock();
      const reply: WaitingReply = {
        number: replies.nextNumber(),
        time,
        post,
        title: replied?.title,
        name,
        email,
        website,
        comment,
        answers: answered?.author,
        state: isRobot ? "robot" : "waiting",
        raw: {
          id: replyId({ post, name, time, text: comment }),
          author: name,
          url: website,
          time,
          text: comment,
          parent: answered?.id,
        },
        request: toServiceRequest(form, fields, nameService(settings), PLACES),
      };
      replies.add(reply);
      return reply;
    },
    list: replies.list,
    find: replies.find,
    approve: (number) => replies.change(number, (reply) => ({ ...reply, state: "approved" })),
    drop: replies.remove,
    clear: replies.clear,
  };
}

function faultOfTyped(name: string, email: string, comment: string): string | undefined {
  if (comment === "") return "No words were written. Go back and write some.";
  if (comment.length > LONGEST.text)
    return (
      `The comment is ${comment.length} characters long, and ${LONGEST.text} are taken. ` +
      "Go back and make it shorter."
    );
  if (name === "") return "No name was typed. Go back and type one.";
  if (email === "") return "No email address was typed. Go back and type one.";
  return EMAIL.test(email)
    ? undefined
    : `"${email}" is not an email address. Go back and write it as name@example.org.`;
}

function faultOfPost(address: string, post: RepliedPost | undefined): string | undefined {
  if (!post)
    return (
      `There is no post at ${address === "" ? "the address that the form named" : address} any more. ` +
      "Go back to the blog and look for it."
    );
  return post.comments === "open" ? undefined : "Comments on this post are closed.";
}

const PLACES = {
  missing: "site.yaml doesn't name a service for comments yet.",
  file: "content/site.yaml",
};

function nameService(settings: ReplySettings | undefined): NamedService | undefined {
  if (!settings?.service) return undefined;
  const { label, isExample } = replyServiceOf(settings.service);
  return { label, isExample: isExample(settings.service) };
}
