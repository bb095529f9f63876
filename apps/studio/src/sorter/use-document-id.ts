import {getPublishedId, useFormValue} from 'sanity'

/** The id of the document that is being edited, as it is when published. */
export function useDocumentId(): string {
  const id = useFormValue(['_id'])
  return typeof id === 'string' ? getPublishedId(id) : ''
}
