import {frame} from '../metrics.ts'
import {shownSize} from '../html/image-files.ts'
import type {Block, PlannedImage, PlannedSlide} from '../plan/deck-plan.ts'

/** A picture of a slide, and how large it is drawn at 1280 x 720. */
export type DrawnPicture = {
  /** Where it is chosen: a field of the slide, or a person's portrait. */
  place: 'image' | 'poster' | 'background' | 'portrait'
  /** The person, of a portrait. */
  person: string | null
  image: PlannedImage
  /** Pixels of the slide for each pixel of the picture: 2 is stretched to twice its size. */
  stretch: number
}

/** The pictures of a page whose size is known; drawings that scale by themselves are left out. */
export function drawnPictures({blocks, background}: PlannedSlide): DrawnPicture[] {
  const back = background.image
  const all = [
    ...(back === null ? [] : [{...whole, place: 'background' as const, image: back}]),
    ...blocks.flatMap(picturesOf),
  ]
  return all.flatMap(({place, person = null, image, width, height, fills = false}) => {
    const size = image.mimeType === 'image/svg+xml' ? null : shownSize(image)
    if (size === null || size.width === 0 || size.height === 0) return []
    const [x, y] = [width / size.width, height / size.height]
    const stretch = fills || image.focus !== null ? Math.max(x, y) : Math.min(x, y)
    return [{place, person, image, stretch}]
  })
}

const whole = {width: frame.width, height: frame.height, fills: true}

type Placed = Pick<DrawnPicture, 'place' | 'image'> & {
  person?: string
  width: number
  height: number
  /** It is cut to its box, and not put into it whole. */
  fills?: boolean
}

const finders: {
  readonly [Type in Block['type']]?: (block: Extract<Block, {type: Type}>) => Placed[]
} = {
  image: ({image, arrangement, width, height}) =>
    image === null
      ? []
      : arrangement === 'full'
        ? [{...whole, place: 'image', image}]
        : [{place: 'image', image, width, height}],
  video: ({poster, width, height}) =>
    poster === null ? [] : [{place: 'poster', image: poster, width, height}],
  embed: ({poster, width, height}) =>
    poster === null ? [] : [{place: 'poster', image: poster, width, height}],
  people: ({people, portraitSize: size}) =>
    people.flatMap(({key, portrait}) =>
      portrait === null
        ? []
        : [
            {
              place: 'portrait' as const,
              person: key,
              image: portrait,
              width: size,
              height: size,
              fills: true,
            },
          ],
    ),
}

function picturesOf(block: Block): Placed[] {
  const find = finders[block.type] as ((block: Block) => Placed[]) | undefined
  return find?.(block) ?? []
}
