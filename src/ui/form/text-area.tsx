import { CharacterCount } from '#ui/character-count/character-count.tsx'
import type { Optional } from '#ui/part.ts'
import { Textarea } from '#ui/textarea/textarea.tsx'
import { problemAt, typed } from './answer.ts'
import { fieldLabel, type LabelledProps } from './field.ts'
import { useTyped } from './kept.ts'

export type TextAreaProps = LabelledProps &
  Optional<{
    rows: number
    /** How many characters the answer may have; says how many are left. Nothing that is typed is cut off. */
    maxLength: number
    autocomplete: string
    spellcheck: boolean
  }>

/** An answer of several lines. */
export const TextArea = ({ form, name, label, maxLength, ...rest }: TextAreaProps) => {
  const props = {
    ...rest,
    id: name,
    name,
    label: fieldLabel(label),
    value: typed(useTyped(form, name), name),
    errorMessage: problemAt(form, name),
  }
  return maxLength === undefined ? (
    <Textarea {...props} />
  ) : (
    <CharacterCount {...props} maxLength={maxLength} />
  )
}
