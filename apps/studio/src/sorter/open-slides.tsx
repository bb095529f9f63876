import {ArrayOfObjectsItem, type ArrayOfObjectsInputProps} from 'sanity'

/**
 * The forms of slides that are open, in the Studio's own dialogs. The row that the Studio draws
 * with each is not shown: the sorter's picture stands for it.
 */
export function OpenSlides(props: ArrayOfObjectsInputProps) {
  const open = props.members.filter((member) => member.kind === 'item' && member.open)
  return (
    <div hidden>
      {open.map(
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
      )}
    </div>
  )
}
