import type {AnySlideOf, SlideKind} from '../types.ts'
import {
  asList,
  type Block,
  filledTexts,
  type Group,
  groupsOf,
  inOneLine,
  type NewKey,
  plain,
  shifted,
  ungrouped,
  words,
} from './blocks.ts'
import type {Content} from './content-of.ts'
import {definitionOf} from './definition.ts'
import {type Filled, heading, led, type OwnFields, text} from './filled.ts'
import {addressIn, dated, figured, opposed, quoted, withoutPitfall} from './shapes.ts'

export function fillKind(kind: SlideKind, content: Content, newKey: NewKey): Filled {
  return fillers[kind](content, newKey)
}

type Filler<Kind extends SlideKind> = (content: Content, newKey: NewKey) => Filled<OwnFields<Kind>>

const onlyHeadline = (content: Content): Filled => {
  const {headline, body} = led(content)
  return {fields: heading({headline}), rest: body}
}

/** A part for each group of points. */
const parts =
  <Part extends {_key: string}>(make: (group: Group, newKey: NewKey) => Omit<Part, '_key'>) =>
  (body: readonly Block[], newKey: NewKey): Part[] =>
    groupsOf(body).map((group) => ({...make(group, newKey), _key: newKey()}) as Part)

type Items<Kind extends SlideKind, Field extends string> = Extract<
  AnySlideOf<Kind>[Field & keyof AnySlideOf<Kind>],
  readonly unknown[]
>[number] & {_key: string}

const happenings = parts<Items<'timelineSlide', 'items'>>(({lead, beneath}) => {
  const found = dated(plain(lead))
  const what = found?.what ?? plain(lead)
  const [first, ...others] = beneath
  const title = what === '' && first !== undefined ? plain(first) : what
  const detail = inOneLine(what === '' ? others : beneath)
  return {
    _type: 'timelineItem',
    ...text('when', found?.when ?? ''),
    ...text('title', title),
    ...text('text', detail),
  }
})

const stages = parts<Items<'funnelSlide', 'stages'>>(({lead, beneath}) => {
  const isOwner = (block: Block) => /^owner\b/i.test(plain(block))
  const isMeasure = (block: Block) => /^(?:measure|metric)/i.test(plain(block))
  const labelled = beneath.some((block) => isOwner(block) || isMeasure(block))
  const owner = labelled ? beneath.filter(isOwner) : beneath.slice(0, beneath.length > 1 ? 1 : 0)
  const measure = beneath.filter((block) => !owner.includes(block))
  return {
    _type: 'funnelStage',
    title: plain(lead),
    ...text('owner', inOneLine(owner)),
    ...text('measure', inOneLine(measure)),
  }
})

const steps = parts<Items<'cycleSlide', 'steps'>>(({lead, beneath}) => ({
  _type: 'cycleStep',
  title: plain(lead),
  ...text('text', inOneLine(beneath)),
}))

const doings = parts<Items<'checklistSlide', 'items'>>(({lead, beneath}) => ({
  _type: 'checklistItem',
  text: plain(lead),
  ...text('detail', inOneLine(beneath)),
}))

const side = (title: string, body: Block[], newKey: NewKey) => ({
  _type: 'comparisonSide' as const,
  _key: newKey(),
  title,
  ...(body.length === 0 ? {} : {body}),
})

function sidesOf({headline, body}: Content, newKey: NewKey) {
  const groups = groupsOf(body)
  const names = opposed(headline ?? '')
  const nested = groups.some(({beneath}) => beneath.length > 0)
  if (names === undefined || nested || groups.length === 2)
    return groups.map(({lead, beneath}) => side(plain(lead), shifted(beneath, -1), newKey))
  const half = Math.ceil(groups.length / 2)
  return names.map((name, index) =>
    side(name, ungrouped(index === 0 ? groups.slice(0, half) : groups.slice(half)), newKey),
  )
}

function figuresOf(body: readonly Block[], newKey: NewKey) {
  const groups = groupsOf(body)
  const counted = groups.filter(({lead}) => figured(plain(lead)) !== undefined)
  const shown = (counted.length === 0 ? groups : counted).slice(0, 3)
  const figures = shown.map(({lead, beneath}) => {
    const found = figured(plain(lead))
    const label = filledTexts(found?.rest, inOneLine(beneath)).join('; ')
    const value = found?.figure ?? plain(lead)
    return {_type: 'figure' as const, _key: newKey(), value, ...text('label', label)}
  })
  return {figures, rest: ungrouped(groups.filter((group) => !shown.includes(group)))}
}

function quoteOf({headline, body}: Content): Filled<OwnFields<'quoteSlide'>> {
  const isName = (block: Block) => /^[–—-]\s/.test(plain(block))
  const texts = body.filter((block) => !isName(block))
  const names = body.filter(isName)
  const source = texts.find((block) => quoted(plain(block)) !== undefined) ?? texts[0]
  const given = source === undefined ? (headline ?? '') : plain(source)
  const {quote, rest = ''} = quoted(given) ?? {quote: given}
  const named = names.map((block) => plain(block).replace(/^[–—-]\s+/, ''))
  const attribution = filledTexts(rest, ...named).join(', ')
  return {
    fields: {
      ...(source === undefined || headline === undefined ? {} : {headline}),
      ...text('quote', quote),
      ...text('attribution', attribution),
    },
    rest: texts.filter((block) => block !== source),
  }
}

function tableOf(body: readonly Block[], newKey: NewKey) {
  const groups = groupsOf(body)
  const named = groups.map(({lead}) => /^(.{1,60}?)\s*[:–—]\s+(.+)$/su.exec(plain(lead)))
  const isFlat = groups.every(({beneath}, index) => beneath.length === 0 && named[index])
  const lines = groups.map(({lead, beneath}, index) => {
    if (isFlat) return named[index]!.slice(1)
    const [first, second, ...others] = beneath.flatMap(words)
    return [plain(lead), ...filledTexts(first, second, others.join('; '))]
  })
  const width = Math.max(0, ...lines.map(({length}) => length))
  const isNumbers = (column: number) =>
    lines.every((cells) => /^[\s\d.,%$€£+−-]*$/.test(cells[column] ?? ''))
  return {
    _type: 'dataTable' as const,
    columns: Array.from({length: width}, (_, column) => ({
      _type: 'dataColumn' as const,
      _key: newKey(),
      name: '',
      kind: isNumbers(column) ? ('number' as const) : ('text' as const),
    })),
    rows: lines.map((cells) => ({
      _type: 'dataRow' as const,
      _key: newKey(),
      cells: [...cells, ...Array.from({length: width - cells.length}, () => '')],
    })),
  }
}

function codeOf(body: readonly Block[]): Filled<OwnFields<'codeSlide'>> {
  const code = body.find((block) => block._type === 'verbatim')
  if (code === undefined) return {fields: text('code', body.flatMap(words).join('\n')), rest: []}
  const {language} = code
  return {
    fields: {code: code.text ?? '', ...(language === undefined ? {} : {language})},
    rest: body.filter((block) => block !== code),
  }
}

/** The first address in the points, and the points without it where they are nothing else. */
function addressOf(body: readonly Block[]): {link: string | undefined; others: Block[]} {
  const link = body.map((block) => addressIn(plain(block))).find((found) => found !== undefined)
  return {link, others: body.filter((block) => plain(block).trim() !== link)}
}

/** A caption from the first point. */
function captioned({headline, body}: Content): Filled<{caption?: string}> {
  const [first, ...rest] = body.filter((block) => words(block).length > 0)
  const caption = first === undefined || first._type === 'verbatim' ? '' : plain(first)
  const left = caption === '' && first !== undefined ? [first, ...rest] : rest
  return {fields: {...heading({headline}), ...text('caption', caption)}, rest: left}
}

const fillers: {readonly [Kind in SlideKind]: Filler<Kind>} = {
  titleSlide: (content) => {
    const {headline, body} = led(content)
    const [first, ...rest] = body
    if (first === undefined || first._type === 'verbatim')
      return {fields: heading({headline}), rest: body}
    return {fields: {...heading({headline}), ...text('subtitle', plain(first))}, rest}
  },
  agendaSlide: ({headline, body}) => ({fields: heading({headline}), rest: body}),
  sourcesSlide: ({headline, body}) => ({fields: heading({headline}), rest: body}),
  sectionBreakSlide: onlyHeadline,
  statementSlide: (content) => {
    const {headline, body} = led(content)
    return {fields: {...heading({headline}), ...(body.length && {body})}, rest: []}
  },
  bulletsSlide: (content) => ({
    fields: {...heading(content), body: asList(content.body, 'bullet')},
    rest: [],
  }),
  numberedSlide: (content) => ({
    fields: {...heading(content), body: asList(content.body, 'number')},
    rest: [],
  }),
  comparisonSlide: (content, newKey) => ({
    fields: {...heading(content), sides: sidesOf(content, newKey)},
    rest: [],
  }),
  quoteSlide: quoteOf,
  definitionSlide: definitionOf,
  bigNumberSlide: (content, newKey) => {
    const {figures, rest} = figuresOf(content.body, newKey)
    const own = figured(content.headline ?? '')
    const shown =
      figures.length === 0 && own !== undefined
        ? [{_type: 'figure' as const, _key: newKey(), value: own.figure}]
        : figures
    return {fields: {...heading(content), figures: shown}, rest}
  },
  timelineSlide: (content, newKey) => ({
    fields: {...heading(content), items: happenings(content.body, newKey)},
    rest: [],
  }),
  funnelSlide: (content, newKey) => ({
    fields: {...heading(content), stages: stages(content.body, newKey)},
    rest: [],
  }),
  cycleSlide: (content, newKey) => ({
    fields: {...heading(content), steps: steps(content.body, newKey)},
    rest: [],
  }),
  chartSlide: ({headline, body}) => ({fields: heading({headline}), rest: body}),
  tableSlide: (content, newKey) => ({
    fields: {...heading(content), table: tableOf(content.body, newKey)},
    rest: [],
  }),
  imageSlide: captioned,
  videoSlide: captioned,
  codeSlide: (content) => {
    const {fields, rest} = codeOf(content.body)
    return {fields: {...heading(content), ...fields}, rest}
  },
  peopleSlide: ({headline, body}) => ({fields: heading({headline}), rest: body}),
  checklistSlide: (content, newKey) => ({
    fields: {...heading(content), items: doings(content.body, newKey)},
    rest: [],
  }),
  pitfallSlide: (content) => {
    const {headline, body} = led(content)
    const isRemedy = (block: Block) => /^instead\s*[:–—-]/i.test(plain(block))
    const remedy = body
      .filter(isRemedy)
      .map((block) => plain(block).replace(/^instead\s*\W\s*/i, ''))
    const signs = body.filter((block) => !isRemedy(block))
    return {
      fields: {
        ...(headline === undefined ? {} : {headline: withoutPitfall(headline)}),
        ...(signs.length > 0 && {body: signs}),
        ...text('remedy', remedy.join('\n')),
      },
      rest: [],
    }
  },
  callToActionSlide: (content) => {
    const {headline, body} = led(content)
    const {link, others} = addressOf(body)
    return {
      fields: {
        ...heading({headline}),
        ...text('action', others.flatMap(words).join('\n')),
        ...text('link', link ?? ''),
      },
      rest: [],
    }
  },
  embedSlide: ({headline, body}) => {
    const {link, others} = addressOf(body)
    const {fields, rest} = captioned({headline, body: others})
    return {fields: {...fields, ...text('url', link ?? '')}, rest}
  },
}
