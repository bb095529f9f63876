import {hash} from '../documents/ids.ts'
import {notesOf, type TextPoint} from '../documents/points.ts'
import {isSection, isStatement} from '../documents/shape.ts'
import type {SlideObject, TalkDocuments} from '../documents/types.ts'
import {isSameContent} from '../same-content.ts'
import {writeInline} from '../inline/write-inline.ts'
import {contents} from '../outline.ts'
import type {Base} from './base.ts'
import {hasContents, type Node} from './node.ts'
import {type Around, contentNodes} from './kinds.ts'
import {flatPoints} from './points.ts'
import {rawVerbatim} from './verbatim.ts'

/** The sections and slides of a talk as the blocks that notes would say them with. */
export function treeOf(documents: TalkDocuments, base: Base | undefined): Node[] {
  const {talk, sections, people, referred = []} = documents
  const byId = new Map(sections.map((section) => [section._id, section]))
  const listed = (talk.sections ?? []).flatMap(({_ref}) => byId.get(_ref) ?? [])
  const known = new Map([...people, ...referred].map((each) => [each._id, each]))
  const around = (inSection: boolean): Around => ({base, inSection, referred: known})
  return (listed.length > 0 ? listed : sections).flatMap((section, at) => {
    const slides = (section.slides ?? []).map((slide, nth) =>
      at === 0 && nth === 0 ? withoutTitles(slide, talk) : slide,
    )
    const title = section.title?.trim() ?? ''
    if (title === '') return slidesToNodes(slides, around(false), at === 0)
    const first = slides.find((slide) => slide._type === 'sectionBreakSlide')
    const rest = slides.filter((slide) => slide !== first)
    const children = [
      ...(first ? [...otherName(first, title), ...notes(first, base)] : []),
      ...slidesToNodes(rest, around(true), at === 0),
    ]
    const key = first?._key ?? hash(section._id)
    return [
      {
        form: 'headline',
        key,
        text: section.title!,
        ...ordinal(first),
        children: asSection(children),
        section: true,
      } satisfies Node,
    ]
  })
}

/** The slide that opens the talk says in the notes only what the talk does not say itself. */
function withoutTitles(slide: SlideObject, talk: TalkDocuments['talk']): SlideObject {
  if (slide._type !== 'titleSlide') return slide
  const {headline, subtitle, ...rest} = slide
  const isOther = (own: string | undefined, known: string | undefined) =>
    own !== undefined && own.trim() !== '' && own.trim() !== known?.trim()
  return {
    ...rest,
    ...(isOther(headline, talk.title) ? {headline: headline!} : {}),
    ...(isOther(subtitle, talk.subtitle) ? {subtitle: subtitle!} : {}),
  }
}

/** The headline of a section's first slide, where it is not the section's title. */
function otherName({_key, headline}: SlideObject, title: string): Node[] {
  const text = headline?.trim() ?? ''
  if (text === '' || text === title) return []
  return [{form: 'headline', key: hash(`${_key}\nheadline`), text, children: []}]
}

/** What has nothing nested beneath it would be read as one slide. */
function asSection(children: Node[]): Node[] {
  const isNested = (node: Node) => 'children' in node && hasContents(node)
  if (children.some(isNested)) return children
  const run = children.findIndex(({form}) => form === 'run')
  const at = run >= 0 ? run : children.findIndex(({form}) => form === 'single')
  const node = children[at]
  if (node?.form === 'run') {
    const {key, members} = node
    return children.with(at, {form: 'headline', key, text: '', children: members})
  }
  if (node?.form !== 'single') return children
  const {ordinal, ...single} = node
  const held: Node = {...single, key: hash(`${node.key}\nheld`), held: true}
  const number = ordinal === undefined ? {} : {ordinal}
  return children.with(at, {form: 'headline', key: node.key, text: '', ...number, children: [held]})
}

function slidesToNodes(slides: readonly SlideObject[], around: Around, opening: boolean): Node[] {
  const nodes: Node[] = []
  for (const [at, slide] of slides.entries()) {
    const made = slideToNodes(slide, around, opening && at === 0)
    const [run] = made
    const before = nodes.findLast((node) => node.form !== 'notes')
    if (run?.form === 'run') {
      for (const [nth, member] of run.members.entries()) {
        if ('children' in member || member.form === 'paragraph' || member.form === 'verbatim') {
          if (nth > 0) Object.assign(member, {apart: false})
          else if (before?.form === 'run') Object.assign(member, {apart: true})
        }
      }
    }
    nodes.push(...made, ...notes(slide, around.base))
  }
  return nodes
}

function slideToNodes(slide: SlideObject, around: Around, isFirst: boolean): Node[] {
  const {base, inSection} = around
  const headline = slide.headline?.trim() ?? ''
  // The slide that opens a talk has a key that no block of the notes may have.
  const key = isFirst && slide._type === 'titleSlide' ? hash(`${slide._key}\nheadline`) : slide._key
  const named = (children: Node[]): Node[] => [
    {form: 'headline', key, text: headline, ...ordinal(slide), children},
  ]
  const content = contentNodes(slide, around)
  if (slide._type === 'codeSlide' || slide._type === 'quoteSlide' || slide._type === 'imageSlide') {
    const held = heldKey(key, base)
    if (headline === '' && held === undefined && content.length === 0)
      return [{form: 'single', key, slide, ...ordinal(slide)}]
    const single: Node = {form: 'single', key: held ?? hash(`${key}\nheld`), slide, held: true}
    return named([single, ...content])
  }
  if (slide._type !== 'bulletsSlide' && slide._type !== 'numberedSlide')
    return headline === '' && content.length === 0 ? [] : named(content)
  const body = slide.body ?? []
  if (headline !== '' || heldKey(key, base) !== undefined) return named(content)
  if (body.length === 0) return []
  const isFlat = body.every((point) =>
    point._type === 'block'
      ? point.listItem === undefined || (point.level ?? 1) === 1
      : rawVerbatim(point)?.kind === 'verbatim',
  )
  if (inSection && isFlat && !isNumbered(slide))
    return [{form: 'run', key, members: flatPoints(body)}]
  const [only] = flatPoints(body)
  if (!inSection && isFlat && body.length === 1 && only && only.key === key) {
    if (only.form === 'verbatim') return [only]
    if (!isStatement(writeInline(only.spans))) {
      return [only.form === 'point' && slide.number ? {...only, ordinal: slide.number} : only]
    }
  }
  return named(content)
}

const isNumbered = ({number}: SlideObject) => number !== undefined && number !== null

const ordinal = (slide: SlideObject | undefined) =>
  slide?.number === undefined || slide.number === null ? {} : {ordinal: slide.number}

/** The key of what the notes had beneath a headline that names a slide of one thing. */
function heldKey(key: string, base: Base | undefined): string | undefined {
  const place = base?.placeOf.get(key)
  const block = place === undefined ? undefined : base!.blocks[place]!
  const [child] = block && !isSection(block) ? contents(block.children) : []
  return child && (block!.text === '' || contents(block!.children).length === 1)
    ? base!.keyAt(base!.blocks.indexOf(child, place))
    : undefined
}

function notes(slide: SlideObject, base: Base | undefined): Node[] {
  const written = (slide.notes ?? []) as TextPoint[]
  const kept = base?.commentsOf.get(slide._key) ?? []
  const known = kept.flatMap((key) => notesOf(base!.blocks[base!.placeOf.get(key)!]!.text, key))
  if (isSameContent(written, known)) return kept.length > 0 ? [{form: 'notes', kept}] : []
  const hasText = written.some((point) => point.children?.some((span) => span.text?.trim()))
  return hasText ? [{form: 'notes', key: kept[0] ?? hash(`${slide._key}\nnotes`), written}] : []
}
