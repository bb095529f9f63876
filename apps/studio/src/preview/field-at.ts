import {fieldMarks} from '@rostrum/slides/field-marks'

/** A slide's own fields, the headline first. */
export interface SlideFields {
  all: ReadonlySet<string>
  /** The first that is the kind's own: its points, figures, picture. */
  content: string
}

/** The field that something on a rendered slide stands in. */
export function fieldAt(target: Pick<Element, 'closest'>, {all, content}: SlideFields): string {
  for (const {selector, fields} of fieldMarks) {
    const field = target.closest(selector) ? fields.find((name) => all.has(name)) : undefined
    if (field !== undefined) return field
  }
  return target.closest('.body') ? content : 'headline'
}

export function slideFields(
  fields: readonly {name: string; group?: string | readonly string[] | undefined}[],
): SlideFields {
  const own = fields.find(({name, group}) => name !== 'headline' && group === 'content')
  return {all: new Set(fields.map(({name}) => name)), content: own?.name ?? 'headline'}
}
