// A picture of the site as pages, feeds and emails show it: its size and its files.
import { decodeAddress, toOutputFile } from "../../lib/url.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface PictureFile extends Size {
  /** On the site, as written in a link. */
  readonly address: string;
}

/** The size is that of the author's file in its upright orientation, in pixels. */
export interface Picture extends Size {
  /** Rough placeholder color, as a tone of picture.css; undefined for pictures that are partly transparent. */
  readonly tone: string | undefined;
  /** In newer formats, the best one first; narrowest files first. */
  readonly sources: readonly { readonly type: string; readonly files: readonly PictureFile[] }[];
  /** For browsers without support for the newer formats. */
  readonly fallback: PictureFile;
  /** For emails and feed readers. */
  readonly mail: PictureFile;
  /** For previews of links, and search engines. */
  readonly share: PictureFile;
}

/** The pictures of a site, by the addresses that texts know them by. */
export interface Pictures {
  /** Whether the site has none. */
  readonly isEmpty: boolean;
  /** Undefined where the address isn't that of a picture of the site. */
  of(address: string): Picture | undefined;
  /** The size of any one file of a picture, by its own address. */
  sizeOf(address: string): Size | undefined;
}

/** Pictures by their output files. */
export function toPictures(byOutput: ReadonlyMap<string, Picture>): Pictures {
  let files: ReadonlyMap<string, Size> | undefined;
  return {
    isEmpty: byOutput.size === 0,
    of: (address) =>
      byOutput.size > 0 && address.startsWith("/")
        ? byOutput.get(toOutputFile(decodeAddress(address.replace(/[?#].*$/su, "")).normalize()))
        : undefined,
    sizeOf(address) {
      files ??= new Map(
        [...byOutput.values()]
          .flatMap(({ sources, ...picture }) => [
            ...sources.flatMap((source) => source.files),
            picture.fallback,
            picture.mail,
            picture.share,
          ])
          .map((file) => [file.address, file]),
      );
      return files.get(address);
    },
  };
}

/** For sites without pictures, and for tools that don't need them. */
export const NO_PICTURES: Pictures = toPictures(new Map());

/** The address of a picture's one plain file; the given address if the picture is unknown. */
export function addressFor(use: "mail" | "share", address: string, pictures: Pictures): string {
  return pictures.of(address)?.[use].address ?? address;
}
