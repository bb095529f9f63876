import {deckImages, deckVideos} from '@rostrum/slides'
import type {DeckPlan} from '@rostrum/slides'
import {
  isOfSpeaker,
  renderPage,
  sharedFiles,
  sharedFilesOf,
  styleSheetOf,
} from '../actions/render-deck.ts'
import {speakerPage} from '../actions/speaker-page.ts'
import type {Bytes, DeckParts} from './deck-parts.ts'
import {facesApart, linkTo, stylesFor, withStyles} from './inline-page.ts'

/**
 * The deck as a folder: `index.html`, and all that it refers to by relative address. With all notes
 * there is a speaker page, `speaker.html`, and they stand in that alone.
 */
export async function makeHtml(
  parts: DeckParts,
  onPicture: (done: number, total: number) => unknown = () => undefined,
): Promise<Map<string, Bytes | string>> {
  const {talk, plan, highlight, notes, kept} = parts
  const page = renderPage(plan, {
    highlight,
    ...(notes && {speaker: 'speaker.html'}),
    ...(kept && {keep: kept.of(plan, false)}),
  })
  const files = new Map<string, Bytes | string>()
  for (const [path, bytes] of sharedFilesOf(plan))
    if (!path.startsWith('fonts/') && path !== 'icon.svg') files.set(path, bytes)
  const styles = await stylesFor(plan, page, parts.cacheFolder)
  const {rules, faces} = facesApart(styles)
  // A speaker page needs the whole of it there.
  files.set(styleSheetOf(plan), notes ? styles : faces)
  const images = deckImages(plan)
  const videos = deckVideos(plan)
  const total = images.length + videos.length
  for (const [index, image] of images.entries()) {
    files.set(image.path, await parts.picture(image))
    await onPicture(index + 1, total)
  }
  for (const [index, video] of videos.entries()) {
    const film = await parts.film(video)
    if (film !== null) files.set(video.path, film)
    await onPicture(images.length + index + 1, total)
  }
  files.set('index.html', notes ? page : facesLast(withStyles(page, plan, rules), plan))
  if (notes) {
    for (const [path, bytes] of sharedFiles()) if (isOfSpeaker(path)) files.set(path, bytes)
    files.set('speaker.html', speakerPage(talk, plan, {highlight}))
  }
  return files
}

/** The first slide is painted before its faces have come, in others of the same measures. */
const facesLast = (page: string, plan: DeckPlan): string =>
  page.replace('</body>', () => `${linkTo(plan)}\n</body>`)
