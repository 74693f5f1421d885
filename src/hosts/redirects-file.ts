// `_redirects`, as Netlify and Cloudflare read it.
// https://docs.netlify.com/routing/redirects/ and https://developers.cloudflare.com/pages/configuration/redirects/

/** Feed readers that followed a WordPress blog go on asking for /feed/. */
export function renderRedirectsFile(): string {
  return "/feed/ /feed.xml 301\n/feed /feed.xml 301\n";
}
