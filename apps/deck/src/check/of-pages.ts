import {wordsIn} from '@rostrum/schema'
import type {Talk} from '@rostrum/schema'
import {drawnPictures, slideFacts} from '@rostrum/slides'
import type {DeckPlan, DrawnPicture, PlannedSlide} from '@rostrum/slides'
import {at, placeOfPage} from './finding.ts'
import type {CheckProblem, Found, Place} from './finding.ts'

/** What the pages of a plan tell without being drawn: how much is read, and which pictures are small. */
export function ofPages(told: Talk, plan: DeckPlan, whole: Place): Found[] {
  const people = new Set<string>()
  return plan.slides.flatMap((slide) => {
    const place = placeOfPage(slide, {talk: told, plan, whole})
    const small = drawnPictures(slide).filter(({stretch}) => stretch > mostStretch)
    return [
      ...tooManyWords(slide).map((problem) => at(place, problem)),
      ...small.flatMap((picture) => {
        const {person} = picture
        if (person === null) return [at(place, isSmall(picture))]
        if (people.has(person)) return []
        people.add(person)
        const portrait = {...place, document: {type: 'person', id: person}, key: null}
        return [at(portrait, isSmall(picture))]
      }),
    ]
  })
}

const mostWords = 75

/** What is pointed at, and not read from top to bottom. */
const uncounted: ReadonlySet<PlannedSlide['kind']> = new Set([
  'agendaSlide',
  'chartSlide',
  'codeSlide',
  'sources',
  'sourcesSlide',
  'tableSlide',
  'unknown',
])

function tooManyWords(slide: PlannedSlide): CheckProblem[] {
  if (uncounted.has(slide.kind)) return []
  const words = wordsIn(slideFacts({...slide, sources: []}).texts.join('\n'))
  if (words <= mostWords) return []
  return [
    {
      rule: 'too-many-words',
      severity: 'warning',
      path: [],
      message: `${words} words stand on it: whoever reads does not listen. Keep ${mostWords} at most, and say the rest or split the slide.`,
    },
  ]
}

/** A projector has one and a half pixels for each of the slide's; twice a picture's own is a blur. */
const projector = 1.5
const mostStretch = 2 / projector

function isSmall({place, image, stretch}: DrawnPicture): CheckProblem {
  const [width, height] = [image.width ?? 0, image.height ?? 0]
  const wanted = Math.ceil(width * stretch)
  return {
    rule: 'image-small',
    severity: 'warning',
    path: [place],
    message: `The picture has ${width} x ${height} pixels, and a projector stretches it ${(stretch * projector).toFixed(1)} times. Bring one that is ${wanted} pixels wide or more.`,
  }
}
