/** Where a deck is: the id of a page, and how many of its parts have come. */
export type Place = {id: string; step: number}

/** What a deck and its speaker page tell each other. */
export type StageMessage =
  /** Somebody has just come, and asks the other side how things stand. */
  | {type: 'hello'; from: 'deck' | 'speaker'}
  | ({type: 'at'} & Place)
  | ({type: 'go'} & Place)
  /** Ids of pages that next and previous go past. */
  | {type: 'skip'; ids: readonly string[]}
  | {type: 'blank'; isBlank: boolean}
  /** Edits that come in are held back. */
  | {type: 'hold'; isHeld: boolean}

/** What names this deck in this room, the same on both its pages. */
export function stageName(): string {
  const {pathname, search} = new URL(document.URL)
  return `rostrum:${pathname.slice(0, pathname.lastIndexOf('/') + 1)}${search}`
}

/** The line between them; it works from disk too. The returned function says something. */
export function openChannel(
  hear: (message: StageMessage) => void,
): (message: StageMessage) => void {
  const channel = new BroadcastChannel(stageName())
  channel.addEventListener('message', ({data}) => hear(data as StageMessage))
  return channel.postMessage.bind(channel)
}
