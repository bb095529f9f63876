import type {ReactNode} from 'react'
import {Card} from '@sanity/ui'
import {styled} from 'styled-components'

interface Props {
  children: ReactNode
  /** What comes of the form. It stays in sight, however far the form is scrolled. */
  picture: ReactNode
}

/** A form and what comes of it: side by side where there is room, else the picture stays above. */
export function SplitForm({children, picture}: Props) {
  return (
    <Frame>
      <Sides>
        <Form>{children}</Form>
        <Picture>{picture}</Picture>
      </Sides>
    </Frame>
  )
}

const Frame = styled.div`
  container: slide-form / inline-size;
  margin-top: -12px;
`

const Sides = styled.div`
  display: flex;
  flex-direction: column-reverse;
  gap: 12px;

  @container slide-form (min-width: 520px) {
    display: grid;
    grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
    align-items: start;
    gap: 20px;
  }
  @container slide-form (min-width: 820px) {
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    gap: 32px;
  }
`

/** The Studio spaces fields for a page of their own; here height is what is scarce. */
const Form = styled.div`
  min-width: 0;

  > [data-ui='Stack'] {
    row-gap: 32px;
  }
`

const Picture = styled(Card)`
  position: sticky;
  top: 0;
  z-index: 10;
  min-width: 0;
  margin-inline: -4px;
  padding: 4px 4px 8px;
`

/** What can be done with the picture, and the picture: one above the other, in a narrow form beside. */
export const ToolsAndPages = styled.div`
  display: flex;
  flex-direction: row-reverse;
  gap: 12px;

  > :last-child {
    flex: 0 0 200px;
    min-width: 0;
  }
  > :first-child {
    flex: 1;
    min-width: 0;
  }
  @container slide-form (min-width: 520px) {
    flex-direction: column;
    gap: 8px;

    > * {
      flex: none;
    }
  }
`

/** The pages of a slide, one below the other: the first is seen, the rest by scrolling. */
export const Pages = styled.div`
  display: grid;
  gap: 12px;
  max-height: 113px;
  overflow-y: auto;

  @container slide-form (min-width: 520px) {
    max-height: max(160px, calc(100dvh - 360px));
  }
`
