import { useContext } from 'preact/hooks'
import { HiddenContext, isHowItStood, KeptContext } from './kept.ts'

/**
 * Something that a form sends along and nobody types. People can change it all the same: check it as
 * anything.
 */
export const HiddenField = ({ name, value }: { name: string; value: string }) => {
  useContext(HiddenContext)?.add(name)
  const before = useContext(KeptContext)?.values[name]
  const carried = typeof before === 'string' && isHowItStood(name) ? before : value
  return <input type="hidden" name={name} value={carried} />
}
