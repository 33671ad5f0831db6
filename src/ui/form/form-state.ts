/** One thing that somebody can mend in a form: the field that it stands at, and the words that say how. */
export type Problem = { field: string; message: string }

/**
 * What a form shows: everything that was typed, by the field's name, and what is wrong with it.
 * A field that can hold several values (checkboxes) holds a list.
 */
export type FormState = {
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly problems: readonly Problem[]
}

/** A form that nobody has filled in yet. */
export const blank: FormState = { values: {}, problems: [] }

/** A form that opens with what is already known. */
export const filled = (values: FormState['values']): FormState => ({ values, problems: [] })
