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
    width: asset.metadata?.dimensions?.width ?? null,
    height: asset.metadata?.dimensions?.height ?? null,
    placeholder: lqip?.startsWith('data:image/') ? lqip : null,
    crop:
      crop === undefined
        ? null
        : {
            top: crop.top ?? 0,
            right: crop.right ?? 0,
            bottom: crop.bottom ?? 0,
            left: crop.left ?? 0,
          },
    focus: hotspot === undefined ? null : {x: hotspot.x ?? 0.5, y: hotspot.y ?? 0.5},
  }
}
