import type {AnySlide} from '@rostrum/schema'
import {sectionName, slideName} from '../slide-preview.ts'

/** A document that refers to another. */
export interface User {
  _id: string
  _type: string
  title: string | null
  slides?: readonly AnySlide[] | null
}

/** What it goes by. */
export function nameOfUser({_type, title, slides}: User): string {
  return _type === 'section' ? sectionName({title, slides: slides ?? null}) : title || 'Untitled'
}

/** The slides of a section that refer to a document, near or far inside them. */
export function slidesThatUse(id: string, {slides}: User): {_key: string; name: string}[] {
  return (slides ?? [])
    .filter((slide) => refersTo(id, slide))
    .map((slide) => ({_key: slide._key, name: slideName(slide)}))
}

function refersTo(id: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.some((each) => refersTo(id, each))
  if (typeof value !== 'object' || value === null) return false
  if ('_ref' in value && value._ref === id) return true
  return Object.values(value).some((each) => refersTo(id, each))
}
