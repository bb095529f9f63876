import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {openContent} from '@rostrum/deck/content'
import {memoryOf, runNode} from './run-process.ts'
import {storeTalks} from './store-talks.ts'
import type {Scenario} from './workload.ts'

export interface BuildFigures {
  floor: number[]
  warm: number[]
  cold: number[]
  /** The most that a build with everything kept takes, in bytes. */
  memory: number
}

export interface BuildPlaces {
  /** A folder that may be written to. */
  work: string
  /** The built command line. */
  deck: string
  /** The folder of reveal.js's built files. */
  reveal: string
}

/** Builds a scenario by the floor and by `deck build`, in turns, each as a process of its own. */
export async function measureBuilds(
  {name, talks}: Scenario,
  {work, deck, reveal}: BuildPlaces,
  rounds: number,
): Promise<BuildFigures> {
  const home = join(work, name, 'home')
  const json = join(work, name, 'talks.json')
  mkdirSync(home, {recursive: true})
  writeFileSync(json, JSON.stringify(talks))
  const content = await openContent({ROSTRUM_HOME: home})
  await storeTalks(content, talks)
  await content.close()

  const floorScript = join(import.meta.dirname, 'floor.mjs')
  const floor = [floorScript, json, join(work, name, 'floor'), reveal]
  const which = talks.length === 1 ? talks.map(({slug}) => slug) : ['--all']
  const out = join(work, name, 'ours')
  const ours = [deck, 'build', ...which, '--out', out]
  // A deck that stands there unchanged would be left as it is.
  const built = async (): Promise<number> => {
    rmSync(out, {recursive: true, force: true})
    return (await runNode(ours, env)).ms
  }
  const env = {ROSTRUM_HOME: home}
  await runNode(ours, env)
  const figures: BuildFigures = {floor: [], warm: [], cold: [], memory: 0}
  for (let round = 0; round < rounds; round += 1) {
    figures.floor.push((await runNode(floor)).ms)
    figures.warm.push(await built())
    rmSync(join(home, 'cache', 'decks'), {recursive: true, force: true})
    figures.floor.push((await runNode(floor)).ms)
    figures.cold.push(await built())
  }
  rmSync(out, {recursive: true, force: true})
  figures.memory = await memoryOf(ours, env)
  return figures
}
