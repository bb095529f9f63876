import {type FormPatch, insert, set, setIfMissing, unset} from 'sanity'
import type {Step} from './transition.ts'

/** Steps as patches of a form, keyed so that two editors can work on one list. */
export const formPatches = (steps: readonly Step[]): FormPatch[] => steps.flatMap(patchesOf)

const patchesOf = (step: Step): FormPatch[] => {
  if (step.type === 'set') return [set(step.slide, [{_key: step.slide._key}])]
  if (step.type === 'unset') return [unset([{_key: step.key}])]
  if (step.neighbour === undefined) return [setIfMissing([]), insert(step.slides, 'after', [-1])]
  return [insert(step.slides, step.place, [{_key: step.neighbour}])]
}
