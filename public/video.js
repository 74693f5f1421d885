// Opens a film's player in the place of its picture, once somebody asks for it. Nothing is loaded from there before.
document.addEventListener("click", (event) => {
  const facade = event.target.closest?.("a.video-facade");
  if (!facade || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const player = document.createElement("iframe");
  Object.assign(player, {
    className: "video-screen",
    title: facade.dataset.title,
    allow: "autoplay; fullscreen; picture-in-picture",
    // YouTube wants to know the site that shows its films, also from pages that keep their addresses to themselves.
    referrerPolicy: "strict-origin-when-cross-origin",
    src: facade.dataset.player,
  });
  player.dataset.shape = facade.dataset.shape;
  facade.replaceWith(player);
  player.focus();
});
