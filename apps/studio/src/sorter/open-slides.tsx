import {DialogProvider, PortalProvider} from '@sanity/ui'
import {useSyncExternalStore} from 'react'
import {ArrayOfObjectsItem, type ArrayOfObjectsInputProps} from 'sanity'
import {usePresentationParams} from 'sanity/presentation'
import {usePaneRouter} from 'sanity/structure'

/**
 * The forms of slides that are open, in the Studio's own dialogs. The row that the Studio draws
 * with each is not shown: the sorter's picture stands for it.
 */
export function OpenSlides(props: ArrayOfObjectsInputProps) {
  const open = props.members.filter((member) => member.kind === 'item' && member.open)
  const takesWindow = useWholeWindow()
  const forms = open.map(
    (member) =>
      member.kind === 'item' && (
        <ArrayOfObjectsItem
          key={member.key}
          member={member}
          renderItem={props.renderItem}
          renderField={props.renderField}
          renderInput={props.renderInput}
          renderPreview={props.renderPreview}
          {...(props.renderAnnotation && {renderAnnotation: props.renderAnnotation})}
          {...(props.renderBlock && {renderBlock: props.renderBlock})}
          {...(props.renderInlineBlock && {renderInlineBlock: props.renderInlineBlock})}
        />
      ),
  )
  return (
    <div hidden>
      {takesWindow ? (
        <PortalProvider element={document.body}>
          <DialogProvider position="fixed">{forms}</DialogProvider>
        </PortalProvider>
      ) : (
        forms
      )}
    </div>
  )
}

/**
 * In a small window a form and the slide beside it want more than a pane has, unless there is something
 * else to be seen: the deck of the Presentation tool, or an inspector.
 */
function useWholeWindow(): boolean {
  const isPresenting = usePresentationParams(false) !== null
  // The pane's own state is another with every letter.
  const {params} = usePaneRouter()
  const isSmall = useMediaQuery('(width < 1400px)')
  return isSmall && !isPresenting && params?.['inspect'] === undefined
}

function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    () => matchMedia(query).matches,
  )
}
