// The address of a video, alone on its line: elsewhere it would become a player.
import { VIDEO_HOSTS } from "../../../features/video/hosts.ts";
import type { Slip } from "../document.ts";
import type { ShownText } from "./shown-text.ts";

export function findBareVideos(texts: readonly ShownText[]): Slip[] {
  return texts.flatMap(({ block, lines }) =>
    block !== "paragraph"
      ? []
      : lines.flatMap(({ text, line }) => {
          const address = text.trim();
          if (!/^https?:\/\/\S+$/iu.test(address) || !isVideo(address)) return [];
          const message =
            "Readers see only this address, and can't click it. Link to the video: " + `[Watch the video](${address})`;
          return [{ kind: "bare video", line, message }];
        }),
  );
}

function isVideo(address: string): boolean {
  return Object.values(VIDEO_HOSTS).some((host) => host.parse(address) !== undefined);
}
