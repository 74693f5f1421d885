// Warnings for pictures without alt text.
import type { Problem } from "../../lib/problem.ts";
import { typeAddress } from "../markdown/typed-address.ts";

/** A picture in a text. */
export function missingAlt(file: string, line: number, target: string): Problem {
  const message =
    `The image ${target} has no description for people who can't see it. ` +
    `Write what it shows between the brackets: ![A bowl that leans](${typeAddress(target)}).`;
  return { file, line, message, severity: "warning" };
}

/** The picture that `image:` in front matter names. */
export function missingImageAlt(file: string, line: number): Problem {
  return {
    file,
    line,
    field: "image",
    message: "has no description for people who can't see it. Add a line like this: imageAlt: A bowl that leans.",
    severity: "warning",
  };
}
