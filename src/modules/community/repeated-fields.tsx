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
  const rows = rowsOf(form.values, name)
  return (
    <div id={name} class="cw-repeated">
      {problem && <ErrorMessage>{problem}</ErrorMessage>}
      {fields
        .filter(({ kind }) => kind === 'known-line')
        .map((field) => (
          <InUse field={field.name} rows={rows} />
        ))}
      {rows.map((_row, at) => (
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

/** What stands in a field of any row, for the browser to offer in the others. */
const InUse = ({ field, rows }: { field: string; rows: readonly Record<string, string>[] }) => (
  <datalist id={`${field}-in-use`}>
    {[...new Set(rows.map((row) => row[field] ?? ''))].filter(Boolean).map((value) => (
      <option value={value} />
    ))}
  </datalist>
)
