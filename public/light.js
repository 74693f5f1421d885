// Switches between light and dark mode; the choice stays in this browser. Runs before the first paint to avoid a flash.
const KEY = "light";
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (root.dataset.light ? root.dataset.light === "evening" : system.matches);

function read() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function choose(dark) {
  const isSystem = dark === system.matches;
  if (isSystem) delete root.dataset.light;
  else root.dataset.light = dark ? "evening" : "day";
  try {
    if (isSystem) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, root.dataset.light);
  } catch {
    // Without storage, the choice lasts for this page only.
  }
}

const kept = read();
if (kept === "evening" || kept === "day") root.dataset.light = kept;

addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector(".light-switch");
  if (!button) return;
  const name = () => (button.textContent = isDark() ? button.dataset.day : button.dataset.evening);
  button.addEventListener("click", () => {
    choose(!isDark());
    name();
  });
  system.addEventListener("change", name);
  name();
  button.hidden = false;
});
