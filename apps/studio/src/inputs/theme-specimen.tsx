import type {SlideKind, Talk} from '@rostrum/schema'
import {Stack} from '@sanity/ui'
import {useDeferredValue, useMemo} from 'react'
import type {ObjectInputProps} from 'sanity'
import {assetAddress} from '../thumbnails/asset-address.ts'
import {KindPicture} from '../thumbnails/kind-picture.tsx'
import {shownPicture} from '../thumbnails/shown-slide.ts'
import './inputs.css'

/** The form of a theme beneath slides that wear it: what is chosen is seen at once. */
export function ThemeInput(props: ObjectInputProps) {
  const shown = useDeferredValue(props.value)
  const theme = useMemo(() => themeOf(shown), [shown])
  return (
    <Stack gap={5}>
      <div className="rostrum-specimen" data-testid="theme-specimen" aria-hidden="true">
        {specimen.map(([kind, scheme]) => (
          <div key={`${kind} ${scheme}`} className="rostrum-frame">
            <KindPicture kind={kind} theme={theme} scheme={scheme} />
          </div>
        ))}
      </div>
      {props.renderDefault(props)}
    </Stack>
  )
}

const specimen = [
  ['titleSlide', 'light'],
  ['chartSlide', 'light'],
  ['bulletsSlide', 'dark'],
  ['bigNumberSlide', 'dark'],
] as const satisfies readonly (readonly [SlideKind, 'light' | 'dark'])[]

/** A theme as a form has it, as a deck's query would answer it. */
const themeOf = (value: ObjectInputProps['value']): Talk['theme'] =>
  ({
    ...value,
    slug: null,
    logo: shownPicture(value?.['logo'], assetAddress),
    logoDark: shownPicture(value?.['logoDark'], assetAddress),
  }) as unknown as Talk['theme']
