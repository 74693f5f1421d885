// Keeps the valid settings of an invalid site.yaml, so that the same run can check the rest of the site.
import { lstatSync, readFileSync } from "node:fs";
import { isTable } from "../../lib/schema.ts";
import { isYamlFault, parseYaml } from "../../lib/yaml.ts";
import { siteSettings, type SiteSettings } from "./site-settings.ts";

const NECESSARY = { title: "?", url: "https://example.org" };

/** Settings without the invalid keys, which get their defaults. */
export function salvageSite(file: string): SiteSettings {
  const yaml =
    lstatSync(file, { throwIfNoEntry: false })?.isFile() === true ? parseYaml(readFileSync(file)) : undefined;
  const typed = yaml && !isYamlFault(yaml) && isTable(yaml.value) ? yaml.value : {};
  const { error } = siteSettings.safeParse(typed);
  const faulty = new Set(
    error?.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : String(issue.path[0]),
    ),
  );
  const right = siteSettings.safeParse({
    ...NECESSARY,
    ...Object.fromEntries(Object.entries(typed).filter(([key]) => !faulty.has(key))),
  });
  return right.success ? right.data : siteSettings.parse(NECESSARY);
}
