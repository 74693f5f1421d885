// Time zones as authors write them.
import { IANAZone } from "luxon";
import { read, text } from "./schema.ts";
import { suggest } from "./suggest.ts";

/** The name of a zone in the IANA database, for example Europe/Paris. */
export function timeZone() {
  return text("timezone: Europe/Paris").refine((zone) => IANAZone.isValidZone(zone), {
    error: ({ input }) => `${read(input)} is not a time zone. ${remedy(String(input))}`,
  });
}

function remedy(typed: string): string {
  const zones = Intl.supportedValuesOf("timeZone");
  const city = typed.split("/").at(-1) ?? typed;
  const meant =
    zones.find((zone) => zone.toLowerCase().endsWith(`/${city.toLowerCase().replaceAll(" ", "_")}`)) ??
    suggest(typed, zones);
  return meant === undefined ? "Write a continent and a city: Europe/Paris." : `Did you mean ${meant}?`;
}
