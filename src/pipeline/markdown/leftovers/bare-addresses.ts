// `https://example.org` alone on its line: elsewhere it would become a link, and that of a video a player.
import { VIDEO_HOSTS } from "../../../features/video/hosts.ts";
import type { Slip } from "../document.ts";
import type { ShownText } from "./shown-text.ts";

export function findBareAddresses(texts: readonly ShownText[]): Slip[] {
  return texts.flatMap(({ block, lines }) =>
    block !== "paragraph"
      ? []
      : lines.flatMap(({ text, line }) => {
          const address = text.trim();
          if (!/^https?:\/\/[^\s<>\uFFFC]+$/iu.test(address)) return [];
          const isVideo = Object.values(VIDEO_HOSTS).some((host) => host.parse(address) !== undefined);
          const remedy = isVideo
            ? `Link to the video: [Watch the video](${address})`
            : `Put it in angle brackets: <${address}>`;
          const message = `Readers see only this address, and can't click it. ${remedy}`;
          return [{ kind: isVideo ? "bare video" : "bare address", line, message }];
        }),
  );
}
