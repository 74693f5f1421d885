// Replaces the poster of a video by its player. Nothing loads from the video's host before a click.
document.addEventListener("click", (event) => {
  const facade = event.target.closest?.("a.video-facade");
  if (!facade || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const player = document.createElement("iframe");
  Object.assign(player, {
    className: "video-screen",
    title: facade.dataset.title,
    allow: "autoplay; fullscreen; picture-in-picture",
    // YouTube requires a referrer from the embedding site, even where the page's referrer policy sends none.
    referrerPolicy: "strict-origin-when-cross-origin",
    src: facade.dataset.player,
  });
  player.dataset.shape = facade.dataset.shape;
  facade.replaceWith(player);
  player.focus();
});
