// Leads on from an address such as /?p=12, for hosts that do not look at what follows the question mark.
const { search } = location;
if (search.length > 1) {
  fetch(new URL("../old-addresses.json", document.currentScript.src))
    .then((answer) => answer.json())
    .then((places) => {
      const to = search.slice(1).split("&").map((part) => places[part]).find(Boolean);
      if (to) location.replace(to + location.hash);
    })
    .catch(() => undefined);
}
