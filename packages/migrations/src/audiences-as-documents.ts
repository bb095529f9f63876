import {at, createIfNotExists, defineMigration, patch, set} from '@sanity/migrate'
import {audienceFor} from './audience-for.ts'

/** `audiences` of a slide named them as strings; now they refer to documents. */
export const audiencesAsDocuments = defineMigration({
  title: 'Audiences become documents',
  documentTypes: ['section'],
  filter: 'count(slides[].audiences[][@ == string(@)]) > 0',
  migrate: {
    document(section) {
      const slides = Array.isArray(section['slides']) ? (section['slides'] as unknown[]) : []
      const changed = slides.flatMap((slide, index) => {
        const audiences = audiencesOf(slide)
        return audiences.some(isString) ? [{path: pathTo(slide, index), audiences}] : []
      })
      if (changed.length === 0) return []
      const named = changed.flatMap(({audiences}) => audiences.filter(isString))
      const documents = new Map(
        named.flatMap((text) => {
          const audience = audienceFor(text)
          return audience ? [[audience._id, audience] as const] : []
        }),
      )
      return [
        ...[...documents.values()].map((audience) => createIfNotExists(audience)),
        patch(
          section._id,
          changed.map(({path, audiences}) =>
            at(['slides', path, 'audiences'], set(asReferences(audiences))),
          ),
        ),
      ]
    },
  },
})

/** What is neither a string nor a reference to an audience that is there already stays as it is. */
function asReferences(audiences: readonly unknown[]): unknown[] {
  const seen = new Set<string>()
  return audiences.flatMap((item) => {
    const audience = isString(item) ? audienceFor(item) : undefined
    if (isString(item) && audience === undefined) return []
    const id = audience?._id ?? referenceOf(item)
    if (id !== undefined && seen.has(id)) return []
    if (id !== undefined) seen.add(id)
    return [audience ? {_key: audience.slug.current, _type: 'reference', _ref: audience._id} : item]
  })
}

function audiencesOf(slide: unknown): unknown[] {
  const audiences = isRecord(slide) ? slide['audiences'] : undefined
  return Array.isArray(audiences) ? audiences : []
}

function pathTo(slide: unknown, index: number): number | {_key: string} {
  const key = isRecord(slide) ? slide['_key'] : undefined
  return isString(key) && /^[\w-]+$/.test(key) ? {_key: key} : index
}

function referenceOf(item: unknown): string | undefined {
  const reference = isRecord(item) ? item['_ref'] : undefined
  return isString(reference) ? reference : undefined
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
