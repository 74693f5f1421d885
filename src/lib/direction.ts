// Which way a language is written.

/** The writing direction of a BCP 47 language, by its usual script or by the script subtag. */
export function directionOf(language: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.test(language) ? "rtl" : "ltr";
}

// https://www.w3.org/International/questions/qa-scripts
const RIGHT_TO_LEFT =
  /^(?:ar|arc|ckb|dv|fa|he|nqo|ps|sd|syr|ug|ur|yi)(?:-(?!Latn)|$)|-(?:Arab|Hebr|Thaa|Syrc|Nkoo)\b/iu;
