// Names of our settings in other programs and in our earlier versions, and advice for settings without an equivalent.
// Hugo: https://gohugo.io/configuration/all/. Jekyll: https://jekyllrb.com/docs/configuration/. Zola:
// https://www.getzola.org/documentation/getting-started/configuration/.
import { createNameReader, type KeyNames, type ReadNames } from "../../lib/rename-keys.ts";

export type NamesAt = (path: readonly PropertyKey[]) => ReadNames | undefined;

const SITE: KeyNames = {
  synonyms: {
    title: ["siteTitle", "blogname", "siteName"],
    url: ["baseURL", "base_url", "siteUrl", "site", "homepage"],
    tagline: ["subtitle", "blogdescription", "slogan"],
    description: ["summary", "metaDescription"],
    language: ["lang", "locale", "languageCode", "defaultContentLanguage", "default_language"],
    timezone: ["timeZone", "tz", "timezone_string"],
    navigation: ["menu", "menus", "nav", "mainMenu"],
    permalink: ["permalinks", "permalink_structure"],
    postsPerPage: ["paginate", "pagination", "pagerSize", "paginate_by", "perPage", "posts_per_page", "per_page"],
    recentPosts: ["recent", "recentPostsCount"],
    icon: ["favicon", "logo", "siteIcon", "site_icon"],
    paintings: ["painting"],
    minify: ["minifyOutput", "minify_html"],
    search: ["build_search_index"],
  },
  refused: {
    theme: "isn't a setting in site.yaml. Write colors and fonts in theme.yaml.",
    params: "isn't a setting here. Write what is below it at the start of the line: tagline: A few words",
    plugins: "can't be set: everything is built in. Remove the line.",
  },
  renamed: {
    canvas: "paintings",
    palettes: "tagPalettes",
    pictures: "optimizeImages",
    security: "securityContact",
    redirects: "redirectMethod",
  },
};

const LINK: KeyNames = { synonyms: { label: ["name", "title", "text"], url: ["href", "link", "path"] } };
const AUTHOR: KeyNames = { synonyms: { bio: ["about", "description"], picture: ["image", "avatar", "photo"] } };
const COMMENTS: KeyNames = { renamed: { consentBox: "consentCheckbox", trap: "honeypot" } };

const FORM: KeyNames = {
  synonyms: { heading: ["title", "headline"], button: ["buttonText", "submit"], pitch: ["text", "description"] },
  renamed: { places: "showOn", page: "landingPage", learn: "highlights", consentBox: "consentCheckbox" },
};

const SERVICE: KeyNames = {
  synonyms: { doubleOptIn: ["double_opt_in", "confirmation"] },
  renamed: { remember: "customFields", confirms: "doubleOptIn", trap: "honeypot" },
};

const FONT: KeyNames = { synonyms: { family: ["name", "font"] } };
const SHADE: KeyNames = { synonyms: { light: ["day"], dark: ["night"] } };

/** Names of site.yaml. */
export const siteNames: NamesAt = namesBy((path) => {
  if (path.length === 0) return SITE;
  if (path[0] === "comments") return path.length === 1 ? COMMENTS : undefined;
  if (path[0] === "author" && path.length === 1) return AUTHOR;
  return path[0] === "navigation" || path.includes("links") ? LINK : undefined;
});

/** Names of signup.yaml. */
export const signupNames: NamesAt = namesBy((path) => {
  if (path.length === 0) return { renamed: { offers: "forms" } };
  if (path[0] === "service") return path.length === 1 ? SERVICE : undefined;
  return path.length === 2 ? FORM : undefined;
});

/** Names of theme.yaml. */
export const themeNames: NamesAt = namesBy((path) => {
  switch (path.length) {
    case 0:
      return {
        synonyms: { colors: ["colours"] },
        renamed: { pigments: "accents", type: "fonts" },
      };
    case 1:
      return THEME[String(path[0])];
    default:
      return path[0] === "fonts" ? FONT : SHADE;
  }
});

const THEME: Readonly<Record<string, KeyNames>> = {
  colors: {
    renamed: {
      wall: "background",
      sheet: "surface",
      ink: "text",
      soft: "textMuted",
      field: "fieldBorder",
      line: "divider",
    },
  },
  fonts: { renamed: { text: "body" } },
  widths: { renamed: { measure: "text" } },
};

/** One reader for each table, made when it is first asked for. */
function namesBy(tableAt: (path: readonly PropertyKey[]) => KeyNames | undefined): NamesAt {
  const readers = new WeakMap<KeyNames, ReadNames>();
  return (path) => {
    const names = tableAt(path);
    if (!names) return undefined;
    const reader = readers.get(names) ?? createNameReader(names);
    readers.set(names, reader);
    return reader;
  };
}
