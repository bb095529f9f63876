import {keepSelectors} from '../../src/formats/styles/css-rules.ts'

/** Of reveal.js, what no deck of ours has: its own buttons, plugins, layouts and views. */
const unused =
  /\.(?:controls|speaker-notes|hljs|roll|slide-number|playback|r-overlay(?!-button)|r-(?:stretch|fit|stack|vstack|hstack|frame|center)|stretch|items-|justify-|navigate-|zoom|convex|concave|page|cube|fragment\.(?:grow|shrink|zoom-in|fade-|semi-|strike|highlight|blur|current-visible)|has-(?:dark|light|parallax)|reveal-scroll|reveal-print|scrollbar|pdf-|slide-background|parallax|show-notes|stack\b)|data-transition(?:-speed)?[*^~]?="?(?:zoom|convex|concave|page|cube|linear|default|fast|slow)|\.reveal\.(?:slide|linear|default|fade)\b|\.reveal-viewport\.loading-scroll-mode|data-controls|data-preview-|>section>section/

/** The style sheet of reveal.js without the rules that cannot match. */
export const leanStyles = (css: string): string =>
  keepSelectors(css, (selector) => !unused.test(selector))
