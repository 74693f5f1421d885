// The look of the preview's inbox, which stands apart from the look of the site.

export const INBOX_STYLES = `
:root { color-scheme: light dark; --paper: light-dark(#fbfaf7, #1a1b1e); --ink: light-dark(#22252b, #e8e6e1); --soft: light-dark(#5b6069, #a9adb5); --line: light-dark(#d9d6ce, #3a3d44); --accent: light-dark(#1d4f8c, #8fbcf2); }
* { box-sizing: border-box; }
body { margin: 0; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header, main { max-inline-size: 50rem; margin-inline: auto; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
article { margin-block: 2rem; padding: 1rem 1.5rem; border: 1px solid var(--line); border-radius: .5rem; overflow-wrap: anywhere; }
article[data-outcome="robot"] { border-style: dashed; }
h2 { margin-block: 0; } h3 { margin-block: 1.5rem .5rem; font-size: 1.1rem; } h4 { margin-block: 1rem .5rem; font-size: 1rem; }
dl { margin: 0; } dl div { display: flex; flex-wrap: wrap; gap: .25rem 1rem; } dt { min-inline-size: 8rem; color: var(--soft); } dd { margin: 0; }
table { inline-size: 100%; border-collapse: collapse; } th, td { padding: .3rem .6rem .3rem 0; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; } thead th { color: var(--soft); font-weight: normal; }
iframe { inline-size: 100%; block-size: 26rem; border: 1px solid var(--line); border-radius: .25rem; background: #fff; resize: vertical; }
pre { white-space: pre-wrap; } em { color: var(--soft); }
button { margin-block: 1rem; padding: .5rem 1rem; border: 1px solid var(--accent); border-radius: .25rem; background: none; color: var(--accent); font: inherit; cursor: pointer; }
`;
