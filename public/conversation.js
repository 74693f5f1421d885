// Replaces the button by the conversation on the owner's server. Nothing loads from that server before a click.
const box = document.getElementById("conversation");
const [button, notice] = box.children;
button.hidden = notice.hidden = false;

button.addEventListener("click", () => {
  const { script, place, globals } = JSON.parse(box.dataset.parts);
  const make = (name, attributes) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const thread = make("div", { ...place, tabindex: "-1" });
  const loader = make("script", script);
  // Remark42 has to be told the color scheme, Isso inherits the page's.
  for (const settings of Object.values(globals)) settings.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  Object.assign(globalThis, globals);
  loader.addEventListener("error", () => {
    thread.textContent = box.dataset.failed;
  });
  box.replaceChildren(thread, loader);
  thread.focus();
});
