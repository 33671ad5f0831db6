import type { Theme } from '#maths/themes/index.ts'
import type { FormState } from '#ui/form/form-state.ts'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import type { FoundTheme } from '../find-theme.ts'
import { ShapePage } from '../shape-page.tsx'
import { themeName } from '../theme.ts'

type Props = { found: FoundTheme; others: readonly Theme[]; form: FormState; isChanged?: boolean }

/** Where a theme becomes part of another. */
export const MergePage = ({ found, others, form, isChanged = false }: Props) => (
  <ShapePage
    {...{ found, form, isChanged }}
    verb="merge"
    title="Join it with another"
    lead="They stay one theme when more is said, under the name of the other."
  >
    {others.length === 0 ? (
      <p>There is no other theme.</p>
    ) : (
      <>
        <RadioField
          form={form}
          name="into"
          legend="Which theme is it part of?"
          items={others.map((theme) => ({ value: theme.key, label: themeName(theme) }))}
        />
        <SubmitButton>Join them</SubmitButton>
      </>
    )}
  </ShapePage>
)
