import { typed } from '#ui/form/answer.ts'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { drawnThreads } from '#ui/mark/thread.ts'
import type { Field } from './block.ts'

type Props = {
  form: FormState
  field: Field
  /** The field's name in the form; in a list it has the list's name and a number before it. */
  name: string
}

/** One field of a block, in the way in which it is asked. */
export const BlockField = ({ form, field, name }: Props) => {
  const asked = { form, name, label: field.label, hint: field.hint }
  switch (field.kind) {
    case 'hidden':
      return <HiddenField name={name} value={typed(form, name) ?? ''} />
    case 'text':
    case 'lines':
      return <TextArea {...asked} rows={field.rows} />
    case 'known-line':
      return <TextField {...asked} list={`${field.name}-in-use`} autocomplete="off" />
    case 'characteristic':
      return <SelectField {...asked} items={characteristics(typed(form, name))} />
    default:
      return <TextField {...asked} />
  }
}

/** The characteristics that have a mark and a colour, and the one that was chosen, whichever it is. */
function characteristics(chosen = '') {
  const keys = [...new Set([...drawnThreads, ...(chosen === '' ? [] : [chosen])])]
  return [
    { value: '', label: 'None' },
    ...keys.map((key) => ({ value: key, label: key.charAt(0).toUpperCase() + key.slice(1) })),
  ]
}
