// A site that is an example itself: its forms are shown, and the build says that they lead nowhere.
import { replyServiceOf } from "../comments/target.ts";
import type { Problem } from "../lib/problem.ts";
import { isReservedAddress } from "../lib/reserved-domain.ts";
import { isExample } from "../signup/target.ts";
import type { Site } from "./site.ts";

/** One warning for all forms of an example site; `label` is what messages call the content folder. */
export function checkExampleServices({ settings: { site, signup } }: Site, label: string): Problem[] {
  if (!isReservedAddress(site.url)) return [];
  const replies = site.comments?.service;
  const forms = [
    ...(signup?.service && isExample(signup.service) ? [{ name: "the signup form", remedy: `service: in ${label}/signup.yaml` }] : []),
    ...(replies && replyServiceOf(replies).isExample(replies) ? [{ name: "the reply form", remedy: "comments:" }] : []),
  ];
  if (forms.length === 0) return [];
  const names = forms.map(({ name }) => name).join(" and ");
  const verb = forms.length === 1 ? "leads" : "lead";
  const remedies = ["url:", ...forms.map(({ remedy }) => remedy)].join(", ");
  const message = `is an example address, so ${names} ${verb} nowhere yet. Before you publish, write your own: ${remedies}.`;
  return [{ file: `${label}/site.yaml`, field: "url", message, severity: "warning" }];
}
