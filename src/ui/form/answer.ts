import type { FormState } from './form-state.ts'

/** What was typed in a field, as it was typed; undefined where nothing was. */
export function typed(form: FormState, name: string): string | undefined {
  const value = form.values[name]
  return typeof value === 'object' ? value[0] : value
}

/** What was ticked. A browser sends one ticked box as words and several as a list. */
export function ticked(form: FormState, name: string): readonly string[] {
  const value = form.values[name]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

/** How a field's answer can be mended: the first problem's words, or undefined where all is well. */
export const problemAt = (form: FormState, name: string): string | undefined =>
  form.problems.find(({ field }) => fieldName(form, field) === name)?.message

/**
 * The field that shows a problem, which is the id of its first control. A problem with one entry of a list
 * (`interests.0`) stands at the field that holds the list.
 */
export function fieldName(form: FormState, field: string): string {
  const list = /^(.+)\.\d+$/.exec(field)?.[1]
  return list !== undefined && !(field in form.values) ? list : field
}
