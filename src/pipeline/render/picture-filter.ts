// How a layout shows a picture: {{ post.image | picture("head") | safe }}.
import type { Html } from "../../lib/html.ts";
import { renderPicture, renderUnknownPicture, shapeOf, type PicturePlace } from "../../assets/pictures/picture-html.ts";
import type { Picture, Pictures, Size } from "../../assets/pictures/picture.ts";
import type { PlacedPainting } from "../site/paintings.ts";

export interface ShownImage {
  readonly address: string;
  readonly alt: string;
  /** Of a painting, which needs no other files. */
  readonly size?: Size;
  /** Rough placeholder color, as a tone of picture.css. */
  readonly tone?: string;
}

/** Places where the link text already says everything, so the picture is decorative. */
const DECORATION: ReadonlySet<PicturePlace> = new Set([
  "newest",
  "first",
  "entry",
  "related",
  "recent",
  "row",
  "portrait",
]);

export function createPictureFilter(pictures: Pictures): (image: ShownImage, place: PicturePlace) => Html {
  return (image, place) => {
    const { address, alt, size } = image;
    if (size) return renderPicture(toPainting(image, size), { place, attributes: { alt: "", class: "painting" } });
    const picture = pictures.of(address);
    const attributes = { src: picture?.fallback.address ?? address, alt: DECORATION.has(place) ? "" : alt };
    return picture
      ? renderPicture(picture, { place, attributes: { ...attributes, ...shapeOf(picture) } })
      : renderUnknownPicture({ place, attributes });
  };
}

/** The title says everything, so the alt text is empty. */
export function toShownPainting({ address, plan: { format, night } }: PlacedPainting): ShownImage {
  return { address, alt: "", size: format, tone: night ? "1-" : "5-" };
}

function toPainting({ address, tone }: ShownImage, size: Size): Picture {
  const file = { address, ...size };
  return { ...size, tone, sources: [], fallback: file, mail: file, share: file };
}
