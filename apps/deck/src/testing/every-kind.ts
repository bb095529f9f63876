import {slideFixtures} from '@rostrum/schema/fixtures'
import {openContent} from '../content/open-content.ts'
import {storeTalk} from './store-talk.ts'

/** Puts a talk “lights” of every kind of slide into the store of a data folder, with a picture. */
export async function storeEveryKind(home: string): Promise<void> {
  const content = await openContent({ROSTRUM_HOME: home})
  const slides = Object.values(slideFixtures).map((slide, at) => ({...slide, _key: `k${at}`}))
  await storeTalk({content}, slides)
  await content.close()
}
