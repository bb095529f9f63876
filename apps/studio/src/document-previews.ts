import {type AnySlide, slideProblems, talkTime} from '@rostrum/schema'
import type {PreviewConfig} from 'sanity'
import {documentIcons, type DocumentKind} from './document-icons.ts'
import {sizeOf} from './slide-preview-details.ts'
import {sectionName, sectionWords, slidesIn, untitledOpening} from './slide-preview.ts'
import {clock, counted} from './structure/words.ts'

/** A row reads the slides of so many sections; talks with more say that there are more. */
const followed = 30
const sectionsOfTalk = Array.from({length: followed}, (_, at) => `section${at}`)

/** Rows of documents: what each is, and what an editor wants to know before opening it. */
export const documentPreviews: {[Kind in DocumentKind]: PreviewConfig} = {
  talk: {
    select: {
      title: 'title',
      minutes: 'minutes',
      wordsPerMinute: 'wordsPerMinute',
      speakers: 'speakers',
      sections: 'sections',
      media: 'cover',
      ...Object.fromEntries(sectionsOfTalk.map((name, at) => [name, `sections.${at}.slides`])),
    },
    prepare: ({title, media, ...talk}) => ({
      title: named(title, 'Untitled talk'),
      subtitle: tellTalk(talk),
      media: media ?? documentIcons.talk,
    }),
  },
  deck: {
    select: {
      title: 'title',
      audience: 'audience.title',
      minutes: 'minutes',
      part: 'parts.0.title',
      event: 'event.title',
      parts: 'parts',
    },
    prepare: ({title, audience, minutes, part, event, parts}) => ({
      title: named(title, 'Untitled deck'),
      subtitle: listed(
        audience ?? 'Everyone',
        minutes && `${minutes} min`,
        part && (countOf(parts) > 1 ? `${part} + ${countOf(parts) - 1}` : part),
        event,
      ),
    }),
  },
  section: {
    select: {title: 'title', slides: 'slides', summary: 'summary'},
    prepare: ({title, slides, summary}) => {
      const stored = slidesIn(slides)
      const name = sectionName({title: named(title, ''), slides: stored})
      return {
        title: name,
        subtitle: listed(
          name === untitledOpening && sectionWords(stored),
          counted(stored.length, 'slide'),
          stored.length > 0 && clock(talkTime(stored).long),
          ...missing(stored),
          summary,
        ),
      }
    },
  },
  claim: {
    select: {title: 'wording', standing: 'standing', sources: 'sources', since: 'sinceThen.text'},
    prepare: ({title, standing, sources, since}) => ({
      title: named(title, 'A claim without words'),
      subtitle: listed(
        standing ?? 'no standing yet',
        counted(countOf(sources), 'source').toLowerCase(),
        since && 'since then',
      ),
    }),
  },
  dataSeries: {
    select: {title: 'title', table: 'table', unit: 'unit', confidence: 'confidence'},
    prepare: ({title, table, unit, confidence}) => ({
      title: named(title, 'Untitled figures'),
      subtitle: listed(
        sizeOf(table) ?? 'empty',
        unit ?? 'no unit',
        confidence && `${confidence} confidence`,
      ),
    }),
  },
  source: {
    select: {
      title: 'title',
      author: 'author',
      publisher: 'publisher',
      published: 'published',
      checkedOn: 'checkedOn',
    },
    prepare: ({title, author, publisher, published, checkedOn}) => ({
      title: shortAddress(named(title, 'Untitled source')),
      subtitle: listed(
        [author, publisher, published].filter(Boolean).join(', '),
        checkedOn ? `checked ${checkedOn}` : 'never checked',
      ),
    }),
  },
  person: {
    select: {title: 'name', role: 'role', organization: 'organization.name', media: 'portrait'},
    prepare: ({title, role, organization, media}) => ({
      title: named(title, 'Unnamed person'),
      subtitle: [role, organization].filter(Boolean).join(', '),
      media: media ?? documentIcons.person,
    }),
  },
  organization: {
    select: {title: 'name', subtitle: 'url', media: 'logo'},
    prepare: ({title, subtitle, media}) => ({
      title: named(title, 'Unnamed organization'),
      subtitle,
      media: media ?? documentIcons.organization,
    }),
  },
  audience: {
    select: {title: 'title', subtitle: 'cares'},
    prepare: ({title, subtitle}) => ({title: named(title, 'Unnamed audience'), subtitle}),
  },
  tag: {
    select: {title: 'title'},
    prepare: ({title}) => ({title: named(title, 'Unnamed tag')}),
  },
  theme: {
    select: {title: 'title', base: 'base', font: 'fonts.display', media: 'logo'},
    prepare: ({title, base, font, media}) => ({
      title: named(title, 'Untitled theme'),
      subtitle: listed(`on ${named(base, 'signal')}`, font),
      media: media ?? documentIcons.theme,
    }),
  },
  event: {
    select: {title: 'title', date: 'date', place: 'place'},
    prepare: ({title, date, place}) => ({
      title: named(title, 'Untitled event'),
      subtitle: listed(date ?? 'no date yet', place),
    }),
  },
}

/**
 * Minutes against the target, slides, and what is missed most: a row is as wide as a list, and ends
 * where that does. Exported for its test.
 */
export function tellTalk(talk: Readonly<Record<string, unknown>>): string {
  const sections = countOf(talk['sections'])
  const slides = sectionsOfTalk.flatMap((name) => slidesIn(talk[name]))
  const {long} = talkTime(slides, numberIn(talk['wordsPerMinute']))
  const target = numberIn(talk['minutes'])
  const taken = slides.length === 0 ? undefined : Math.ceil(long / 60)
  const minutes = [taken, target].filter((each) => each !== undefined).join(' of ')
  return listed(
    minutes && `${minutes} min`,
    `${counted(slides.length, 'slide')}${sections > followed ? ' and more' : ''}`,
    missing(slides)[0] ?? (countOf(talk['speakers']) === 0 && 'no speaker'),
  )
}

/** What slides lack, the worst first, by how many lack it. */
function missing(slides: readonly AnySlide[]): string[] {
  const rules = slides.flatMap(brokenRules)
  const count = (rule: string) => rules.filter((each) => each === rule).length
  return [
    {rule: 'empty', one: 'is empty', more: 'are empty'},
    {rule: 'notes-missing', one: 'lacks notes', more: 'lack notes'},
    {rule: 'alt-missing', one: 'lacks alt text', more: 'lack alt text'},
  ].flatMap(({rule, one, more}) => {
    const slides = count(rule)
    return slides === 0 ? [] : `${slides} ${slides === 1 ? one : more}`
  })
}

/** Rows are told anew with every letter that is typed in their document; most slides stay. */
function brokenRules(slide: AnySlide): readonly string[] {
  const known = broken.get(slide)
  if (known) return known
  const rules = slideProblems(slide).map(({rule}) => rule)
  broken.set(slide, rules)
  return rules
}

const broken = new WeakMap<AnySlide, readonly string[]>()

const listed = (...parts: readonly unknown[]): string => parts.filter(Boolean).join(' · ')

function named(title: unknown, otherwise: string): string {
  return typeof title === 'string' && title.trim() !== '' ? title : otherwise
}

const numberIn = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 ? value : undefined

/** A preview gives an array, or an object keyed by position where it followed references. */
function countOf(items: unknown): number {
  return typeof items === 'object' && items !== null ? Object.keys(items).length : 0
}

/** An address as people say it, where it is all that a source is called by. */
function shortAddress(title: string): string {
  if (!/^https?:\/\/\S+$/.test(title)) return title
  return title.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[?#].*$|\/$/g, '')
}
