import type { FormState } from '#ui/form/form-state.ts'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { FoundTheme } from '../find-theme.ts'
import { ShapePage } from '../shape-page.tsx'

type Props = { found: FoundTheme; form: FormState; isChanged?: boolean }

/** Where a theme gets a name that a person chose. */
export const RenamePage = ({ found, form, isChanged = false }: Props) => (
  <ShapePage
    {...{ found, form, isChanged }}
    verb="rename"
    title="Call it something else"
    lead="The name stays with the theme when more is said."
  >
    <TextField form={form} name="label" label="What is it called?" autocomplete="off" />
    <SubmitButton>Save the name</SubmitButton>
  </ShapePage>
)
