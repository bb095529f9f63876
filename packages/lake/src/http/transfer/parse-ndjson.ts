import {isRecord} from '../read-body.ts'

/** What is wrong with one line, and what to do about it. Lines count from 1. */
export interface ImportProblem {
  line: number
  message: string
}

export interface ImportedLine {
  line: number
  document: Record<string, unknown> & {_id: string; _type: string}
}

/** All documents, and all that is wrong, instead of stopping at the first. Blank lines are skipped. */
export function parseNdjson(text: string): {lines: ImportedLine[]; problems: ImportProblem[]} {
  const lines: ImportedLine[] = []
  const problems: ImportProblem[] = []
  const seen = new Map<string, number>()
  for (const [index, source] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (source.trim() === '') continue
    const line = index + 1
    const read = parseLine(source)
    const earlier = 'document' in read ? seen.get(read.document._id) : undefined
    if ('message' in read) problems.push({line, message: read.message})
    else if (earlier !== undefined) {
      problems.push({
        line,
        message: `The _id "${read.document._id}" stands in line ${earlier} already. Keep one of them.`,
      })
    } else {
      seen.set(read.document._id, line)
      lines.push({line, document: read.document})
    }
  }
  return {lines, problems}
}

function parseLine(source: string): {document: ImportedLine['document']} | {message: string} {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable'
    return {message: `This is not JSON (${reason}). Each line holds one whole document.`}
  }
  if (!isRecord(value)) return {message: 'Expected a document, {"_id": "…", "_type": "…", …}.'}
  const {_id, _type} = value
  if (typeof _id !== 'string' || !/^[A-Za-z0-9_][\w.-]{0,127}$/.test(_id)) {
    return {
      message: `Expected an _id of 1-128 letters, digits, "-", "_" or ".", got ${JSON.stringify(_id)}. Give the document one.`,
    }
  }
  if (typeof _type !== 'string' || _type === '') {
    return {message: `The document "${_id}" has no _type. Add one, such as "_type": "talk".`}
  }
  return {document: {...value, _id, _type}}
}
