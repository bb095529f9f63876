import {freshenSlides} from './freshen-slides.ts'

/**
 * Follows what is written: the deck app tells whenever the store has something new, also what came
 * while it could not be reached. Answers what brings the page up to date when somebody else asks.
 */
export function keepFresh(onFresh: () => void): () => Promise<void> {
  let latest = 0
  const freshen = async (): Promise<void> => {
    const own = ++latest
    if (await freshenSlides(() => own === latest)) onFresh()
  }
  new EventSource('changes?perspective=drafts').addEventListener('message', () => void freshen())
  return freshen
}
