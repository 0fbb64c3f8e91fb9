import { THEMES } from '../modes/mode.ts'
import { usePlace } from '../place.tsx'

/** Large print and light or dark; shown only where scripts run, which also set their state. */
export const Switches = () => {
  const { words } = usePlace()
  const { modes } = words
  return (
    <fieldset className="switches">
      <legend>{modes.group}</legend>
      <button type="button" className="switch" data-switch="elder" aria-pressed="false">
        {modes.elder}
      </button>
      <label className="switch">
        <span>{modes.theme}</span>
        <select data-switch="theme" autoComplete="off">
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {modes[theme]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  )
}
