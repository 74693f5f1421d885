// Opens the conversation on the owner's own server in the place of its button, once somebody asks for it. Nothing is loaded from there before.
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
  // Remark42 asks for the light of the room, Isso takes that of the page.
  for (const settings of Object.values(globals)) settings.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  Object.assign(globalThis, globals);
  loader.addEventListener("error", () => {
    thread.textContent = box.dataset.failed;
  });
  box.replaceChildren(thread, loader);
  thread.focus();
});
