import {expect, test} from 'vitest'
import {createQueryParser, parseOpen, parseTree} from './parse-query.ts'

const queries = [
  '*[_type == "talk" && slug.current == $a][0]{_id, "speakers": speakers[]->{name}}',
  '*[_type == $a || _id != $b] | order(title asc)[0...2]',
  '*[_id in $ids]{"is": $a == title, "deep": sections[@._ref == $b]}',
  '*[title match $a]',
  '*[0...$number]',
  '*[_id in path($a)]',
  'count(*[references($a)])',
  '$a',
  '*[select($a == "x" => true, $b == "y")]',
]
const values = [
  {a: 'x', b: 'y', ids: ['one'], number: 2},
  {a: 'talk.*', b: null, ids: [], number: 3},
  {a: 7, b: {deep: true}, ids: ['two', 'one'], number: 0},
]

test.each(queries)('%s is read by the values of each time', (query) => {
  const parse = createQueryParser()
  for (const params of values) expect(parse(query, params).tree).toEqual(parseTree(query, params))
})

test('a tree that is known is not made again', () => {
  const [query = ''] = queries
  const other = parseOpen('*[_type == "other" && title == $a]')!
  const parse = createQueryParser(new Map([[query, other]]))
  expect(parse(query, {a: 'x'}).tree).toEqual(
    parseTree('*[_type == "other" && title == $a]', {a: 'x'}),
  )
})

test('a parameter without a value is named, as before', () => {
  const parse = createQueryParser()
  expect(parse(queries[0]!, {a: 'x'})).toBeDefined()
  expect(() => parse(queries[0]!, {})).toThrow('param $a referenced, but not provided')
})
