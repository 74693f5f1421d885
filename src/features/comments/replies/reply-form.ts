// What the page must contain so that a service takes a comment; every service yields one of two shapes.
import type { HiddenField } from "../../forms/hidden-field.ts";

/**
 * Our names of a comment form's fields. `post` is the post's address, `parent` the id of the comment that is answered.
 */
export const REPLY_FIELDS = ["name", "email", "website", "comment", "post", "parent", "consent"] as const;

type ReplyField = (typeof REPLY_FIELDS)[number];

export type FieldNames = Readonly<Record<ReplyField, string>>;

/** For services without fixed field names. */
export const OUR_NAMES: FieldNames = {
  name: "name",
  email: "email",
  website: "website",
  comment: "comment",
  post: "post",
  parent: "parent",
  consent: "consent",
};

/** A form that works without JavaScript. */
export interface ReplyForm {
  readonly kind: "form";
  /** Absolute address, or a path of the site if the host itself takes forms. */
  readonly action: string;
  /** The service's field names. */
  readonly names: FieldNames;
  /** Fields of the service's own. */
  readonly hidden: readonly HiddenField[];
  /** Name of the text field that only robots fill in. */
  readonly honeypot: string | undefined;
  /** Further attributes of the form element. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A conversation on the owner's own server, which its script draws once a reader asks for it. */
export interface ReplyEmbed {
  readonly kind: "embed";
  readonly host: string;
  /** Attributes of the script element. */
  readonly script: Readonly<Record<string, string>>;
  /** Attributes of the element that the script fills. */
  readonly place: Readonly<Record<string, string>>;
  /** Global variables that the script reads. */
  readonly globals: Readonly<Record<string, unknown>>;
}

export type ReplyTarget = ReplyForm | ReplyEmbed;

/** What one post adds to the settings of its service. */
export interface ReplyInstance {
  /** Absolute address of the post. */
  readonly url: string;
  /** The same as a path of the site. */
  readonly post: string;
  readonly title: string;
  /** Subject of the email in which a service reports the comment. */
  readonly subject: string;
  /** Absolute address of the page that says that the comment is waiting. */
  readonly received: string;
  /** BCP 47. */
  readonly language: string;
}
