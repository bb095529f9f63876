import {getPublishedId} from 'sanity'
import {useRouter} from 'sanity/router'
import {usePaneRouter} from 'sanity/structure'
import {inspectorName} from './inspector-name.ts'
import {type OpenedSlide, openedSlide, slidePath} from './opened-slide.ts'

interface OpenSlide {
  open: OpenedSlide | undefined
  openSlide: (slide: OpenedSlide) => void
}

/** The slide whose form is open in this pane or further right, and a way to open another. */
export function useOpenSlide(documentId: string): OpenSlide {
  const {groupIndex, routerPanesState, params, setParams} = usePaneRouter()
  const router = useRouter()
  const own = getPublishedId(documentId)
  const further = routerPanesState.slice(groupIndex + 1).map(([pane]) => pane)
  const panes = [{id: own, params}, ...further.flatMap((pane) => pane ?? [])]

  const openSlide = (slide: OpenedSlide) => {
    const path = slidePath(slide)
    if (slide.sectionId === own) {
      setParams({...params, path})
      return
    }
    const section = [{id: slide.sectionId, params: {type: 'section', path, inspect: inspectorName}}]
    router.navigate({panes: [...routerPanesState.slice(0, groupIndex + 1), section]})
  }
  return {open: openedSlide(panes), openSlide}
}
