import {type DefaultTreeAdapterTypes, parse} from 'parse5'
import type {FormatReading, SlideReading} from './reading.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

/** A deck as a page: its slides, with the notes that stand on them. */
export function readHtml(page: string): FormatReading {
  const root = parse(page)
  return {
    slides: findAll(root, isSlide).map((slide) => readSlide(slide, slide)),
    whole: everything(root),
  }
}

/** The same of a handout, where a sheet holds a slide and what is said about it. */
export function readHandout(page: string): FormatReading {
  const root = parse(page)
  const sheets = findAll(root, (element) => hasClass(element, 'sheet'))
  return {
    slides: sheets.flatMap((sheet) => {
      const [slide] = findAll(sheet, isSlide)
      return slide === undefined ? [] : [readSlide(slide, sheet)]
    }),
    whole: everything(root),
  }
}

function readSlide(slide: Element, around: Element): SlideReading {
  const notes = findAll(around, isNotes)
  return {
    text: textOf(slide, isNotes),
    notes: notes.map((each) => textOf(each)).join(' '),
    alts: findAll(slide, (element) => altOf(element) !== '').map(altOf),
    links: findAll(slide, ({tagName}) => tagName === 'a', isNotes).flatMap((link) => {
      const href = attribute(link, 'href')
      return href.startsWith('#') ? [] : [href]
    }),
  }
}

const isSlide = (element: Element): boolean =>
  element.tagName === 'section' && hasClass(element, 'slide')

const isNotes = (element: Element): boolean =>
  (element.tagName === 'aside' && hasClass(element, 'notes')) || hasClass(element, 'said')

const altOf = (element: Element): string =>
  attribute(element, element.tagName === 'img' ? 'alt' : 'aria-label')

const attribute = ({attrs}: Element, name: string): string =>
  attrs.find((each) => each.name === name)?.value ?? ''

const hasClass = (element: Element, name: string): boolean =>
  attribute(element, 'class').split(/\s+/).includes(name)

const isElement = (node: Node): node is Element => 'tagName' in node

const isCode = ({tagName}: Element): boolean => tagName === 'style' || tagName === 'script'

/** Every element beneath that fits, at any depth but in those that are skipped. */
function findAll(
  parent: Parent,
  fits: (element: Element) => boolean,
  skips: (element: Element) => boolean = () => false,
): Element[] {
  return parent.childNodes
    .filter(isElement)
    .filter((element) => !skips(element))
    .flatMap((element) => [...(fits(element) ? [element] : []), ...findAll(element, fits, skips)])
}

function textOf(parent: Parent, skips: (element: Element) => boolean = () => false): string {
  return parent.childNodes
    .map((node) => {
      if ('value' in node) return node.value
      return isElement(node) && !isCode(node) && !skips(node) ? textOf(node, skips) : ''
    })
    .join('')
}

/** All text and every value of an attribute, but for styles, scripts and the bytes of files. */
function everything(parent: Parent): string {
  return parent.childNodes
    .map((node) => {
      if ('value' in node) return node.value
      if (!isElement(node) || isCode(node)) return ''
      const values = node.attrs.map(({value}) => (value.startsWith('data:') ? '' : value))
      return [...values, everything(node)].join(' ')
    })
    .join(' ')
}
