// For a site that is an example: its forms are shown, and the build warns that they don't work.
import { replyServiceOf } from "../../features/comments/replies/target.ts";
import type { Problem } from "../../lib/problem.ts";
import { isReservedAddress } from "../../lib/reserved-domain.ts";
import { isExample } from "../../features/signup/target.ts";
import type { Site } from "./site.ts";

export interface ExampleService {
  readonly form: "signup" | "reply";
  /** The file below the content folder, and the key in it, that name the service. */
  readonly file: "signup.yaml" | "site.yaml";
  readonly field: "service" | "comments";
}

/** The services that still have the ids of an example. */
export function listExampleServices({ site, signup }: Site["settings"]): ExampleService[] {
  const replies = site.comments?.service;
  return [
    ...(signup?.service && isExample(signup.service)
      ? [{ form: "signup", file: "signup.yaml", field: "service" } as const]
      : []),
    ...(replies && replyServiceOf(replies).isExample(replies)
      ? [{ form: "reply", file: "site.yaml", field: "comments" } as const]
      : []),
  ];
}

/** One warning for all forms of an example site; `label` is what messages call the content folder. */
export function checkExampleServices({ settings }: Site, label: string): Problem[] {
  const services = listExampleServices(settings);
  if (services.length === 0 || !isReservedAddress(settings.site.url)) return [];
  const names = services.map(({ form }) => (form === "reply" ? "the comment form" : "the sign-up form")).join(" and ");
  const works = services.length === 1 ? "doesn't work" : "don't work";
  const remedies = [
    "url",
    ...services.map(({ file, field }) => (file === "site.yaml" ? field : `${field} in ${label}/${file}`)),
  ].join(", ");
  const message =
    `is an example address, so ${names} ${works} yet. ` + `Before you publish, set these to your own: ${remedies}.`;
  return [{ file: `${label}/site.yaml`, field: "url", message, severity: "warning" }];
}
