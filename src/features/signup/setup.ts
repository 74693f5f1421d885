// The setup instructions for the site's email service, as text for a terminal.
import type { FeedMail } from "./service.ts";
import type { FormServiceSettings } from "../forms/form-service.ts";
import { serviceOf } from "./target.ts";
import { say, type SetupAddresses, type SetupStep } from "./setup-step.ts";

/** Numbered steps with the values to copy below each; addresses that the site lacks are left out. */
export function formatSetup(settings: FormServiceSettings, addresses: SetupAddresses): string {
  const service = serviceOf(settings);
  const examples = service.isExample(settings)
    ? [
        say(
          "The ids in content/signup.yaml are examples, and no form is published with them. Put your own in their place first.",
        ),
      ]
    : [];
  const steps = [
    ...examples,
    ...service.setup(settings, addresses),
    ...lessonSteps(service.lessons, addresses),
    feedStep(service.feedMail, addresses),
  ];
  const title =
    service.name === "custom"
      ? `What to enter at the service that answers at ${String(settings["action"])}`
      : `What to enter at ${service.label}`;
  return [title, ...steps.map(formatStep), NAMES].join("\n\n") + "\n";
}

// Services rename their settings more often than we read about it.
const NAMES =
  "Services rename their settings. If you can't find one, look for what it does, or search the service's help.";

function lessonSteps(how: string, { lessons }: SetupAddresses): SetupStep[] {
  if (lessons.length === 0) return [];
  return [
    {
      text: `${how} These are the lessons, one email each:`,
      values: lessons.map(({ title, address }, index) => `${index + 1}. ${title}\n   ${address}`),
    },
  ];
}

function feedStep({ sends, how }: FeedMail, { feed, updates, rss }: SetupAddresses): SetupStep {
  if (sends === "no")
    return {
      text: `Emails about new posts: ${how} The feeds, for a service that can:`,
      values: feedLines(feed, updates, rss),
    };
  return {
    text: `Emails about new posts, sent from a feed by the service itself: ${how} The feeds:`,
    values: feedLines(feed, updates, rss),
  };
}

function feedLines(feed: string, updates: string, rss: string): string[] {
  return [
    `${feed} (new posts)`,
    `${updates} (new posts, and events to come)`,
    `${rss} (new posts, for services that want an address ending in .rss)`,
  ];
}

function formatStep({ text, values }: SetupStep, index: number): string {
  const number = `${index + 1}.`.padEnd(4);
  return [`${number}${text}`, ...values.flatMap((value) => value.split("\n")).map((line) => `        ${line}`)].join(
    "\n",
  );
}
