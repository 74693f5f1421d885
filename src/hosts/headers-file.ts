// `_headers`, as Netlify and Cloudflare read it: what hosts are to say with pages that are for subscribers, and with pictures.
// https://docs.netlify.com/routing/headers/ and https://developers.cloudflare.com/pages/configuration/headers/

/**
 * Names below /assets/, /pictures/, /canvas/, /share/ and /fonts/ are new ones when their bytes are, so browsers need never ask again. Everything below /series/ is kept from search engines and from the sites that it links to. The rule names no page:
 * a host that publishes this file as it is gives no address away.
 */
export function renderHeadersFile(): string {
  return `/series/*
  X-Robots-Tag: noindex, nofollow
  Referrer-Policy: no-referrer
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/pictures/*
  Cache-Control: public, max-age=31536000, immutable
/canvas/*
  Cache-Control: public, max-age=31536000, immutable
/share/*
  Cache-Control: public, max-age=31536000, immutable
/fonts/*
  Cache-Control: public, max-age=31536000, immutable
`;
}
