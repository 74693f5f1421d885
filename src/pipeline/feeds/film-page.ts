// Pages of films, for readers whose program shows no frames.

/** Where a film is on YouTube or Vimeo, by the address of its player. */
export function filmPage({ hostname, pathname, searchParams }: URL): string | undefined {
  const [, kind, id = ""] = /^\/(embed|video)\/([\w-]+)\/?$/u.exec(pathname) ?? [];
  // Films that are not listed have a key beside their number.
  if (hostname === "player.vimeo.com" && kind === "video")
    return `https://vimeo.com/${[id, searchParams.get("h") ?? ""].filter((part) => /^\w+$/u.test(part)).join("/")}`;
  if (kind !== "embed" || !/(?:^|\.)youtube(?:-nocookie)?\.com$/u.test(hostname)) return undefined;
  if (id === "videoseries")
    return `https://www.youtube.com/playlist?list=${encodeURIComponent(searchParams.get("list") ?? "")}`;
  const [start = ""] = /^\d+$/u.exec(searchParams.get("start") ?? "") ?? [];
  return `https://www.youtube.com/watch?v=${id}${start && `&t=${start}s`}`;
}
