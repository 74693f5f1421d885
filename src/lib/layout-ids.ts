// Ids that our layouts put on pages; a heading of the same name gets another.

export const LAYOUT_IDS: ReadonlySet<string> = new Set(["main", "responses", "responses-title", "reply", "reply-title", "reply-form", "reply-parent", "reply-comment", "reply-name", "reply-email", "reply-website", "reply-consent", "reply-note", "conversation", "contents", "related", "author", "signup", "recent-posts"]);
