export interface OpenedSlide {
  sectionId: string
  slideKey: string
}

interface Pane {
  id: string
  params?: {[name: string]: string | undefined} | undefined
}

/** Of panes from left to right, the slide whose form is open in the one furthest right. */
export function openedSlide(panes: readonly Pane[]): OpenedSlide | undefined {
  for (const {id, params} of panes.toReversed()) {
    const [, slideKey] = /^slides\[_key=="([^"]+)"\]/.exec(params?.['path'] ?? '') ?? []
    if (slideKey !== undefined) return {sectionId: id.replace(/^drafts\./, ''), slideKey}
  }
  return undefined
}

/** Where in its section a slide stands, as the Studio's address says it. */
export const slidePath = ({slideKey}: Pick<OpenedSlide, 'slideKey'>): string =>
  `slides[_key=="${slideKey}"]`
