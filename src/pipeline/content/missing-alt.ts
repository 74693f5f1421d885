// Warnings for pictures without alt text.
import type { Problem } from "../../lib/problem.ts";

/** A picture in a text. */
export function missingAlt(file: string, line: number, target: string): Problem {
  const message =
    `The picture ${target} has no description for those who cannot see it. ` +
    `Write what it shows between the brackets: ![A bowl that leans](${target}).`;
  return { file, line, message, severity: "warning" };
}

/** The picture that `image:` in front matter names. */
export function missingImageAlt(file: string, line: number): Problem {
  return {
    file,
    line,
    field: "image",
    message: "has no description for those who cannot see it. Add a line such as imageAlt: A bowl that leans.",
    severity: "warning",
  };
}
