// The interface of a video host; the other files here implement it.

export interface VideoHost {
  /** As people know it: "YouTube". */
  readonly label: string;
  /** Where an author finds the address, for messages. */
  readonly example: string;
  /** Any address of a video as people copy it, or its bare id; undefined for anything else. */
  parse(address: string): HostedId | undefined;
  /** The player that a page opens once a reader asks for it; its origin is allowed in the page's policy. */
  playerAddress(video: HostedId, options: { readonly autoplay: boolean }): string;
  /** The page to watch it on without a script. */
  watchAddress(video: HostedId): string;
  /** The page for watching at the host, from the address of its embedded player; undefined for other addresses. */
  watchPageOf(player: URL): string | undefined;
}

export interface HostedId {
  readonly id: string;
  /** Part of the address of videos that Vimeo does not list. */
  readonly hash?: string | undefined;
}

/** The name of a host, without what phones and other services put before it. */
export function bareName({ hostname }: URL): string {
  return hostname.replace(/^(?:www|m|music)\./u, "");
}

/** A copied address, which may lack https://. */
export function toUrl(address: string): URL | undefined {
  return URL.parse(/^https?:\/\//iu.test(address) ? address : `https://${address}`) ?? undefined;
}
