import {archive} from './archive.ts'
import {declaration, escapeXml} from './xml.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type Relation = {id: string; kind: string; target: string; isExternal?: boolean}

/** The parts of a file for Office: what each is, and what it refers to. */
export type Parts = {
  add(path: string, content: string | Uint8Array<ArrayBuffer>, type?: string): void
  /** Relative to the part. Answers its id; the same target twice is one relation. */
  relate(from: string, kind: string, target: string, isExternal?: boolean): string
  bytes(): Uint8Array<ArrayBuffer>
}

export function createParts(): Parts {
  const files = new Map<string, string | Uint8Array<ArrayBuffer>>()
  const types = new Map<string, string>()
  const relations = new Map<string, Relation[]>()
  return {
    add(path, content, type) {
      files.set(path, content)
      if (type !== undefined) types.set(path, type)
    },
    relate(from, kind, target, isExternal = false) {
      const own = relations.get(from) ?? []
      relations.set(from, own)
      const known = own.find((one) => one.kind === kind && one.target === target)
      if (known !== undefined) return known.id
      const id = `rId${own.length + 1}`
      own.push({id, kind, target, isExternal})
      return id
    },
    bytes() {
      const related = [...relations].map(([from, own]) => [relsPath(from), relsXml(own)] as const)
      return archive({
        '[Content_Types].xml': typesXml(types),
        ...Object.fromEntries(related),
        ...Object.fromEntries(files),
      })
    },
  }
}

function relsPath(from: string): string {
  const slash = from.lastIndexOf('/') + 1
  return `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`
}

const relsXml = (relations: readonly Relation[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations
    .map(
      ({id, kind, target, isExternal}) =>
        `<Relationship Id="${id}" Type="${kind.startsWith('http') ? kind : `${office}/${kind}`}" Target="${escapeXml(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`

const defaults = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const typesXml = (types: ReadonlyMap<string, string>): string =>
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${Object.entries(
    defaults,
  )
    .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
    .join('')}${[...types]
    .map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
    .join('')}</Types>`
