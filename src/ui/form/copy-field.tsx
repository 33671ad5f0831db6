import { Button } from '#ui/button/button.tsx'
import { filled } from './form-state.ts'
import { TextField } from './text-field.tsx'

type Props = {
  name: string
  label: string
  hint: string
  /** What is there to be copied. */
  value: string
  /** What the button says. */
  copy: string
}

/** Words to be taken elsewhere, such as a link. Without script there is no button, and the field can be selected. */
export const CopyField = ({ name, label, hint, value, copy }: Props) => (
  <div data-island="copy">
    <TextField
      form={filled({ [name]: value })}
      name={name}
      label={label}
      hint={hint}
      readonly={true}
      spellcheck={false}
      autocomplete="off"
    />
    <Button type="button" hidden={true} variant="secondary" small={true}>
      {copy}
    </Button>
    <p role="status" class="cw-small"></p>
  </div>
)
