import {Button} from '@sanity/ui'
import {PlayIcon} from '@sanity/icons/Play'
import {usePaneRouter} from 'sanity/structure'
import {inspectorName} from './inspector-name.ts'

/** Shows the whole deck beside the form, in step with this slide; nothing while it does. */
export function WholeDeckButton() {
  const {params, setParams} = usePaneRouter()
  if (params?.['inspect'] === inspectorName) return null
  return (
    <Button
      mode="bleed"
      padding={2}
      fontSize={1}
      icon={PlayIcon}
      aria-label="Show the whole deck beside the slide"
      title="The whole deck"
      onClick={() => setParams({...params, inspect: inspectorName})}
    />
  )
}
