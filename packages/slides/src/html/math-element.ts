import {html, type Html} from './html.ts'

/** A formula as MathML, element by element. */
export type MathElement = {
  name: string
  attributes: [name: string, value: string][]
  children: (MathElement | string)[]
}

/** Sets TeX, beside words or in a line of its own; null where it cannot be set. */
export type SetMath = (tex: string, isDisplay: boolean) => MathElement | null

/** What it says in words is its source: that is what people who use TeX read to each other. */
export function renderMath(element: MathElement, tex: string): Html {
  const named: MathElement['attributes'] = [...element.attributes, ['alttext', tex]]
  return markupOf({...element, attributes: named})
}

const markupOf = ({name, attributes, children}: MathElement): Html =>
  html`<${name}${attributes.map(([key, value]) => html` ${key}="${value}"`)}>${children.map(
    (child) => (typeof child === 'string' ? child : markupOf(child)),
  )}</${name}>`
