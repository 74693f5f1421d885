// Sixty slugs as the posts of a blog have them.
export const TYPICAL_SLUGS: readonly string[] = `
slow-bread on-being-wrong what-the-offcuts-are-for two-jars
a-room-for-making-things the-other-hand leaving-a-thing-alone the-picture-you-are-handed
one-cup-nine-times why-i-still-draw how-to-start-a-sketchbook ten-minutes-before-breakfast
drawing-without-looking the-first-session working-with-grief when-nothing-comes
paint-that-wont-dry letters-to-nobody group-rules clay-for-beginners
mistakes-are-material a-walk-with-a-pencil the-blue-period-of-everyone notes-from-a-workshop-in-bern
how-we-talk-about-shame what-children-know-about-lines hello-world about-boredom
five-questions-for-monday the-drawer-of-unfinished-things listening-with-your-hands autumn-retreat-2024
a-kind-word-about-perfectionism thirty-days-of-small-paintings tape-and-torn-paper the-empty-chair
back-from-the-sea making-space-for-anger reading-list-2023 why-copying-is-fine
the-smell-of-turpentine who-is-it-for supervision-on-paper collage-as-conversation
when-a-client-says-i-cant-draw rest-is-part-of-it the-second-layer a-map-of-my-week
gold-on-the-cracks ending-well studio-diary-march new-brushes-old-habits
a-letter-to-my-younger-self what-to-do-with-old-work the-colour-of-waiting burnout-and-the-blank-page
teaching-my-mother-to-paint the-line-that-went-astray spring-cleaning-for-the-mind thank-you
`
  .trim()
  .split(/\s+/u);
