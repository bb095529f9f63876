import type {ReactNode} from 'react'
import {Card} from '@sanity/ui'
import {styled} from 'styled-components'

interface Props {
  children: ReactNode
  preview: ReactNode
  tools: ReactNode
}

/** A form and what comes of it: side by side where there is room, else the picture stays above. */
export function SplitForm({children, preview, tools}: Props) {
  return (
    <Frame>
      <Sides>
        <Form>{children}</Form>
        <Picture>
          <Beside>
            <div>{tools}</div>
            <div>{preview}</div>
          </Beside>
        </Picture>
      </Sides>
    </Frame>
  )
}

const Frame = styled.div`
  container: slide-form / inline-size;
`

const Sides = styled.div`
  display: flex;
  flex-direction: column-reverse;
  gap: 20px;

  @container slide-form (min-width: 820px) {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    align-items: start;
    gap: 32px;
  }
`

const Form = styled.div`
  min-width: 0;
`

const Picture = styled(Card)`
  position: sticky;
  top: 0;
  z-index: 10;
  min-width: 0;
  margin-inline: -4px;
  padding: 4px 4px 12px;

  @container slide-form (min-width: 820px) {
    padding-top: 0;
  }
`

/** In a form of middling width the tools stand right of the picture: height is what is scarce. */
const Beside = styled.div`
  display: flex;
  flex-direction: column;
  gap: 12px;

  > * {
    min-width: 0;
  }
  @container slide-form (min-width: 480px) {
    flex-direction: row-reverse;
    justify-content: space-between;
    gap: 16px;

    > :last-child {
      flex: 0 1 336px;
    }
  }
  @container slide-form (min-width: 820px) {
    flex-direction: column;
    justify-content: flex-start;
    gap: 12px;

    > :last-child {
      flex: none;
    }
  }
`

/** The pages of a slide: a strip above the form, a column beside it. */
export const Pages = styled.div`
  display: grid;
  grid-auto-flow: column;
  grid-auto-columns: min(100%, 400px);
  gap: 12px;
  overflow-x: auto;

  @container slide-form (min-width: 480px) {
    grid-auto-columns: min(100%, 336px);
  }
  @container slide-form (min-width: 820px) {
    grid-auto-flow: row;
    grid-auto-columns: auto;
    overflow-x: visible;
  }
`
