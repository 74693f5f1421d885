// Styles of emails: the theme's colors for light and dark mode, as inline styles for each element.

export interface MailStyles {
  /** Declarations for an element of the text, by its name; undefined for an element that emails don't use. */
  of(name: string): string | undefined;
  readonly colours: MailColours;
  readonly sans: string;
  /** The one <style> of an email, for what inline styles cannot express: dark mode and narrow screens. */
  readonly sheet: string;
}

interface MailColours {
  readonly wall: string;
  readonly sheet: string;
  readonly ink: string;
  /** For secondary text. */
  readonly soft: string;
  readonly line: string;
  readonly pigment: string;
}

/** By day and in the dark, each #rrggbb. */
export interface MailLook {
  readonly light: MailColours;
  readonly dark: MailColours;
}

/** Styles in the colors of a site; makes the pigment darker or lighter until it is readable. */
export function createStyles({ light, dark }: MailLook, direction: "ltr" | "rtl"): MailStyles {
  // WCAG asks for 4.5; email programs round colors, and thin light letters need more contrast on dark.
  const colours = { ...light, pigment: readableOn(light.sheet, light.pigment, 4.6) };
  const elements = elementStyles(colours, direction === "rtl" ? "right" : "left");
  return {
    of: (name) => elements.get(name),
    colours,
    sans: SANS,
    sheet: styleSheet({ ...dark, pigment: readableOn(dark.sheet, dark.pigment, 6) }),
  };
}

/** Contrast of two colors, #rrggbb, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

// Fonts that are on nearly every machine; an email cannot bring its own.
const SERIF = "font-family:Georgia,'Times New Roman',serif";
const SANS = "font-family:Arial,Helvetica,sans-serif";
const MONO = "font-family:Menlo,Consolas,'Courier New',monospace";

function elementStyles(
  { ink, soft, line, wall, pigment }: MailColours,
  start: "left" | "right",
): ReadonlyMap<string, string> {
  const text = `${SERIF};font-size:18px;line-height:1.6;color:${ink}`;
  const heading = (size: number, above: number): string =>
    `margin:${above}px 0 12px;${SERIF};font-size:${size}px;line-height:1.25;font-weight:bold;color:${ink}`;
  const list = `margin:0 0 18px;padding:0;padding-${start}:28px;${text}`;
  const cell =
    "padding:8px 12px 8px 0;border-bottom:1px solid " +
    `${line};vertical-align:top;text-align:${start};${SERIF};font-size:16px;line-height:1.45;color:${ink}`;
  const label = `${SANS};font-size:14px;line-height:1.45;color:${soft}`;
  const isolated = start === "right" ? "direction:ltr;unicode-bidi:isolate;" : "";
  const pairs: readonly (readonly [names: string, style: string])[] = [
    ["h1", heading(27, 36)],
    ["h2", heading(25, 36)],
    ["h3", heading(21, 30)],
    ["h4 h5 h6", heading(18, 26)],
    ["p", `margin:0 0 18px;${text}`],
    ["a", `color:${pigment};text-decoration:underline`],
    ["img", "max-width:100%;height:auto;border:0;vertical-align:middle"],
    ["figure", `margin:28px 0;${text}`],
    ["figcaption caption", `margin:8px 0 0;padding:8px 0 0;text-align:${start};${label}`],
    ["ul ol menu", list],
    ["li", `margin:0 0 8px;${text}`],
    ["dl", `margin:0 0 18px;${text}`],
    ["dt", `margin:0;font-weight:bold;${text}`],
    ["dd", `margin:0 0 8px;margin-${start}:28px;${text}`],
    [
      "blockquote",
      `margin:28px 0;padding:2px 0;padding-${start}:20px;border-${start}:4px solid ${pigment};font-style:italic;${text}`,
    ],
    ["hr", `margin:36px auto;width:96px;height:0;border:0;border-top:3px solid ${line}`],
    ["callout", `margin:28px 0;padding:18px 22px;background-color:${wall};${text}`],
    ["callout-title", `margin:0 0 6px;${SANS};font-size:15px;line-height:1.45;font-weight:bold;color:${ink}`],
    ["footnotes", `margin:40px 0 0;padding:20px 0 0;border-top:1px solid ${line};${text}`],
    [
      "pre xmp",
      // Code is left to right in any language.
      `${start === "right" ? "direction:ltr;text-align:left;" : ""}margin:0 0 18px;padding:14px 16px;background-color:${wall};white-space:pre-wrap;word-wrap:break-word;${MONO};font-size:14px;line-height:1.5;color:${ink}`,
    ],
    ["code kbd samp tt", `${isolated}background-color:${wall};${MONO};font-size:85%;color:${ink}`],
    ["table", `width:100%;margin:0 0 24px;border-collapse:collapse;${text}`],
    ["thead tbody tfoot tr colgroup col", "margin:0"],
    ["td", cell],
    ["th", `${cell};font-weight:bold`],
    ["mark", `background-color:${wall};color:${ink}`],
    ["sup sub", "font-size:70%;line-height:1"],
    ["small", "font-size:85%"],
    ["strong b", "font-weight:bold"],
    ["em i cite dfn var", "font-style:italic"],
    ["del s strike", "text-decoration:line-through"],
    ["ins u", "text-decoration:underline"],
    ["div section article aside header footer main nav center address", `margin:0;${text}`],
    ["span abbr bdi bdo big data font q rp rt ruby time", "margin:0"],
  ];
  return new Map(pairs.flatMap(([names, style]) => names.split(" ").map((name): [string, string] => [name, style])));
}

function styleSheet(night: MailColours): string {
  const dark = (prefix = ""): string =>
    [
      [".wall", `background-color:${night.wall}!important`],
      [".sheet", `background-color:${night.sheet}!important`],
      [".sheet,.sheet *", `color:${night.ink}!important;border-color:${night.line}!important`],
      [".soft,.soft *", `color:${night.soft}!important`],
      [".name", `color:${night.ink}!important`],
      [".sheet a", `color:${night.pigment}!important`],
      [".sheet blockquote", `border-color:${night.pigment}!important`],
      [
        ".callout,.sheet pre,.sheet code,.sheet kbd,.sheet samp,.sheet mark",
        `background-color:${night.wall}!important`,
      ],
      [".sheet pre code,.sheet .callout code", "background-color:transparent!important"],
      [".button,.stroke", `background-color:${night.pigment}!important`],
      [".sheet .button a", `color:${night.wall}!important`],
    ]
      .map(
        ([selectors = "", rule]) =>
          `${selectors
            .split(",")
            .map((selector) => `${prefix}${selector}`)
            .join(",")}{${rule}}`,
      )
      .join("\n");
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:640px){
.edge{padding:0!important}
.sides{padding-left:22px!important;padding-right:22px!important}
.title{font-size:28px!important}
}
@media (prefers-color-scheme:dark){
${dark()}
}
${dark("[data-ogsc] ")}`;
}

function readableOn(ground: string, colour: string, contrast: number): string {
  const target = luminanceOf(ground) > 0.5 ? 0 : 255;
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = channelsOf(colour).map((channel) => Math.round(channel + (target - channel) * share));
    const hex = `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
    if (contrastOf(hex, ground) >= contrast) return hex;
  }
  return target === 0 ? "#000000" : "#ffffff";
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) =>
    channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
