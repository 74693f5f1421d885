// What a page can try with a server of another origin: it is put into the page as it is, and uses nothing from outside.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

export interface Target {
  /** The preview's origin. */
  readonly origin: string;
  /** Path of a page with a draft. */
  readonly draft: string;
  /** A word of that draft. */
  readonly secret: string;
  readonly purpose: "change" | "read";
}

/**
 * Tries all ways to change something at once, or all to read something, which get in each other's way otherwise. Names
 * each that has read something; whether one has changed anything, the preview knows.
 */
export async function tryForeignWays({
  origin,
  draft,
  secret,
  purpose,
}: Target): Promise<{ tried: number; read: readonly string[] }> {
  const PATIENCE = 1500;
  const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const add = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    set: (element: HTMLElementTagNameMap[Name]) => void,
  ): HTMLElementTagNameMap[Name] => {
    const element = document.createElement(name);
    set(element);
    document.body.append(element);
    return element;
  };

  const changes: readonly (readonly [path: string, fields: Readonly<Record<string, string>>])[] = [
    [
      "/_inbox/reply",
      { name: "Mallory", email: "m@example.org", comment: "Buy cheap flour.", post: "/2026/03/08/slow-bread/" },
    ],
    ["/_inbox/reply/approve", { number: "1" }],
    ["/_inbox/reply/drop", { number: "1" }],
    ["/_inbox/clear", {}],
  ];
  const toForm = (
    path: string,
    fields: Readonly<Record<string, string>>,
    attributes: Readonly<Record<string, string>>,
  ): HTMLFormElement =>
    add("form", (form) => {
      form.method = "post";
      form.action = origin + path;
      for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
      for (const [name, value] of Object.entries({ ...fields, "preview-token": "guess" })) {
        const field = document.createElement("input");
        Object.assign(field, { type: "hidden", name, value });
        form.append(field);
      }
    });
  const eachChange = async (
    change: (path: string, fields: Readonly<Record<string, string>>) => unknown,
  ): Promise<undefined> => {
    for (const [path, fields] of changes) await Promise.resolve(change(path, fields)).catch(() => undefined);
    await wait();
    return undefined;
  };
  const submit = (attributes: Readonly<Record<string, string>>) => (): Promise<undefined> =>
    eachChange((path, fields) => {
      const frame = add("iframe", (one) => (one.name = `frame-${Math.random()}`));
      toForm(path, fields, { target: frame.name, ...attributes }).submit();
    });
  const pageWithForms = (): string => {
    const forms = changes.map(([path, fields]) => toForm(path, fields, { target: "_self" }).outerHTML);
    return (
      `<meta charset="utf-8">${forms.join("")}` +
      "<script>document.forms[Math.floor(Math.random() * 2)].submit()</script>"
    );
  };
  const inFrame = (set: (frame: HTMLIFrameElement) => void) => async (): Promise<undefined> => {
    for (let times = 0; times < 4; times++) add("iframe", set);
    await wait();
    return undefined;
  };
  /** Whether an element could load what its address names. */
  const loads =
    (name: "img" | "script" | "link" | "object" | "embed" | "video" | "audio", set: (element: HTMLElement) => void) =>
    async (): Promise<string | undefined> => {
      let loaded: string | undefined;
      const element = add(name, (one) => {
        set(one);
        for (const event of ["load", "loadeddata", "loadedmetadata"])
          one.addEventListener(event, () => (loaded = event));
      });
      await wait();
      // An element for plugins loads an error page as well: only what is in it counts.
      if (!(element instanceof HTMLObjectElement)) return name === "embed" ? undefined : loaded;
      return element.contentDocument?.body?.textContent?.includes(secret) === true ? "contents" : undefined;
    };
  const peek = (inner: Window | null | undefined): string | undefined => {
    try {
      if (inner && inner.length > 0) return "number of frames";
      return inner?.document.body.textContent.includes(secret) === true ? "contents" : undefined;
    } catch {
      return undefined;
    }
  };
  const fetches = (init: RequestInit) => async (): Promise<string | undefined> => {
    const text = await (await fetch(origin + draft, init)).text();
    return text.includes(secret) ? "contents" : undefined;
  };
  const posts = (init: RequestInit) => (): Promise<undefined> =>
    eachChange((path, fields) => fetch(origin + path, { method: "POST", body: new URLSearchParams(fields), ...init }));

  const changing: Readonly<Record<string, () => Promise<string | undefined>>> = {
    "a form": submit({}),
    "a form of text": submit({ enctype: "text/plain" }),
    "a form with files": submit({ enctype: "multipart/form-data" }),
    "a form without referrer": submit({ rel: "noreferrer" }),
    "a form to a new window": submit({ target: "_blank" }),
    "a form that asks": submit({ method: "get" }),
    fetch: posts({}),
    "fetch with cookies": posts({ credentials: "include", keepalive: true }),
    "fetch without an answer": posts({ mode: "no-cors" }),
    "fetch without referrer": posts({ mode: "no-cors", referrerPolicy: "no-referrer" }),
    "fetch within one origin": posts({ mode: "same-origin" }),
    "fetch with a header": posts({ headers: { "sec-fetch-site": "same-origin", "x-token": "guess" } }),
    "a beacon": () =>
      eachChange((path, fields) => void navigator.sendBeacon(origin + path, new URLSearchParams(fields))),
    XMLHttpRequest: () =>
      eachChange((path, fields) => {
        const request = new XMLHttpRequest();
        request.open("POST", origin + path);
        request.send(new URLSearchParams(fields));
      }),
    "a sandboxed frame": inFrame((frame) => {
      frame.setAttribute("sandbox", "allow-forms allow-scripts");
      frame.srcdoc = pageWithForms();
    }),
    "a data: page": inFrame((frame) => (frame.src = `data:text/html,${encodeURIComponent(pageWithForms())}`)),
    "a blob: page": inFrame(
      (frame) => (frame.src = URL.createObjectURL(new Blob([pageWithForms()], { type: "text/html" }))),
    ),
    "a javascript: page": inFrame((frame) => (frame.src = `javascript:${JSON.stringify(pageWithForms())}`)),
    "a window that approves": async () => {
      const one = open(`${origin}/_inbox/reply/approve?number=1`);
      await wait();
      one?.close();
      return undefined;
    },
  };
  const reading: typeof changing = {
    fetch: fetches({}),
    "fetch with cookies": fetches({ credentials: "include" }),
    "fetch without an answer": async () =>
      (await fetch(origin + draft, { mode: "no-cors" })).type === "opaque" ? undefined : "contents",
    "an image": loads("img", (element) => element.setAttribute("src", `${origin}/apple-touch-icon.png`)),
    "a script": loads("script", (element) => element.setAttribute("src", `${origin}/assets/light.js`)),
    "a module": loads("script", (element) =>
      Object.assign(element, { type: "module", src: `${origin}/assets/light.js` }),
    ),
    "a stylesheet": loads("link", (element) =>
      Object.assign(element, { rel: "stylesheet", href: `${origin}/assets/site.css` }),
    ),
    "an object": loads("object", (element) => element.setAttribute("data", origin + draft)),
    "an embedded page": loads("embed", (element) => element.setAttribute("src", origin + draft)),
    "a film": loads("video", (element) => element.setAttribute("src", `${origin}/clip.mp4`)),
    "a sound": loads("audio", (element) => element.setAttribute("src", `${origin}/clip.mp4`)),
    "an import": async () =>
      await import(`${origin}/_preview/reload.js`).then(
        () => "module",
        () => undefined,
      ),
    "a frame": async () => {
      const frames = [draft, "/_inbox/"].map((path) => add("iframe", (one) => (one.src = origin + path)));
      await wait();
      return frames.map(({ contentWindow }) => peek(contentWindow)).find(Boolean);
    },
    "a window": async () => {
      const windows = [draft, "/_inbox/"].map((path) => open(origin + path));
      await wait();
      const seen = windows.map(peek).find(Boolean);
      for (const one of windows) one?.close();
      return seen;
    },
    WebSocket: async () => {
      const socket = new WebSocket(origin.replace("http", "ws"));
      let seen: string | undefined;
      socket.onopen = () => (seen = "connection");
      await wait();
      return seen;
    },
    EventSource: async () => {
      const source = new EventSource(`${origin}/_preview/changes`);
      let seen: string | undefined;
      source.onopen = source.onmessage = () => (seen = "messages");
      await wait();
      source.close();
      return seen;
    },
  };
  const seen = await Promise.all(
    Object.entries(purpose === "change" ? changing : reading).map(
      async ([name, way]) => [name, await way().catch(() => undefined)] as const,
    ),
  );
  return { tried: seen.length, read: seen.flatMap(([name, what]) => (what === undefined ? [] : [`${name}: ${what}`])) };
}
