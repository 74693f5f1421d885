// Folders in content/ that Inner Canvas doesn't read, and where their files belong.

const HINTS: readonly (readonly [names: RegExp, hint: (name: string) => string])[] = [
  [/^(?:posts|pages|events|series|public)$/iu, (name) => `Rename it to ${name.toLowerCase()}/`],
  [
    /^_?(?:drafts?|entwürfe)$/iu,
    () => "Move the files to posts/, and add a line to the front matter of each: draft: true",
  ],
  [
    /^_?(?:posts?|blogs?|articles?|entries|news|notes?|journal|writings?|essays?|diary|stories)$/iu,
    () => "Move the files to posts/",
  ],
  [/^_?(?:pages?|seiten|about)$/iu, () => "Move the files to pages/"],
  [/^_?(?:events?|calendar|workshops?|dates)$/iu, () => "Move the files to events/"],
  [
    /^_?(?:lessons?|courses?|kurse)$/iu,
    (name) => `Move the folder to series/${name.replace(/^_/u, "").toLowerCase()}/`,
  ],
  [
    /^_?(?:images?|imgs?|pics?|pictures?|photos?|bilder|media|assets|static|uploads?|wp-content|files?|downloads?|audio|videos?|pdfs?|docs?|documents|fonts?|js|scripts?|attachments|resources)$/iu,
    (name) =>
      `Move each file next to the text that shows it, or move the folder to public/${name}/: its files are then at /${name}/`,
  ],
  [
    /^_?(?:styles?|css|sass|scss)$/iu,
    (name) =>
      `The styles of your site are in layouts/styles/. For other style sheets, move the folder to public/${name}/`,
  ],
  [
    /^_?(?:layouts?|templates?|includes?|partials?|themes?|archetypes)$/iu,
    () => "The layouts of your site are in layouts/, next to content/ and not in it. Change them there",
  ],
  [
    /^_?(?:data|i18n|strings|translations|config|settings)$/iu,
    () => "The settings of your site are in content/site.yaml, and its words in content/strings.yaml. Write them there",
  ],
];

/** What an author can do with a folder at the top of `content/`. */
export function hintForFolder(name: string): string {
  const hint = HINTS.find(([names]) => names.test(name))?.[1];
  return hint?.(name) ?? "Move texts to posts/ or pages/, and other files to public/";
}
