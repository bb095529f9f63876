import {set, type StringInputProps} from 'sanity'
import {asHex} from './as-hex.ts'
import './inputs.css'

/** A colour as text, with a swatch that opens the browser's own picker. */
export function ColourInput(props: StringInputProps) {
  const {value, onChange, readOnly, schemaType} = props
  return (
    <div className="rostrum-colour">
      <span
        className="rostrum-swatch"
        // As a colour and nothing else: a background could load a picture.
        style={value === undefined ? {} : {backgroundColor: value}}
        data-testid="colour-swatch"
      >
        <input
          type="color"
          aria-label={`Pick: ${schemaType.title ?? 'colour'}`}
          disabled={readOnly === true}
          value={asHex(value)}
          onChange={(event) => onChange(set(event.currentTarget.value))}
        />
      </span>
      <div>{props.renderDefault(props)}</div>
    </div>
  )
}
