// What runs in the pages of a preview: it shows each build.

/**
 * Changes the page in place, so that it keeps its scroll position and what its reader has opened; reloads it if its
 * scripts or styles have changed. Only visible pages listen: a browser keeps six connections to a server, and the
 * seventh tab would wait for ever.
 */
export const RELOAD_PROGRAM = `const { dataset } = document.currentScript;
let { build } = dataset;
const { look } = dataset;
let changes;
let changing = Promise.resolve();
function listen() {
  if (document.hidden) {
    changes?.close();
    changes = undefined;
  }
  if (document.hidden || changes) return;
  changes = new EventSource("/_preview/changes");
  changes.onmessage = ({ data }) => {
    const latest = JSON.parse(data);
    if (latest.build === build) return;
    build = latest.build;
    if (latest.look !== look) return location.reload();
    changing = changing.then(change).catch(() => location.reload());
  };
  changes.onerror = ({ target }) => {
    if (target.readyState !== EventSource.CLOSED || target !== changes) return;
    changes = undefined;
    setTimeout(listen, 1000);
  };
}
async function change() {
  const [{ Idiomorph }, answer] = await Promise.all([
    import("/_preview/idiomorph.js"),
    fetch(location.href, { cache: "no-store" }),
  ]);
  const latest = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (answer.redirected || filesOf(latest) !== filesOf(document)) return location.reload();
  document.title = latest.title;
  for (const [name, value] of Object.entries(latest.body.dataset)) document.body.dataset[name] = value;
  Idiomorph.morph(document.body, latest.body.innerHTML, {
    morphStyle: "innerHTML",
    // What readers and scripts set stays: details that are open, fields that are filled in, buttons that are shown.
    ignoreActiveValue: true,
    callbacks: { beforeAttributeUpdated: (name) => !["open", "hidden", "value"].includes(name) },
  });
}
function filesOf(page) {
  const files = page.querySelectorAll("head link[rel=stylesheet], script[src]:not([src^='/_preview/']), meta[http-equiv]");
  return [...files].map((one) => one.getAttribute("href") ?? one.getAttribute("src") ?? one.content).join(" ");
}
document.addEventListener("visibilitychange", listen);
listen();
`;
