import {originCoverage} from '@rostrum/outline'
import type {Documents} from '../content/follow-references.ts'
import type {Content} from '../content/stored-documents.ts'
import {at} from './finding.ts'
import type {Found, Place} from './finding.ts'

/** How many points of the imported notes stand in a talk, of all there are. */
export interface CheckedCoverage {
  talk: string
  covered: number
  total: number
}

type Imported = Parameters<typeof originCoverage>[0]

/** What of the notes of the talks among these documents stands on no slide and in no note. */
export function ofCoverage(
  documents: Documents,
  whole: Place,
): {coverage: CheckedCoverage[]; found: Found[]} {
  const coverage: CheckedCoverage[] = []
  const found: Found[] = []
  for (const talk of documents.values()) {
    if (talk._type !== 'talk') continue
    const imported = {...talk, sections: sectionsOf(talk, documents)} as Imported
    const covered = originCoverage(imported)
    if (covered === undefined) continue
    coverage.push({talk: talk._id, covered: covered.covered, total: covered.total})
    const place = {...whole, document: {type: 'talk', id: talk._id}}
    for (const {line, text} of covered.left)
      found.push(
        at(place, {
          rule: 'point-left',
          severity: 'warning',
          path: ['origin'],
          message: `Line ${line} of the notes, “${text}”, stands on no slide and in no note. Bring it back, or strike it from the notes and import them again.`,
        }),
      )
  }
  return {coverage, found}
}

const sectionsOf = (talk: Content, documents: Documents): (Content | null)[] =>
  ((talk['sections'] ?? []) as {_ref: string}[]).map(({_ref}) => documents.get(_ref) ?? null)
