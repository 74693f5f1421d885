// Ids that our layouts put on pages; a heading of the same name gets another.

export const LAYOUT_IDS: ReadonlySet<string> = new Set([
  "main",
  "responses",
  "responses-title",
  "reply",
  "contents",
  "related",
  "author",
  "signup",
  "recent-posts",
  "upcoming-events",
  "downloads",
  "transcript",
  "video-notice",
  "pingbacks-title",
  "conversation",
  "isso-thread",
  "remark42",
  ...[
    "title",
    "form",
    "note",
    "parent",
    "comment",
    "name",
    "email",
    "website",
    "honeypot",
    "consent",
    "comment-error",
    "name-error",
    "email-error",
    "consent-error",
  ].map((name) => `reply-${name}`),
]);

/** The prefix of comments' ids. */
export const COMMENT_ID = "comment-";
