import { Button } from '#ui/button/button.tsx'
import { ErrorMessage } from '#ui/error-message/error-message.tsx'
import { problemAt } from '#ui/form/answer.ts'
import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { rowsOf } from './answers.ts'
import type { Repeated } from './block.ts'
import { BlockField } from './block-field.tsx'

/** Fields that repeat, each with a button that takes it away, and below them one that adds another. */
export const RepeatedFields = ({
  form,
  repeated: { name, one, fields },
}: {
  form: FormState
  repeated: Repeated
}) => {
  const problem = problemAt(form, name)
  return (
    <div id={name} class="cw-repeated">
      {problem && <ErrorMessage>{problem}</ErrorMessage>}
      {rowsOf(form.values, name).map((_row, at) => (
        <div class="cw-repeated__one">
          <FieldsetGroup legend={`${one.charAt(0).toUpperCase()}${one.slice(1)} ${at + 1}`}>
            {fields.map((field) => (
              <BlockField form={form} field={field} name={`${name}.${at}.${field.name}`} />
            ))}
          </FieldsetGroup>
          <Button type="submit" variant="secondary" small name="do" value={`remove ${at}`}>
            {`Remove ${one} ${at + 1}`}
          </Button>
        </div>
      ))}
      <Button type="submit" variant="secondary" name="do" value="add">
        {`Add another ${one}`}
      </Button>
    </div>
  )
}
