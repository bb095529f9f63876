import type {SlideScope} from './render-options.ts'

/** The class of what comes one after the other, where the slide wants that. */
export const fragment = ({reveal}: Pick<SlideScope, 'reveal'>): string =>
  reveal ? ' fragment' : ''
