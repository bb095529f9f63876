import {LakeError} from '../../types.ts'

const longestQuery = 300_000
const deepestNesting = 64
const mostOperators = 2_000
const mostItems = 10_000

/**
 * The parser's time grows with the square of the operators in a row, and it recurses into brackets:
 * a hostile text is turned down by a count of both, before it is parsed.
 * @throws LakeError 413 for the length, 400 `queryParseError` for the rest
 */
export function refuseHostileQuery(query: string): void {
  if (query.length > longestQuery) {
    const description = `query has ${query.length} characters, the limit is ${longestQuery}`
    throw new LakeError(413, {error: {type: 'queryParseError', description}}, description)
  }
  let depth = 0
  let operators = 0
  let items = 0
  for (const [token] of query.matchAll(tokens)) {
    if ('([{'.includes(token)) depth += 1
    else if (')]}'.includes(token)) depth -= 1
    else if (token === ',') items += 1
    else if (operator.test(token)) operators += 1
    if (depth > deepestNesting)
      throw tooMuch(query, `query is nested more than ${deepestNesting} deep`)
    if (operators > mostOperators)
      throw tooMuch(query, `query has more than ${mostOperators} operators`)
    if (items > mostItems) throw tooMuch(query, `query lists more than ${mostItems} items`)
  }
}

/** Strings and comments are one token each, so that what is in them does not count. */
const tokens =
  /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|\/\/[^\n]*|->|\|\||&&|\.\.|[()[\]{},|.!+\-*/%<>=]/gs
const operator = /^(?:->|\|\||&&|\||\.|!|[+\-*/%<>=])$/

function tooMuch(query: string, description: string): LakeError {
  const body = {error: {type: 'queryParseError', description, start: 0, end: query.length}}
  return new LakeError(400, body, description)
}
