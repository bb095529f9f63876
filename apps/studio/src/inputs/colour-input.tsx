import {pathToString, set, type StringInputProps} from 'sanity'
import {asHex} from './as-hex.ts'
import {baseColour} from './base-theme.ts'
import {useBaseTheme} from './use-base-theme.ts'
import './inputs.css'

/**
 * A colour as text, with a swatch that opens the browser's own picker. Left empty, both show what
 * holds: the base theme's.
 */
export function ColourInput(props: StringInputProps) {
  const {value, onChange, readOnly, schemaType, path, elementProps} = props
  const base = useBaseTheme()
  const ground = path[0] === 'dark' ? 'dark' : 'light'
  const inherited = baseColour(pathToString(path.slice(-1)), ground, base)
  const shown = value ?? inherited
  const placeholder = inherited ?? ''
  return (
    <div className="rostrum-colour">
      <span
        className="rostrum-swatch"
        // As a colour and nothing else: a background could load a picture.
        style={shown === undefined ? {} : {backgroundColor: shown}}
        data-inherited={value === undefined || undefined}
        data-testid="colour-swatch"
      >
        <input
          type="color"
          aria-label={`Pick: ${schemaType.title ?? 'colour'}`}
          disabled={readOnly === true}
          value={asHex(shown)}
          onChange={(event) => onChange(set(event.currentTarget.value))}
        />
      </span>
      <div>{props.renderDefault({...props, elementProps: {...elementProps, placeholder}})}</div>
    </div>
  )
}
