// How a layout shows a picture: {{ post.image | picture("head") | safe }}.
import type { Html } from "../lib/html.ts";
import { renderPicture, renderUnknownPicture, type PicturePlace } from "../pictures/picture-html.ts";
import type { Pictures } from "../pictures/picture.ts";

export interface ShownImage {
  readonly address: string;
  readonly alt: string;
}

/** In a link with words beside it a picture says nothing that they do not say. */
const DECORATION: ReadonlySet<PicturePlace> = new Set(["newest", "first", "entry", "portrait"]);

export function createPictureFilter(pictures: Pictures): (image: ShownImage, place: PicturePlace) => Html {
  return ({ address, alt }, place) => {
    const picture = pictures.of(address);
    const attributes = { src: picture?.fallback.address ?? address, alt: DECORATION.has(place) ? "" : alt };
    return picture ? renderPicture(picture, { place, attributes }) : renderUnknownPicture({ place, attributes });
  };
}
