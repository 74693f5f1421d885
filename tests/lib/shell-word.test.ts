// Words of lines that authors copy into a shell.
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { toShellWord } from "../../src/lib/shell-word.ts";

test.each(["_site/plain-name.html", "two words", "it's-$mine", "$(touch x)", "a;b", "`x`", 'say "so"', ""])(
  "a shell reads %j as one word, unchanged",
  (word) => {
    const printed = execFileSync("sh", ["-c", `printf '[%s]' ${toShellWord(word)}`], { encoding: "utf8" });
    expect(printed).toBe(`[${word}]`);
  },
);
