import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { fieldName } from './answer.ts'
import type { FormState } from './form-state.ts'

/**
 * All that has to be mended in a form, at the top of its page, each leading to the control where it can be.
 * It shows nothing where all is well. What is wrong with the form as a whole (the field `form`) leads
 * nowhere.
 */
export const Problems = ({ form }: { form: FormState }) => {
  if (form.problems.length === 0) return null
  const items = form.problems.map(({ field, message }) => ({
    children: message,
    href: field === 'form' || field === '' ? undefined : `#${encodeURIComponent(fieldName(form, field))}`,
  }))
  return <ErrorSummary heading="There is a problem" errorList={items} />
}
