import type {RuleProblem} from '@rostrum/schema'

/** A path as Sanity writes it: `slides[_key=="a"].items[0].text`. */
export const pathText = (path: RuleProblem['path']): string =>
  path
    .map((step, place) => {
      if (typeof step === 'number') return `[${step}]`
      if (typeof step === 'string') return place === 0 ? step : `.${step}`
      return `[_key==${JSON.stringify(step._key)}]`
    })
    .join('')
