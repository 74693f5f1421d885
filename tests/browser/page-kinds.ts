// One page of every kind on the site that ships, for tests that look at all of them.
export const PAGE_KINDS = [
  ["home", "/"],
  ["blog", "/blog/"],
  ["second page of the blog", "/blog/page/2/"],
  ["post with responses and a note", "/2013/04/25/artists-value-mistakes-why-you-should-too/"],
  ["long post with contents", "/2022/03/15/a-room-for-making-things/"],
  ["post with pictures", "/2024/05/21/three-greys-and-a-window/"],
  ["post with code and a table", "/2026/08/18/a-list-for-the-cupboard/"],
  ["post with closed replies", "/2019/11/07/the-first-ten-minutes/"],
  ["tag", "/tag/practice/"],
  ["category", "/category/practice/"],
  ["archive", "/archive/"],
  ["year", "/2026/"],
  ["month", "/2013/04/"],
  ["about", "/about/"],
  ["privacy", "/privacy/"],
  ["not found", "/404.html"],
] as const;
