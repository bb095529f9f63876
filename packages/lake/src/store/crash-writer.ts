import {openStore} from './open-store.ts'

/**
 * Run as a program by the durability tests: writes three documents a transaction until it is
 * killed, and prints the number of each transaction once it is acknowledged.
 */
const [file = ':memory:', from = '0'] = process.argv.slice(2)
const store = openStore({file})
for (let n = Number(from); ; n += 1) {
  const trio = ['a', 'b', 'c'].map((part) => ({create: {_id: `${part}${n}`, _type: 'trio', n}}))
  store.mutate([...trio, {createOrReplace: {_id: 'counter', _type: 'counter', n}}], {
    author: 'writer',
  })
  process.stdout.write(`${n}\n`)
}
