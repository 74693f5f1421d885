// The web manifest: how the site is called and looks on the screen of a phone (https://www.w3.org/TR/appmanifest/).
import { ICONS } from "../../assets/icons/icon-kind.ts";
import { basePath } from "../../lib/url.ts";
import type { Site } from "../site/site.ts";

export function renderWebManifest({ settings }: Pick<Site, "settings">): string {
  const { site, theme } = settings;
  const base = basePath(site.url);
  const wall = theme.colors.background.light;
  const icon = (output: string, size: number, purpose: "any" | "maskable") => ({
    src: `${base}/${output}`,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  const manifest = {
    name: site.title,
    lang: site.language,
    ...(site.description !== undefined && { description: site.description }),
    id: `${base}/`,
    start_url: `${base}/`,
    scope: `${base}/`,
    display: "browser",
    background_color: wall,
    theme_color: wall,
    icons: [icon(ICONS.small, 192, "any"), icon(ICONS.large, 512, "any"), icon(ICONS.maskable, 512, "maskable")],
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
