// Redirects from an address such as /?p=12, for hosts whose redirects ignore the query.
const { search } = location;
if (search.length > 1) {
  fetch(new URL("../old-addresses.json", document.currentScript.src))
    .then((answer) => answer.json())
    .then((places) => {
      // Own keys only: every object has a "constructor".
      const known = search.slice(1).split("&").find((part) => Object.hasOwn(places, part));
      if (known) location.replace(places[known] + location.hash);
    })
    .catch(() => undefined);
}
