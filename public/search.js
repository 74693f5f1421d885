// Searches the index of the site as somebody types. It is fetched with the first letter, and only on this page.
const form = document.querySelector(".search-form");
const [field, status] = [form.querySelector("input"), form.querySelector("[role=status]")];
const [list, more, template] = [".search-results", ".search-more", "#search-result"].map((name) => document.querySelector(name));
const { counts, failed } = form.dataset;
const PAGE = 10;
let index;
let turn = 0;
let rest = [];

// What Pagefind gives is markup: only its words and marks are taken over.
function words(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return [...body.childNodes].map((node) => (node.nodeName === "MARK" ? Object.assign(document.createElement("mark"), { textContent: node.textContent }) : node.textContent));
}

function draw({ url, excerpt, meta }) {
  const item = template.content.cloneNode(true).firstChild;
  const [link, date, text] = ["a", ".label", ".excerpt"].map((name) => item.querySelector(name));
  item.dataset.pigment = meta.pigment;
  if (meta.image) item.prepend(Object.assign(new Image(72, 72), { alt: "", src: meta.image }));
  Object.assign(link, { href: url, textContent: meta.title });
  date.textContent = meta.date ?? "";
  text.append(...words(excerpt));
  return item;
}

async function show(mine) {
  const results = await Promise.all(rest.slice(0, PAGE).map((result) => result.data()));
  if (mine !== turn) return;
  rest = rest.slice(PAGE);
  const items = results.map(draw);
  list.append(...items);
  more.hidden = rest.length === 0;
  return items[0];
}

async function search() {
  const query = field.value.trim();
  const mine = ++turn;
  history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  if (!query) {
    list.replaceChildren();
    status.textContent = "";
    more.hidden = true;
    return;
  }
  try {
    index ??= import("/pagefind/pagefind.js");
    const { results } = await (await index).search(query);
    if (mine !== turn) return;
    const { zero, ...forms } = JSON.parse(counts);
    const said = results.length ? (forms[new Intl.PluralRules(document.documentElement.lang).select(results.length)] ?? forms.other) : zero;
    status.textContent = said.replace("{count}", results.length).replace("{query}", query);
    list.replaceChildren();
    rest = results;
    await show(mine);
  } catch {
    index = undefined;
    status.textContent = failed;
  }
}

let timer;
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, 150);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
more.addEventListener("click", async () => (await show(turn))?.querySelector("a").focus());
form.hidden = false;
field.value = new URLSearchParams(location.search).get("q") ?? "";
if (field.value) search();
else field.focus({ preventScroll: true });
