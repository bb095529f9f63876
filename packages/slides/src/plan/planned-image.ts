import {isSafeHref, type SlideOf} from '@rostrum/schema'
import type {PlannedImage} from './deck-plan.ts'
import {filled} from './filled.ts'

/** A picture as the deck shows it; null where there is none, or none that may be loaded. */
export function plannedImage(
  field: SlideOf<'imageSlide'>['image'] | undefined,
): PlannedImage | null {
  const asset = field?.asset
  const url = filled(asset?.url)
  if (asset == null || url === null || !isSafeHref(url) || /^mailto:/i.test(url)) return null
  const {crop, hotspot} = field ?? {}
  const {lqip} = asset.metadata ?? {}
  return {
    assetId: asset._id,
    url,
    mimeType: asset.mimeType,
    width: sizeOf(asset.metadata?.dimensions?.width),
    height: sizeOf(asset.metadata?.dimensions?.height),
    placeholder: lqip?.startsWith('data:image/') ? lqip : null,
    crop: cropOf(crop),
    focus: hotspot == null ? null : {x: partOf(hotspot.x ?? 0.5), y: partOf(hotspot.y ?? 0.5)},
  }
}

/** Pixels, at least one and no more than any picture has; null: nobody knows. */
const sizeOf = (size: number | null | undefined): number | null =>
  size != null && size >= 1 && size <= 100_000 ? size : null

const partOf = (part: number | undefined): number => Math.min(1, Math.max(0, part ?? 0))

/** Null where all of it would be cut away. */
function cropOf(given: SanityCrop): PlannedImage['crop'] {
  if (given == null) return null
  const [top, right, bottom, left] = [given.top, given.right, given.bottom, given.left].map(
    partOf,
  ) as [number, number, number, number]
  return top + bottom < 1 && left + right < 1 ? {top, right, bottom, left} : null
}

type SanityCrop = NonNullable<SlideOf<'imageSlide'>['image']>['crop']
