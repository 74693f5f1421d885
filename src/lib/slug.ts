// Turns a title, tag or file name into the part of an address: "Crème brûlée" becomes "creme-brulee".

/**
 * Lower case, words joined by single hyphens. Latin letters lose their marks; letters of other
 * scripts stay as they are, so that a Japanese file name gives a Japanese address.
 * Returns "" when nothing readable is left.
 */
export function toSlug(text: string): string {
  if (/^[A-Za-z0-9 -]*$/u.test(text)) return text.toLowerCase().replace(/[ -]+/gu, "-").replace(/^-|-$/gu, "");
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .replace(/['’]/gu, "")
      .replace(/&/gu, " and ")
      // C++ and C# aren't C.
      .replace(/(?<=[\p{L}\p{N}+])\+(?![\p{L}\p{N}])/gu, "-plus")
      .replace(/(?<=[\p{L}\p{N}])#(?![\p{L}\p{N}])/gu, "-sharp")
      .replace(/\p{Script=Latin}\p{M}*/gu, (letter) => letter.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase())
      .replace(/[ßæœøłđðþı]/gu, (letter) => WITHOUT_DECOMPOSITION[letter] ?? letter)
      // A mark without a letter is half an emoji.
      .replace(/(?<![\p{L}\p{N}\p{M}])\p{M}+/gu, "")
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
      .replace(/^-+|-+$/gu, "")
  );
}

// Unicode has no decomposition for these letters.
const WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
