// Times in captions (https://www.w3.org/TR/webvtt1/#webvtt-timestamp): 00:01.000, or with hours 01:00:01.000.

/** Milliseconds, or a sentence that says what to write instead. */
export function parseTime(text: string): number | string {
  const [, hours = "0", minutes = "", seconds = "", fraction] =
    /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/u.exec(text) ?? [];
  if (fraction !== undefined)
    return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction);
  if (text === "") return "A time is missing. Write both, as in 00:01.000 --> 00:04.000.";
  const meant = correctTime(text);
  return (
    `"${text.length > 30 ? `${text.slice(0, 29)}…` : text}" isn't a time. ` +
    `Write ${meant ?? "it as 00:01.000, or with hours as 01:00:01.000"}.`
  );
}

/** Formats milliseconds as a time; hours only where there are some. */
export function formatTime(milliseconds: number): string {
  const pad = (value: number, width = 2): string => String(value).padStart(width, "0");
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = pad(Math.floor(milliseconds / 60_000) % 60);
  const seconds = pad(Math.floor(milliseconds / 1000) % 60);
  return `${hours > 0 ? `${pad(hours)}:` : ""}${minutes}:${seconds}.${pad(milliseconds % 1000, 3)}`;
}

/** The comma of SubRip files, missing zeros and a missing fraction are the usual slips. */
function correctTime(text: string): string | undefined {
  const [, hours, minutes = "", seconds = "", fraction = "0"] =
    /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?$/u.exec(text) ?? [];
  if (minutes === "" || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const start = hours === undefined ? "" : `${hours.padStart(2, "0")}:`;
  return `${start}${minutes.padStart(2, "0")}:${seconds.padStart(2, "0")}.${fraction.padEnd(3, "0")}`;
}
