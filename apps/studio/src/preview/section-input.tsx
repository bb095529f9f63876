import type {ObjectInputProps} from 'sanity'
import {styled} from 'styled-components'

/** A section's form, close together: what one comes for are its slides. */
export function SectionInput(props: ObjectInputProps) {
  return <Close>{props.renderDefault(props)}</Close>
}

const Close = styled.div`
  margin-top: -16px;

  > [data-ui='Stack'] {
    row-gap: 24px;
  }
`
