import {fieldMarks} from '@rostrum/slides/field-marks'
import {createDataAttribute} from '@sanity/visual-editing-standalone'

/** Writes on everything that stands on a slide in which field of which document it is edited. */
export function markFields(root: ParentNode): void {
  for (const slide of root.querySelectorAll<HTMLElement>('.slide[data-document]')) markSlide(slide)
}

function markSlide(slide: HTMLElement): void {
  const {studio = '', document: id = '', key = '', content = ''} = slide.dataset
  const fields = new Set(slide.dataset['fields']?.split(' '))
  const inherited = new Map(
    slide.dataset['inherited']?.split(' ').map((each) => each.split('=') as [string, string]),
  )
  const place = (field?: string) => {
    const [type, document, path] = inherited.get(field ?? '')?.split(':') ?? []
    const isElsewhere = type !== undefined && document !== undefined && path !== undefined
    return createDataAttribute({
      baseUrl: studio,
      ...(isElsewhere
        ? {id: document, type, path}
        : {
            id,
            type: 'section',
            path: `slides[_key=="${key}"]${field === undefined ? '' : `.${field}`}`,
          }),
    }).toString()
  }

  slide.dataset['sanity'] = place()
  for (const element of slide.querySelectorAll<HTMLElement>('.body > *'))
    element.dataset['sanity'] = place(content)
  // The later ones are the more particular.
  for (const {selector, fields: candidates} of fieldMarks.toReversed()) {
    const field = candidates.find((name) => fields.has(name))
    if (field === undefined) continue
    for (const element of slide.querySelectorAll<HTMLElement>(selector))
      element.dataset['sanity'] = place(field)
  }
}
