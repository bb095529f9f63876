import {Button} from '@sanity/ui'
import {MoonIcon} from '@sanity/icons/Moon'
import {SunIcon} from '@sanity/icons/Sun'
import type {Scheme} from './slide-frame.tsx'

interface Props {
  scheme: Scheme
  onChoose: (scheme: Scheme) => void
}

/** Shows the slide in the colours that it is not shown in. */
export function SchemeButton({scheme, onChoose}: Props) {
  const other = scheme === 'dark' ? 'light' : 'dark'
  return (
    <Button
      mode="bleed"
      padding={2}
      fontSize={1}
      icon={other === 'dark' ? MoonIcon : SunIcon}
      aria-label={`Show the slide in ${other} colours`}
      title={`Show in ${other} colours`}
      onClick={() => onChoose(other)}
    />
  )
}
