// An email as HTML: one column of tables, with inline styles, because many email programs support nothing else.
import { renderNodes, toElement, type Attributes, type HtmlNode } from "../feeds/html-rewriter.ts";
import { escapeHtml } from "../../lib/html.ts";
import type { MailParts } from "./mail-parts.ts";
import type { MailStyles } from "./mail-styles.ts";

/** A complete document in UTF-8. */
export function renderMailHtml(
  { subject, preheader, language, direction, site, heading, body, picture, action, footer }: MailParts,
  styles: MailStyles,
): string {
  const { colours } = styles;
  const side = direction === "rtl" ? "right" : "left";
  const label = labelStyle(styles);
  const rows = [
    picture.length > 0
      ? `<tr><td style="padding:0;font-size:0;line-height:0">${renderNodes(fillRow(picture, styles))}</td></tr>`
      : "",
    `<tr><td class="sides" style="padding:44px 44px 14px;text-align:${side}">`,
    renderHeading(heading, styles),
    renderStroke(styles),
    "</td></tr>",
    `<tr><td class="sides" style="padding:14px 44px ${action ? "10px" : "36px"};text-align:${side}">`,
    `${renderNodes(styleNodes(body, styles)).trim()}\n</td></tr>`,
    action
      ? `<tr><td class="sides" style="padding:6px 44px 48px;text-align:${side}">${renderButton(action, styles)}` +
        "</td></tr>"
      : "",
  ];
  const frame = [
    renderPreheader(preheader, colours.wall),
    `<div role="article" aria-roledescription="email" aria-label="${escapeHtml(subject)}" ` +
      `lang="${escapeHtml(language)}" dir="${direction}" style="margin:0">`,
    `${openTable('class="wall" width="100%"', `width:100%;background-color:${colours.wall}`, colours.wall)}` +
      '<tr><td class="edge" align="center" style="padding:0 12px">',
    openTable('width="600" align="center"', "width:100%;max-width:600px;margin:0 auto"),
    `<tr><td class="sides" style="padding:26px 44px 20px;text-align:${side};${label}">${renderName(site, styles)}</td></tr>`,
    `<tr><td style="padding:0">${openTable(
      'class="sheet" width="100%"',
      `width:100%;table-layout:fixed;background-color:${colours.sheet}`,
      colours.sheet,
    )}`,
    ...rows.filter(Boolean),
    "</table></td></tr>",
    `<tr><td class="sides soft" style="padding:26px 44px 44px;text-align:${side};${label};color:${colours.soft}">`,
    footer.map((line) => `<p style="margin:0 0 8px;${label};color:${colours.soft}">${escapeHtml(line)}</p>`).join("\n"),
    renderSiteLink(site, styles),
    "</td></tr>",
    "</table>",
    "</td></tr></table>",
    "</div>",
  ];
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="x-apple-disable-message-reformatting">
<title>${escapeHtml(subject)}</title>
<style>
${styles.sheet}
</style>
</head>
<body class="wall" style="margin:0;padding:0;background-color:${colours.wall};-webkit-text-size-adjust:100%">
${frame.join("\n")}
</body>
</html>
`;
}

function labelStyle({ sans }: MailStyles): string {
  return `${sans};font-size:14px;line-height:1.5`;
}

/** Sets the color twice, because Outlook reads only the attribute. */
function openTable(attributes: string, style: string, colour?: string): string {
  return (
    `<table role="presentation" ${attributes} cellpadding="0" cellspacing="0" border="0"` +
    `${colour === undefined ? "" : ` bgcolor="${colour}"`} style="${style};border-collapse:collapse">`
  );
}

/** The preview text that an inbox shows after the subject. */
function renderPreheader(preheader: string, wall: string): string {
  const hidden = "display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px";
  return `<div style="${hidden};color:${wall};mso-hide:all">${escapeHtml(preheader)}${FILLER}</div>`;
}

function renderHeading(heading: string, { colours }: MailStyles): string {
  const font = "font-family:Georgia,'Times New Roman',serif;font-size:34px;line-height:1.2;font-weight:bold";
  return `<h1 class="title" style="margin:0;${font};color:${colours.ink}">${escapeHtml(heading)}</h1>`;
}

/** A stroke of the brush below the heading. */
function renderStroke({ colours: { pigment } }: MailStyles): string {
  const style = `width:72px;height:5px;padding:0;font-size:0;line-height:0;background-color:${pigment}`;
  return (
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0" ` +
    `style="margin:18px 0 0;border-collapse:collapse"><tr><td class="stroke" width="72" height="5" ` +
    `bgcolor="${pigment}" style="${style};border-radius:3px 1px 4px 2px">&nbsp;</td></tr></table>`
  );
}

function renderName({ url, title }: MailParts["site"], { colours, sans }: MailStyles): string {
  const style = `${sans};font-size:15px;line-height:1.5;font-weight:bold;color:${colours.ink};text-decoration:none`;
  return `<a class="name" href="${escapeHtml(url)}" style="${style}">${escapeHtml(title)}</a>`;
}

function renderSiteLink({ url }: MailParts["site"], styles: MailStyles): string {
  const style = `${labelStyle(styles)};color:${styles.colours.soft}`;
  const bare = url.replace(/^https?:\/\/|\/$/gu, "");
  return (
    `<p style="margin:0;${style}"><a href="${escapeHtml(url)}" style="${style};text-decoration:underline">` +
    `${escapeHtml(bare)}</a></p>`
  );
}

// Invisible characters, so that the inbox preview does not continue with the first words of the text.
const FILLER = "&#847;&zwnj;&nbsp;&#8199;".repeat(40);

/** A link in a colored cell: the whole button can be pressed, and Outlook paints the cell too. */
function renderButton(
  { label, address }: { readonly label: string; readonly address: string },
  { colours, sans }: MailStyles,
): string {
  const look = `${sans};font-size:17px;line-height:1.3;font-weight:bold;color:${colours.sheet};text-decoration:none`;
  return (
    '<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="border-collapse:separate">' +
    `<tr><td class="button" bgcolor="${colours.pigment}" ` +
    `style="padding:0;border-radius:5px;background-color:${colours.pigment}">` +
    `<a href="${escapeHtml(address)}" style="display:inline-block;padding:15px 28px;${look}">${escapeHtml(label)}</a>` +
    "</td></tr></table>"
  );
}

/** The picture above the words reaches from edge to edge, if it is large enough for that. */
function fillRow(picture: readonly HtmlNode[], styles: MailStyles): HtmlNode[] {
  return styleNodes(picture, styles).map(widen);
}

function widen(node: HtmlNode): HtmlNode {
  if (node.kind === "text") return node;
  if (node.name === "img") {
    const width =
      node.attributes["width"] === undefined || Number(node.attributes["width"]) >= 600 ? "width:100%;" : "";
    return {
      ...node,
      attributes: { ...node.attributes, style: `display:block;${width}max-width:100%;height:auto;border:0` },
    };
  }
  return { ...node, children: node.children.map(widen) };
}

// Email programs drop elements that they do not know, with their styles.
const PLAIN_NAMES: ReadonlyMap<string, string> = new Map([
  ...[
    "figure",
    "figcaption",
    "section",
    "article",
    "aside",
    "header",
    "footer",
    "main",
    "nav",
    "address",
    "center",
  ].map((name): [string, string] => [name, "div"]),
  ["mark", "span"],
  ["font", "span"],
  ["menu", "ul"],
  ["xmp", "pre"],
]);

// The email sets its own colors, which have to be readable in light and dark mode.
const OWN_LOOK = new Set([
  "class",
  "color",
  "bgcolor",
  "background",
  "face",
  "size",
  "border",
  "cellpadding",
  "cellspacing",
  "target",
]);
const WELCOME =
  /^\s*(?:text-align|vertical-align|font-style|font-weight|text-decoration|list-style-type|max-width|direction)\s*:/iu;

// Classes of our Markdown that emails show too; the dark mode styles need them as selectors.
const ROLES: ReadonlyMap<string, string> = new Map([
  ["callout", "callout"],
  ["callout-title", "callout-title"],
  ["footnotes", "footnotes"],
]);
const CLASSES: ReadonlyMap<string, string> = new Map([
  ["callout", "callout"],
  ["figcaption", "soft"],
  ["caption", "soft"],
]);

// In these the last paragraph or list ends where they end.
const SNUG = new Set(["blockquote", "li", "td", "th", "dd", "figure", "div", "aside"]);

function styleNodes(nodes: readonly HtmlNode[], styles: MailStyles, parent = ""): HtmlNode[] {
  const last = nodes.findLast((node) => node.kind === "element");
  return nodes.map((node) => {
    if (node.kind === "text" || node.name === "br" || node.name === "wbr") return node;
    const { name, attributes, children } = node;
    const role = ROLES.get(attributes["class"] ?? "") ?? (name === "code" && parent === "pre" ? "pre code" : name);
    const end =
      node === last && SNUG.has(parent) && /^(?:p|ul|ol|dl|pre|blockquote)$/u.test(name) ? ";margin-bottom:0" : "";
    const style = `${styles.of(role) ?? "margin:0"}${end}`;
    const inner = styleNodes(children, styles, name === "code" ? parent : name);
    return toElement(
      PLAIN_NAMES.get(name) ?? name,
      { ...styledAttributes(attributes, style), class: CLASSES.get(role) },
      inner,
    );
  });
}

function styledAttributes(attributes: Attributes, style: string): Attributes {
  const kept = Object.fromEntries(
    Object.entries(attributes).filter(([name]) => !OWN_LOOK.has(name) && name !== "style"),
  );
  const typed = (attributes["style"] ?? "").split(";").filter((declaration) => WELCOME.test(declaration));
  return { ...kept, style: [style, ...typed.map((declaration) => declaration.trim())].join(";") };
}
