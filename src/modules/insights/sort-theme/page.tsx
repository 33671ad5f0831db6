import type { Theme } from '#maths/themes/index.ts'
import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { FoundTheme } from '../find-theme.ts'
import { ShapePage } from '../shape-page.tsx'
import { noTheme, themeName } from '../theme.ts'
import { newTheme } from './form.ts'

/** More than anybody sorts at once: what is moved away makes place for the rest. */
const mostAtOnce = 200

type Props = { found: FoundTheme; others: readonly Theme[]; form: FormState; isChanged?: boolean }

/** Where a theme is split, or something is put into another. */
export const SortPage = ({ found, others, form, isChanged = false }: Props) => {
  const { theme, texts } = found
  return (
    <ShapePage
      {...{ found, form, isChanged }}
      verb="sort"
      title={theme ? 'Split it, or move something' : 'Put something in a theme'}
      lead="It stays where you put it when more is said."
    >
      <CheckboxField
        form={form}
        name="texts"
        legend="What belongs somewhere else?"
        hint={texts.length > mostAtOnce ? `The first ${mostAtOnce} of ${texts.length}` : undefined}
        items={texts.slice(0, mostAtOnce).map(({ id, words }) => ({ value: id, label: words }))}
      />
      <SelectField
        form={form}
        name="to"
        label="Where does it belong?"
        items={[
          { value: '', label: 'Select a theme' },
          { value: newTheme, label: 'In a new theme' },
          ...others.map((other) => ({ value: other.key, label: themeName(other) })),
          theme && { value: noTheme, label: 'In no theme' },
        ]}
      />
      <TextField
        form={form}
        name="label"
        label="What is the new theme called?"
        hint="Leave it empty unless you make one"
        autocomplete="off"
      />
      <SubmitButton>Put it there</SubmitButton>
    </ShapePage>
  )
}
