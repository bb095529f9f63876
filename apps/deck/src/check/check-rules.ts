import type {EditorialRule} from '@rostrum/schema'
import type {DeckProblem} from '@rostrum/slides'
import type {FormatRule} from '../formats/compare-formats.ts'
import type {MeasuredRule} from '../measure/measure-deck.ts'

export type CheckRule =
  | EditorialRule
  | DeckProblem['code']
  | FormatRule
  | MeasuredRule
  | 'deck'
  | 'image-small'
  | 'point-left'
  | 'reference-dead'
  | 'too-many-words'
  | 'under-budget'

export interface RuleText {
  /** An error is to be mended: the deck shows a gap, or says what it must not. */
  severity: 'error' | 'warning' | 'error or warning'
  /** What asks for it. */
  when: 'always' | '--coverage' | '--formats' | '--measure'
  means: string
  remedy: string
}

const always = (severity: RuleText['severity'], means: string, remedy: string): RuleText => ({
  severity,
  when: 'always',
  means,
  remedy,
})
const asked = (
  when: RuleText['when'],
  severity: RuleText['severity'],
  means: string,
  remedy: string,
): RuleText => ({severity, when, means, remedy})

/** Every rule of `deck check`, as `--rules` and docs/deck-command.md list them. */
export const checkRules: {readonly [Rule in CheckRule]: RuleText} = {
  empty: always('error', 'A slide would stand empty, or the talk has no slides.', 'Fill it.'),
  'section-lost': always('error', 'A section of the talk is gone.', 'Take the reference away.'),
  'part-lost': always(
    'warning',
    'A talk or section of the deck is gone.',
    'Take the reference away.',
  ),
  'slide-lost': always(
    'warning',
    'The deck changes a slide that is gone.',
    'Take the change away.',
  ),
  'field-unknown': always(
    'warning',
    'The deck replaces a field that is no line of text of its slide.',
    'Name a field such as headline.',
  ),
  'revision-lost': always(
    'warning',
    'The deck pins a slide to a revision that is not kept.',
    'Pin another, or none.',
  ),
  'reference-dead': always(
    'warning',
    'A document, a slide or a file that something refers to is gone.',
    'Choose another, or take the reference away.',
  ),
  'over-budget': always(
    'error or warning',
    'What must be told takes longer than there is: an error in the minutes of the talk, of the deck document or of the flags, a warning in any other length that the talk knows. A warning too where the talk told in full takes longer than its minutes.',
    'Cut the slides that it names, or let them begin at longer talks.',
  ),
  'under-budget': always(
    'warning',
    'All there is is told and much of the time is left.',
    'Write more, or plan the rest for questions.',
  ),
  'seconds-order': always(
    'error',
    'The short telling takes longer than the long one.',
    'Swap the two.',
  ),
  'priority-order': always(
    'warning',
    'A must begins at fewer minutes than a should or a could.',
    'Put the three in order.',
  ),
  'notes-time': always(
    'warning',
    'The notes take longer to say than the slide has.',
    'Shorten them, or give it more time.',
  ),
  'headline-missing': always('warning', 'There is no headline.', 'Say what the slide shows.'),
  'headline-length': always(
    'warning',
    'The headline has more than twelve words.',
    'Say one thing; the rest belongs in the notes.',
  ),
  'too-many-words': always(
    'warning',
    'More than 75 words stand on one page. Code, tables, charts and lists of sources are not counted.',
    'Say the rest, or split the slide.',
  ),
  'too-many-points': always(
    'warning',
    'More than six points stand side by side.',
    'Group them, or split the slide.',
  ),
  'too-many-parts': always(
    'warning',
    'More parts, rows or columns than can be read from the back row.',
    'Keep what is pointed at.',
  ),
  'meaning-length': always(
    'warning',
    'A definition has more than 40 words.',
    'Keep what has to be agreed on.',
  ),
  'code-size': always('warning', 'More code than can be set large.', 'Keep what is talked about.'),
  'formula-broken': always(
    'warning',
    'The TeX of a formula cannot be set.',
    'Mend it: its source is shown until then.',
  ),
  'quote-marks': always('warning', 'A quote brings its own marks.', 'Take them away.'),
  'attribution-missing': always('warning', 'A quote is nobody’s.', 'Say who said it, and when.'),
  'action-missing': always(
    'warning',
    'A call to action says neither what to do nor where to go.',
    'Say how to begin.',
  ),
  'remedy-missing': always('warning', 'A pitfall has no remedy.', 'Say what to do instead.'),
  'alt-missing': always(
    'warning',
    'A picture or a film says nothing in words.',
    'Describe it in a sentence.',
  ),
  'poster-missing': always(
    'warning',
    'A film or a page stands empty on paper.',
    'Add a picture of it.',
  ),
  'image-small': always(
    'warning',
    'A picture is stretched to more than twice its pixels on a projector of 1920 x 1080.',
    'Bring a larger one, or a smaller part of the slide.',
  ),
  'notes-missing': always('warning', 'A slide has no notes.', 'Write down what is said.'),
  'speaker-missing': always('warning', 'The talk has no speaker.', 'Say who gives it.'),
  'standing-missing': always(
    'warning',
    'A claim does not say what kind of thing it is.',
    'Choose its standing.',
  ),
  'claim-unsourced': always('warning', 'A claim has no source.', 'Add one.'),
  'claim-contested': always(
    'warning',
    'A claim is contested, and nothing says by whom and why.',
    'Write it under “Since then”.',
  ),
  'since-then-missing': always(
    'warning',
    'A claim was answered by the world, and nothing says how.',
    'Write it under “Since then”.',
  ),
  'claim-stale': always(
    'warning',
    'Nobody has looked at a claim for a year.',
    'Look again, and put in today.',
  ),
  'source-stale': always(
    'warning',
    'Nobody has read a source for a year.',
    'Read it again, and put in today.',
  ),
  'series-unsourced': always(
    'warning',
    'A slide draws figures, and neither they nor it have a source.',
    'Add one to the series.',
  ),
  deck: always(
    'warning',
    'The planner of the deck could not show something as it was written.',
    'As the message says.',
  ),
  'notes-leaked': always(
    'error',
    'Words of a note stand in a file whose readers may not read it. Without --formats the page, the Markdown and the JSON are searched; with it the others too.',
    'Take them away where they stand, or let everyone read the note.',
  ),
  'point-left': asked(
    '--coverage',
    'warning',
    'A point of the imported notes stands on no slide and in no note.',
    'Bring it back, or strike it from the notes and import them again.',
  ),
  'format-slides': asked(
    '--formats',
    'error',
    'A format has another number of slides than the deck.',
    'Build it again; if that helps nothing, report it.',
  ),
  'format-text': asked(
    '--formats',
    'error',
    'A text of a slide is not in every format.',
    'Write it in plainer characters, and report it.',
  ),
  'format-notes': asked(
    '--formats',
    'error',
    'A note that its readers may read is not in a format.',
    'Write it in plainer characters, and report it.',
  ),
  'format-alts': asked(
    '--formats',
    'error',
    'An alternative text is not in every format.',
    'Write it in plainer characters, and report it.',
  ),
  'format-links': asked(
    '--formats',
    'error',
    'A link is missing in a format, or leads elsewhere.',
    'Write the address in full, and report it.',
  ),
  overflow: asked(
    '--measure',
    'error',
    'Something leaves its slide, is cut off or covers something else: on 16:9, on 4:3 or on a phone.',
    'Say it in fewer words, or split it.',
  ),
  'small-type': asked(
    '--measure',
    'warning',
    'Type below 18 of 1280 pixels in a room, or below 16 pixels in the hand.',
    'Say less, so that it can be set larger.',
  ),
  contrast: asked(
    '--measure',
    'warning',
    'A text stands out too little, by day or by night (WCAG 2.2 AA).',
    'Change the colours of the theme.',
  ),
  accessibility: asked(
    '--measure',
    'warning',
    'axe finds what is serious or critical for some.',
    'As the message says.',
  ),
}
