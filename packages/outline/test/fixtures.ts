import {readdirSync, readFileSync} from 'node:fs'

const folder = new URL('../fixtures/', import.meta.url)

export const fixtures = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
}))
