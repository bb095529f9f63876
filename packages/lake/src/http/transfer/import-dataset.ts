import {keepAsset, type AssetKind} from '../../assets/asset-document.ts'
import {LakeError, type Document, type Mutation} from '../../types.ts'
import type {LakeContext} from '../context.ts'
import {isRecord} from '../read-body.ts'
import {assetFields, withAssetRefs} from './asset-paths.ts'
import {canonicalJson, portable} from './canonical-json.ts'
import {parseNdjson, type ImportedLine, type ImportProblem} from './parse-ndjson.ts'
import type {Archive} from './unpack-archive.ts'

export interface ImportResult {
  documents: number
  assets: number
  /** Documents that differed from what the lake had. */
  written: number
}

/**
 * Puts the documents into the lake, over those with the same ids, in one transaction: all or none.
 * What is there already, as it is, is left alone.
 * @throws LakeError 400 `importError` with `problems`
 */
export async function importDataset(context: LakeContext, archive: Archive): Promise<ImportResult> {
  const {lines, problems} = parseNdjson(archive.ndjson)
  const known = new Set(archive.files.keys())
  for (const {line, document} of lines) {
    withAssetRefs(document, (source) => {
      const message = assetPath(source) === undefined ? NO_FILE(source) : MISSING(source)
      if (!known.has(assetPath(source) ?? '')) problems.push({line, message})
      return ''
    })
  }
  if (problems.length > 0) throw importError(problems)

  const assets = await keepAssets(context, archive)
  const resolved = lines.map(({line, document}) => ({
    line,
    document: withAssetRefs(
      document,
      (source) => assets.ids.get(assetPath(source) ?? '') ?? '',
    ) as ImportedLine['document'],
  }))
  const listed = new Set(resolved.map(({document}) => document._id))
  const changed = resolved.filter(({document}) =>
    differs(document, context.store.documents([document._id])[0]),
  )
  const added = assets.documents.filter(
    (document) =>
      !listed.has(document._id) && differs(document, context.store.documents([document._id])[0]),
  )
  const mutations: Mutation[] = [
    ...added.map((document) => ({createOrReplace: document})),
    ...changed.map(({document}) => ({createOrReplace: withoutRevision(document)})),
  ]
  try {
    if (mutations.length > 0) context.store.mutate(mutations, {author: context.user.id})
  } catch (error) {
    throw error instanceof LakeError ? locate(error, changed, added.length) : error
  }
  return {documents: lines.length, assets: assets.documents.length, written: changed.length}
}

/** Writes the bytes of all assets of the archive and answers their documents. */
async function keepAssets(context: LakeContext, archive: Archive) {
  const ids = new Map<string, string>()
  const documents: (Record<string, unknown> & {_id: string; _type: string})[] = []
  for (const [path, bytes] of archive.files) {
    const match = /^(image|file)s\/([0-9a-f]{40})?[^/]*$/.exec(path)
    if (!match?.[1]) continue
    const kind = match[1] as AssetKind
    const fields = assetFields(archive.fields[`${kind}-${match[2] ?? ''}`] ?? {})
    const asset = await keepAsset(context, kind, bytes, fields, path)
    const [existing] = context.store.documents([asset._id])
    ids.set(path, asset._id)
    documents.push(
      existing
        ? {...portable(existing), _id: existing._id, _type: existing._type, ...fields}
        : asset,
    )
  }
  return {ids, documents}
}

function differs(incoming: Record<string, unknown>, stored: Document | undefined): boolean {
  if (!stored) return true
  const before = portable(stored)
  const after = portable({_createdAt: stored._createdAt, ...incoming} as Document)
  return canonicalJson(before) !== canonicalJson(after)
}

function withoutRevision(document: ImportedLine['document']): ImportedLine['document'] {
  const {_rev: _1, _updatedAt: _2, ...content} = document
  return content
}

/** Where in the file the mutations stand that the store refused. */
function locate(error: LakeError, lines: readonly ImportedLine[], offset: number): LakeError {
  const body = error.body['error']
  const items: unknown[] = isRecord(body) && Array.isArray(body['items']) ? body['items'] : []
  const problems = items.flatMap((item): ImportProblem[] => {
    if (!isRecord(item) || typeof item['index'] !== 'number') return []
    const line = lines[item['index'] - offset]?.line
    const reason = item['error']
    const description = isRecord(reason) ? String(reason['description']) : error.message
    return line === undefined ? [] : [{line, message: description}]
  })
  return problems.length > 0 ? importError(problems) : error
}

function importError(problems: ImportProblem[]): LakeError {
  const description = `Nothing was imported: ${problems.length} ${problems.length === 1 ? 'line needs' : 'lines need'} mending.`
  const sorted = problems.toSorted((a, b) => a.line - b.line)
  return new LakeError(
    400,
    {error: {type: 'importError', description, problems: sorted}},
    description,
  )
}

/** The path inside the archive that `image@file://./images/x.png` means. */
function assetPath(source: string): string | undefined {
  return /^(?:image|file)@file:\/\/\.\/((?:images|files)\/[^/\\]+)$/.exec(source)?.[1]
}

const NO_FILE = (source: string) =>
  `The asset "${source}" is not part of the import. Expected image@file://./images/… with the file in the same .tar.gz.`
const MISSING = (source: string) =>
  `The file of the asset "${source}" is not in the archive. Add it, or remove _sanityAsset.`
