import {existsSync, readFileSync, realpathSync, statSync} from 'node:fs'
import {basename, resolve, sep} from 'node:path'
import type {Problem, TalkDocuments} from '@rostrum/outline'
import type {SanityClient} from '@sanity/client'
import type {StoredPair} from '../content/stored-documents.ts'
import {messageOf} from '../user-error.ts'

/**
 * Uploads the pictures that new image slides name, from files in the folder of their notes or
 * beneath it. Slides that the store knows stay as they are: an editor may have taken a picture away.
 */
type Section = TalkDocuments['sections'][number]

export async function fillImages(
  client: SanityClient,
  sections: readonly Section[],
  pairs: ReadonlyMap<string, StoredPair>,
  folder: string,
): Promise<{sections: Section[]; problems: Problem[]}> {
  const known = new Set(
    [...pairs.values()].flatMap(({published, draft}) => [
      ...slideKeys(published),
      ...slideKeys(draft),
    ]),
  )
  const problems: Problem[] = []
  const filled: Section[] = []
  for (const section of sections) {
    const slides: NonNullable<Section['slides']> = []
    for (const slide of section.slides ?? []) {
      if (slide._type !== 'imageSlide' || slide.image || !slide.location || known.has(slide._key)) {
        slides.push(slide)
        continue
      }
      const found = await upload(client, slide.location, folder)
      if ('message' in found) {
        problems.push({line: 1, severity: 'warning', message: found.message})
        slides.push(slide)
      } else {
        slides.push({
          ...slide,
          image: {_type: 'image', asset: {_type: 'reference', _ref: found.id}},
        })
      }
    }
    filled.push(section.slides ? {...section, slides} : section)
  }
  return {sections: filled, problems}
}

async function upload(
  client: SanityClient,
  location: string,
  folder: string,
): Promise<{id: string} | {message: string}> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(location)) {
    return {
      message: `The picture ${location} is on the web and was not fetched. Save it beside the notes, or upload it in the Studio.`,
    }
  }
  const root = realpathSync(folder)
  const path = resolve(root, decodeLocation(location))
  if (!existsSync(path) || !statSync(path).isFile()) {
    return {
      message: `The picture ${location} is not there (looked for ${path}). Put it there, or upload it in the Studio.`,
    }
  }
  if (!realpathSync(path).startsWith(root + sep)) {
    return {
      message: `The picture ${location} is outside the folder of the notes and was not read. Copy it beside them.`,
    }
  }
  try {
    const {_id} = await client.assets.upload('image', readFileSync(path), {
      filename: basename(path),
    })
    return {id: _id}
  } catch (error) {
    return {message: `The picture ${location} could not be used: ${messageOf(error)}`}
  }
}

function decodeLocation(location: string): string {
  try {
    return decodeURIComponent(location)
  } catch {
    return location
  }
}

function slideKeys(document: Record<string, unknown> | undefined): string[] {
  return ((document?.['slides'] ?? []) as {_key?: string}[]).flatMap(({_key}) => _key ?? [])
}
