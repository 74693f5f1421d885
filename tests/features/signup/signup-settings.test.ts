// The offers in content/signup.yaml, and the rules for their texts.
import { describe, expect, test } from "vitest";
import { explainIssues } from "../../../src/lib/schema.ts";
import { isYamlFault, parseYaml } from "../../../src/lib/yaml.ts";
import {
  consentVersionOf,
  knownSignupKeys,
  saysEvents,
  signupSettings,
  type Signup,
} from "../../../src/features/signup/signup-settings.ts";

const OFFER = `
    heading: Paint with both hands
    pitch: [Nine short films., A letter now and then.]
    button: Send me the first film
    consent: You agree that we write to you. See [privacy](/privacy/).`;

const SMALL = `forms:\n  both-hands:${OFFER}\n`;

function valueOf(text: string): unknown {
  const yaml = parseYaml(text);
  if (isYamlFault(yaml)) throw new Error(yaml.message);
  return yaml.value ?? {};
}

function complaintsOf(text: string): string[] {
  const result = signupSettings.safeParse(valueOf(text));
  return result.success
    ? []
    : explainIssues(result.error.issues, knownSignupKeys).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

/** The small offer with some of its lines changed. */
function offerWith(change: Partial<Signup>): Signup {
  const offer = signupSettings.parse(valueOf(SMALL)).forms[0];
  if (!offer) throw new Error("no offer");
  return { ...offer, ...change };
}

test("four lines are enough", () => {
  expect(signupSettings.parse(valueOf(SMALL))).toEqual({
    forms: [
      {
        name: "both-hands",
        heading: "Paint with both hands",
        pitch: ["Nine short films.", "A letter now and then."],
        highlights: [],
        button: "Send me the first film",
        firstName: "optional",
        consent: "You agree that we write to you. See [privacy](/privacy/).",
        consentCheckbox: false,
        showOn: ["post-top", "home"],
      },
    ],
  });
});

test("every setting is read", () => {
  const text = `service: { name: kit, form: "6481302" }
forms:
  both-hands:${OFFER}
    highlights: [To begin]
    firstName: required
    consentCheckbox: true
    smallPrint: No more than one letter a week.
    showOn: [sidebar, post-end, sidebar]
    landingPage: /free-films/
    series: both-hands
  clay:${OFFER}
`;
  const { service, forms } = signupSettings.parse(valueOf(text));
  expect(service).toEqual({ name: "kit", form: "6481302", doubleOptIn: true });
  expect(forms.map(({ name }) => name)).toEqual(["both-hands", "clay"]);
  expect(forms[0]).toMatchObject({
    highlights: ["To begin"],
    firstName: "required",
    consentCheckbox: true,
    showOn: ["sidebar", "post-end"],
    landingPage: "/free-films/",
    series: "both-hands",
  });
});

test("forms keep the order of the file", () => {
  const text = `forms:\n${["zebra", "apple", "mango"].map((name) => `  ${name}:${OFFER}`).join("\n")}\n`;
  expect(signupSettings.parse(valueOf(text)).forms.map(({ name }) => name)).toEqual(["zebra", "apple", "mango"]);
});

test("settings are plain values", () => {
  const settings = signupSettings.parse(valueOf(`service: { name: kit, form: "6481302" }\n${SMALL}`));
  expect(structuredClone(settings)).toEqual(settings);
});

test.each(["no", "false", "No more"])("firstName: %s", (typed) => {
  const result = signupSettings.safeParse(valueOf(`${SMALL}    firstName: ${typed}\n`));
  expect(result.success ? result.data.forms[0]?.firstName : undefined).toBe(typed === "No more" ? undefined : "no");
});

const WITHOUT =
  "Write forms:, below it a name such as free-series:, and below that heading, pitch, button and consent.";

test.each([
  ["", `forms: is missing. ${WITHOUT}`],
  ["forms:", `forms: nothing should have a form below it. ${WITHOUT}`],
  ["forms: {}", `forms: is empty. ${WITHOUT}`],
  ["forms: [free]", `forms: ["free"] should have a form below it. ${WITHOUT}`],
  [
    "forms:\n  free: yes",
    "forms.free: needs more than one value. Write it like this: heading, pitch, button and consent",
  ],
])("%j contains no form", (text, sentence) => {
  expect(complaintsOf(text)).toEqual([sentence]);
});

test("each missing line of a form is reported", () => {
  expect(complaintsOf("forms:\n  free: {}")).toEqual([
    "forms.free.heading: is missing. Add a line like this: heading: A free video series.",
    "forms.free.pitch: is missing. Write pitch: and below it each paragraph on its own line that starts with a hyphen.",
    "forms.free.button: is missing. Add a line like this: button: Send me the first lesson.",
    "forms.free.consent: is missing. Add a line like this: consent: By signing up you agree that we write to you.",
  ]);
});

test.each([
  ["none", '"none" is reserved: posts use it to show no form. Choose another name.'],
  [
    "Free Series",
    '"Free Series" can\'t be the name of a form. Use lowercase letters, digits and hyphens, and start with a letter: free-series',
  ],
  [
    "2026",
    '"2026" can\'t be the name of a form. Use lowercase letters, digits and hyphens, and start with a letter: free-series',
  ],
])("a form can't be called %s", (name, sentence) => {
  expect(complaintsOf(`forms:\n  ${name}:${OFFER}\n`)).toEqual([`forms.${name}: ${sentence}`]);
});

test.each([
  ["firstName: yes", 'firstName: can\'t be "yes". Write no, optional or required.'],
  ["firstName: 'true'", 'firstName: can\'t be "true". Write no, optional or required.'],
  [
    "consentCheckbox: perhaps",
    'consentCheckbox: "perhaps" isn\'t true or false. Write consentCheckbox: true or consentCheckbox: false.',
  ],
  ["showOn: home", 'showOn: "home" should be a list. Write showOn: [home].'],
  ["showOn: [home, footer]", 'showOn.1: can\'t be "footer". Write post-top, post-end, sidebar or home.'],
  [
    "landingPage: free-films",
    'landingPage: "free-films" isn\'t the address of a page. Start and end it with a slash: landingPage: /free-video-series/',
  ],
  [
    "landingPage: /",
    'landingPage: "/" isn\'t the address of a page. Start and end it with a slash: landingPage: /free-video-series/',
  ],
  [
    "landingPage: https://inner-canvas.org/films/",
    'landingPage: "https://inner-canvas.org/films/" isn\'t the address of a page. Start and end it with a slash: landingPage: /free-video-series/',
  ],
  [
    "series: series/both-hands/",
    'series: "series/both-hands/" isn\'t the name of a folder. Write the name of a folder in content/series, without slashes: series: creative-advantage',
  ],
  ["highlights: To begin", "highlights: should be a list. Begin each paragraph on its own line with a hyphen."],
  ["smallprint: Rarely.", "smallprint: isn't a setting here. Did you mean smallPrint?"],
])("%s is refused", (line, sentence) => {
  expect(complaintsOf(`${SMALL}    ${line}\n`)).toEqual([`forms.both-hands.${sentence}`]);
});

test.each([
  ["[one](/a/) and [two](/b/)", "has more than one link. Keep one, as in [privacy](/privacy/)."],
  [
    "[privacy](privacy)",
    'links to "privacy", which is no address. Write /privacy/ for a page of this site, or https://example.org/.',
  ],
  [
    "[privacy](javascript:void)",
    'links to "javascript:void", which is nothing to read. Write /privacy/ for a page of this site, or https://example.org/.',
  ],
])("consent %j is refused", (consent, sentence) => {
  expect(complaintsOf(SMALL.replace(/consent: .*/u, `consent: "${consent}"`))).toEqual([
    `forms.both-hands.consent: ${sentence}`,
  ]);
});

test.each(["Yes.", "See [privacy](/privacy/).", "See [privacy](https://inner-canvas.org/privacy/)."])(
  "consent %j is taken",
  (consent) => {
    expect(complaintsOf(SMALL.replace(/consent: .*/u, `consent: "${consent}"`))).toEqual([]);
  },
);

test("a misspelled key is reported with the keys of its service or form", () => {
  const text = `service: { name: kit, from: "6481302" }\n${SMALL}    buton: Go\nsignup: x\n`;
  expect(complaintsOf(text)).toEqual([
    "service.from: isn't a setting here. Did you mean form?",
    "forms.both-hands.buton: isn't a setting here. Did you mean button?",
    "signup: isn't a setting here. Use one of: service, forms.",
  ]);
});

describe("the version of a consent", () => {
  const version = consentVersionOf(offerWith({}));

  test("has eight hex digits", () => {
    expect(version).toMatch(/^[0-9a-f]{8}$/u);
  });

  const agreed: readonly Partial<Signup>[] = [
    { pitch: ["Ten short films.", "A letter now and then."] },
    { highlights: ["To begin"] },
    { consent: "You agree." },
    { smallPrint: "Weekly." },
    { button: "Go" },
  ];

  test.each(agreed)("changes with %j", (change) => {
    expect(consentVersionOf(offerWith(change))).not.toBe(version);
  });

  const others: readonly Partial<Signup>[] = [
    { heading: "Another" },
    { showOn: ["sidebar"] },
    { landingPage: "/films/" },
    { firstName: "required" },
    { name: "clay" },
  ];

  test.each(others)("stays with %j", (change) => {
    expect(consentVersionOf(offerWith(change))).toBe(version);
  });

  test("knows a paragraph split in two from one", () => {
    expect(consentVersionOf(offerWith({ pitch: ["a", "b"] }))).not.toBe(
      consentVersionOf(offerWith({ pitch: ["a b"] })),
    );
  });
});

describe("a promise of events", () => {
  const words = ["event", "events", "open day"];
  const said = (change: Partial<Signup>): string | undefined => saysEvents(offerWith(change), words);

  const promises: readonly [Partial<Signup>, string][] = [
    [{ pitch: ["Nine films. We write when an Event is near. Rarely."] }, "We write when an Event is near."],
    [{ heading: "Films and events" }, "Films and events"],
    [{ highlights: ["When the next open\n  day is"] }, "When the next open day is"],
    [{ consent: "We write about [events](/events/)." }, "We write about events."],
    [{ smallPrint: "EVENTS!" }, "EVENTS!"],
    [{ button: "Tell me of events" }, "Tell me of events"],
  ];

  test.each(promises)("is found in %j", (change, sentence) => {
    expect(said(change)).toBe(sentence);
  });

  const none: readonly Partial<Signup>[] = [
    {},
    { pitch: ["Eventually, we write.", "Uneventful days."] },
    { consent: "See [privacy](/events/)." },
    { pitch: ["An opened day."] },
  ];

  test.each(none)("is not found in %j", (change) => {
    expect(said(change)).toBeUndefined();
  });

  test("is found where a script has no spaces, and with letters that are not ASCII", () => {
    expect(saysEvents(offerWith({ pitch: ["新しいイベントをお知らせします。"] }), ["イベント"])).toBe(
      "新しいイベントをお知らせします。",
    );
    expect(saysEvents(offerWith({ pitch: ["Les événements à venir."] }), ["événements"])).toBe(
      "Les événements à venir.",
    );
  });

  test("is never found with an empty list of words", () => {
    expect(saysEvents(offerWith({ pitch: ["events"] }), ["", "  "])).toBeUndefined();
  });
});
