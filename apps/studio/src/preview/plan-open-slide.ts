import {bareSlide, type Section, type Slide, type Talk} from '@rostrum/schema'
import {type DeckPlan, planDeck} from '@rostrum/slides'
import {resolveTalk, type StoredDocument, type StoredDocuments} from './resolve-talk.ts'

export interface OpenSlide {
  _type: string
  _key: string
  [field: string]: unknown
}

export interface Surroundings {
  /** The talk as stored; its sections are looked up in the documents. */
  talk: StoredDocument
  section: StoredDocument
  documents: StoredDocuments
}

/**
 * Plans the slide that is being written as it would stand in its deck. Of the slides around it only
 * so much is planned as it shows of them: a talk of hundreds costs no more than one of a few. The
 * plan's slides are the pages that its content fills, counted from `firstPage`.
 */
export function planOpenSlide(
  slide: OpenSlide,
  {talk, section, documents}: Surroundings,
  firstPage = 1,
): DeckPlan {
  const alone = {...section, slides: [slide]}
  const around = new Map(documents)
  for (const [id, document] of around)
    if (document._type === 'section') around.set(id, withoutSlides(document))
  around.set(section._id, alone)
  const resolved = resolveTalk(talk, around)
  const isWhole = showsWholeTalk.has(slide._type)
  const sections = (resolved.sections ?? []).map((each): Section => {
    if (each._id !== section._id) return each
    return isNumbered(section) ? {...each, slides: [...(each.slides ?? []), stub]} : each
  })
  const whole = isWhole ? wholeTalk(resolveTalk(talk, documents), section._id, resolved) : undefined
  const plan = planDeck(whole ?? {...resolved, sections})
  const slides = plan.slides
    .filter(({origin}) => origin?.sectionId === section._id && origin.slideKey === slide._key)
    .map((page, index) => ({...page, page: firstPage + index}))
  return {...plan, slides}
}

/** Kinds that are made of what the other slides say. */
const showsWholeTalk: ReadonlySet<string> = new Set(['sourcesSlide'])

/** Whether a section counts hangs on its having a slide that is no title slide. */
function isNumbered({slides}: StoredDocument): boolean {
  return Array.isArray(slides) && slides.some(isNoTitle)
}

const isNoTitle = (slide: unknown): boolean =>
  typeof slide === 'object' && slide !== null && '_type' in slide && slide._type !== 'titleSlide'

const stub: Slide = {...bareSlide, _type: 'sectionBreakSlide', _key: '~'}

function withoutSlides(section: StoredDocument): StoredDocument {
  return {...section, slides: isNumbered(section) ? [stub] : []}
}

function wholeTalk(talk: Talk, sectionId: string, open: Talk): Talk {
  const slide = open.sections?.find(({_id}) => _id === sectionId)?.slides?.[0]
  return {
    ...talk,
    sections: (talk.sections ?? []).map((section) =>
      section._id === sectionId && slide
        ? {
            ...section,
            slides: (section.slides ?? []).map((s) => (s._key === slide._key ? slide : s)),
          }
        : section,
    ),
  }
}
