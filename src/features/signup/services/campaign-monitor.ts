// Campaign Monitor: its forms work with its script alone, so readers are led to the page that it hosts.
import { addressOf, isHost } from "../embed-code.ts";
import { defineHostedPage } from "../hosted-page.ts";

const EXAMPLE = "https://example.createsend.com/subscribe";

export const campaignMonitor = defineHostedPage({
  name: "campaign-monitor",
  label: "Campaign Monitor",
  where: 'Make a sign-up page for the list (look for "Sign-up forms" and "Subscribe page") and copy its address.',
  example: EXAMPLE,
  lessons: 'Build a journey that starts when a subscriber joins the list (look for "Automations" or "Journeys").',
  feedMail: {
    sends: "yes",
    how: "Look for RSS among the campaigns. We haven't been able to test it: send yourself a test email first.",
  },
  fromForm(form) {
    const url = addressOf(form.action);
    // Old codes send straight to the list, and are read like other plain forms.
    if (!isHost(url, "createsend.com", "createsend1.com") || url.pathname !== "/t/subscribeerror") return undefined;
    return {
      ids: { page: EXAMPLE },
      used: form.fields.map(({ name }) => name),
      notes: [
        `Campaign Monitor's form works with its script alone: sent without, it always ends on an error. Put the address of the list's sign-up page in place of ${EXAMPLE}.`,
      ],
    };
  },
});
