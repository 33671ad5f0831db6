import type { FormState } from '#ui/form/form-state.ts'

type Values = FormState['values']

const rowField = /^([a-zA-Z]+)\.(\d{1,3})\.([a-zA-Z]+)$/

/** The rows of a list in a form (`options.0.words`), as they were typed, without those in which nothing was. */
export function filledRows(values: Values, list: string): Record<string, string>[] {
  const rows = new Map<number, Record<string, string>>()
  for (const [name, value] of Object.entries(values)) {
    const [, of, at, field] = rowField.exec(name) ?? []
    if (of !== list || !field) continue
    const words = typeof value === 'string' ? value : (value[0] ?? '')
    rows.set(Number(at), { ...rows.get(Number(at)), [field]: words })
  }
  return [...rows]
    .toSorted(([one], [other]) => one - other)
    .map(([, row]) => row)
    .filter((row) => Object.values(row).some((words) => words.trim() !== ''))
}

/** The values of a form with the filled rows of a list counted from 0: problems are said at these. */
export function inRows(values: Values, list: string): Values {
  const others = Object.entries(values).filter(([name]) => rowField.exec(name)?.[1] !== list)
  const rows = filledRows(values, list).flatMap((row, at) =>
    Object.entries(row).map(([field, words]) => [`${list}.${at}.${field}`, words] as const),
  )
  return Object.fromEntries([...others, ...rows])
}

/** How many rows a form shows: those that are filled, and one that is not; `least` of them at least. */
export const rowsToShow = (values: Values, list: string, least: number): number =>
  Math.max(least, filledRows(values, list).length + 1)
