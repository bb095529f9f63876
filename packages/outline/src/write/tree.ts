import {hash} from '../documents/ids.ts'
import {notesOf, type TextPoint} from '../documents/points.ts'
import {isStatement} from '../documents/shape.ts'
import type {SlideObject, TalkDocuments} from '../documents/types.ts'
import {isSameContent} from '../same-content.ts'
import {writeInline} from '../inline/write-inline.ts'
import {contents} from '../outline.ts'
import type {Base} from './base.ts'
import {hasContents, type Node} from './node.ts'
import {flatPoints, nestPoints} from './points.ts'
import {rawVerbatim} from './verbatim.ts'

/** The sections and slides of a talk as the blocks that notes would say them with. */
export function treeOf({talk, sections}: TalkDocuments, base: Base | undefined): Node[] {
  const byId = new Map(sections.map((section) => [section._id, section]))
  const listed = (talk.sections ?? []).flatMap(({_ref}) => byId.get(_ref) ?? [])
  return (listed.length > 0 ? listed : sections).flatMap((section, at) => {
    const slides = section.slides ?? []
    if (!section.title?.trim()) return slidesToNodes(slides, base, false, at === 0)
    const first = slides.find((slide) => slide._type === 'sectionBreakSlide')
    const rest = slides.filter((slide) => slide !== first)
    const children = [
      ...(first ? notes(first, base) : []),
      ...slidesToNodes(rest, base, true, at === 0),
    ]
    const key = first?._key ?? hash(section._id)
    return [
      {
        form: 'headline',
        key,
        text: section.title,
        ...ordinal(first),
        children: asSection(children),
        section: true,
      } satisfies Node,
    ]
  })
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

function slidesToNodes(
  slides: readonly SlideObject[],
  base: Base | undefined,
  inSection: boolean,
  opening: boolean,
): Node[] {
  const nodes: Node[] = []
  for (const [at, slide] of slides.entries()) {
    const made = slideToNodes(slide, base, inSection, opening && at === 0)
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
    nodes.push(...made, ...notes(slide, base))
  }
  return nodes
}

function slideToNodes(
  slide: SlideObject,
  base: Base | undefined,
  inSection: boolean,
  isFirst: boolean,
): Node[] {
  const key = slide._key
  const headline = slide.headline?.trim() ?? ''
  const named = (children: Node[]): Node[] => [
    {form: 'headline', key, text: headline, ...ordinal(slide), children},
  ]
  if (slide._type === 'titleSlide') {
    const subtitle = slide.subtitle?.trim() ?? ''
    if (isFirst || (headline === '' && subtitle === '')) return []
    const child: Node = {
      form: 'headline',
      key: hash(`${key}\nsubtitle`),
      text: subtitle,
      children: [],
    }
    return named(subtitle === '' ? [] : [child])
  }
  if (slide._type === 'sectionBreakSlide') return headline === '' ? [] : named([])
  if (slide._type === 'codeSlide' || slide._type === 'quoteSlide' || slide._type === 'imageSlide') {
    const held = heldKey(key, base)
    if (headline === '' && held === undefined)
      return [{form: 'single', key, slide, ...ordinal(slide)}]
    return named([{form: 'single', key: held ?? hash(`${key}\nheld`), slide, held: true}])
  }
  const body = slide.body ?? []
  if (headline !== '' || heldKey(key, base) !== undefined) return named(nestPoints(body, key, base))
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
  return named(nestPoints(body, key, base))
}

const isNumbered = ({number}: SlideObject) => number !== undefined && number !== null

const ordinal = (slide: SlideObject | undefined) =>
  slide?.number === undefined || slide.number === null ? {} : {ordinal: slide.number}

/** The key of what the notes had beneath a headline that names a slide of one thing. */
function heldKey(key: string, base: Base | undefined): string | undefined {
  const place = base?.placeOf.get(key)
  const block = place === undefined ? undefined : base!.blocks[place]!
  const [child] = block ? contents(block.children) : []
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
