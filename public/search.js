// Searches the site's index as the reader types. The index loads with the first letter, and only on this page.
const form = document.querySelector(".search-form");
const [field, status] = [form.querySelector("input"), form.querySelector("[role=status]")];
const [list, more, template] = [".search-results", ".search-more", "#search-result"].map((name) => document.querySelector(name));
const featured = document.querySelector(".featured");
const { counts, failed } = form.dataset;
const { lang } = document.documentElement;
const PAGE = 10;
const BASE = new URL("..", import.meta.url).pathname.slice(0, -1);
// Pagefind searches all metadata of a page, even the address of its picture and the name of its color.
const RANKING = { metaWeights: { words: 3, image: 0, pigment: 0 } };
let index;
let turn = 0;
let rest = [];
// Restores the results and the scroll position on the way back; the browser would restore the position too early.
let back = history.state;
history.scrollRestoration = "manual";

// Pagefind returns HTML: only its text and its <mark> elements are used.
function words(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return [...body.childNodes].flatMap((node) => {
    if (node.nodeName !== "MARK") return node.textContent;
    // Pagefind marks the comma after a word, too.
    const [, word, rest] = /^(.*?)(\P{L}*)$/su.exec(node.textContent);
    return [Object.assign(document.createElement("mark"), { textContent: word }), rest];
  });
}

function draw({ url, excerpt, meta }) {
  const item = template.content.cloneNode(true).firstChild;
  const [link, date, text] = ["a", ".label", ".excerpt"].map((name) => item.querySelector(name));
  item.dataset.pigment = meta.pigment;
  if (meta.image) item.prepend(Object.assign(new Image(72, 72), { alt: "", src: BASE + meta.image }));
  Object.assign(link, { href: url, textContent: meta.title });
  date.textContent = meta.date ?? "";
  text.append(...words(excerpt));
  // An excerpt starts and ends between words.
  if (/^\p{Ll}/u.test(text.textContent)) text.prepend("… ");
  if (!/[.!?…。！？]["”’»)]*\s*$/u.test(text.textContent)) text.append(" …");
  return item;
}

async function show(mine, count = PAGE) {
  const results = await Promise.all(rest.slice(0, count).map((result) => result.data()));
  if (mine !== turn) return;
  rest = rest.slice(count);
  const items = results.map(draw);
  list.append(...items);
  more.hidden = rest.length === 0;
  return items[0];
}

function clear(said) {
  list.replaceChildren();
  status.textContent = said;
  more.hidden = true;
}

// Pagefind never retries a failed download, so the next attempt needs a new instance.
async function attempt(mine, work) {
  try {
    return await work();
  } catch {
    if (mine !== turn) return;
    index = undefined;
    clear(failed);
  }
}

async function search() {
  const query = field.value.trim();
  const mine = ++turn;
  const place = back;
  back = undefined;
  history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  if (!query) return clear("");
  await attempt(mine, async () => {
    index ??= import(new URL("../pagefind/pagefind.js", import.meta.url)).then((pagefind) => pagefind.createInstance({ ranking: RANKING }));
    const found = await (await index).search(query);
    if (mine !== turn) return;
    const results = found.results.filter(({ score }) => score > 0);
    const forms = JSON.parse(counts);
    const form = results.length ? new Intl.PluralRules(lang).select(results.length) : "zero";
    const said = forms[form] ?? forms.other;
    if (featured) featured.hidden = results.length > 0;
    clear(said.replace("{count}", results.length.toLocaleString(lang)).replace("{query}", () => query));
    rest = results;
    await show(mine, place?.shown);
    if (place) scrollTo(0, place.at);
  });
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
more.addEventListener("click", async () => {
  const mine = turn;
  const first = await attempt(mine, () => show(mine));
  (first?.querySelector("a") ?? field).focus();
});
list.addEventListener("click", () => history.replaceState({ shown: list.childElementCount, at: scrollY }, ""));
form.hidden = false;
field.value = new URLSearchParams(location.search).get("q") ?? "";
if (field.value) search();
else field.focus({ preventScroll: true });
