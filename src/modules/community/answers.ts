import { z } from 'zod'
import type { FormState } from '#ui/form/form-state.ts'
import { dayInWords } from './dates.ts'

/** What a form's fields hold, by their names: `name`, and `events.0.title` for the first of a list. */
export type Values = Record<string, string>
type Row = Readonly<Record<string, string | readonly string[]>>
/** What a block takes out of a community for a form: words, lines, and lists of such. */
export type Taken = Readonly<Record<string, string | readonly string[] | readonly Row[]>>

/** Lays what was taken out as the fields of a form. Lines stand one below the other in one field. */
export function toValues(taken: Taken): Values {
  const values: Values = {}
  for (const [name, value] of Object.entries(taken)) {
    if (typeof value === 'string') values[name] = value
    else if (value.every((one) => typeof one === 'string')) values[name] = value.join('\n')
    else
      for (const [at, row] of value.entries())
        for (const [field, answer] of Object.entries(row))
          values[`${name}.${at}.${field}`] = typeof answer === 'string' ? answer : [answer].flat().join('\n')
  }
  return values
}

/** What a form sent, with `events.0.title` and its like gathered into the list that repeats. */
export function gather(values: FormState['values'], list: string | undefined): Record<string, unknown> {
  const gathered: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    if (/^[a-zA-Z]+$/.test(name)) gathered[name] = typeof value === 'string' ? value : (value[0] ?? '')
  }
  if (list) gathered[list] = rowsOf(values, list)
  return gathered
}

const rowField = /^([a-zA-Z]+)\.(\d{1,4})\.([a-zA-Z]+)$/

/** The rows of one list in a form, as they were typed. */
export function rowsOf(values: FormState['values'], list: string): Record<string, string>[] {
  const rows = new Map<number, Record<string, string>>()
  for (const [name, value] of Object.entries(values)) {
    const [, of, at, field] = rowField.exec(name) ?? []
    if (of !== list || !field) continue
    const row = rows.get(Number(at)) ?? {}
    row[field] = typeof value === 'string' ? value : (value[0] ?? '')
    rows.set(Number(at), row)
  }
  return [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => row)
}

/** The form with a row more at the end of a list, or with one less. Everything that was typed stays. */
export function withRows(
  values: FormState['values'],
  list: string,
  change: (rows: Record<string, string>[]) => Record<string, string>[],
): FormState['values'] {
  const others = Object.entries(values).filter(([name]) => rowField.exec(name)?.[1] !== list)
  return { ...Object.fromEntries(others), ...toValues({ [list]: change(rowsOf(values, list)) }) }
}

/**
 * What a form shows where somebody else changed the same meanwhile: what was typed, and theirs where nothing was.
 * Rows are put together only while all three have as many: a row more or less would set the wrong ones side by side.
 */
export function withTheirs(mine: FormState['values'], opened: Values, theirs: Values): FormState['values'] {
  const sizes = [mine, opened, theirs].map((values) => countRows(values))
  const alike = sizes.every((size) => size === sizes[0])
  const taken = Object.entries(theirs).filter(
    ([name]) => (alike || !rowField.test(name)) && mine[name] === opened[name],
  )
  return { ...mine, ...Object.fromEntries(taken) }
}

const countRows = (values: FormState['values']) =>
  new Set(Object.keys(values).flatMap((name) => rowField.exec(name)?.slice(1, 3).join('.') ?? [])).size

const inOneLine = (words: string) => words.replace(/\s+/g, ' ').trim()
const tooLong = (what: string, most: number) =>
  `${what} must be ${most.toLocaleString('en-GB')} characters or less`

/** A field of one line. */
export const line = (what: string, most = 200) =>
  z
    .string()
    .default('')
    .transform(inOneLine)
    .pipe(z.string().max(most, tooLong(what, most)))

/** A field of one line that must be answered. */
export const neededLine = (what: string, whenEmpty: string, most = 200) =>
  line(what, most).pipe(z.string().min(1, whenEmpty))

/** A field of several lines that is one text. */
export const prose = (what: string, most = 2000) =>
  z
    .string()
    .default('')
    .transform((text) => text.trim())
    .pipe(z.string().max(most, tooLong(what, most)))

/** A field in which each line is an entry of a list. */
export const lines = (what: string, { most = 300, mostLines = 30 } = {}) =>
  z
    .string()
    .default('')
    .transform((text) => text.split('\n').map(inOneLine).filter(Boolean))
    .pipe(
      z
        .array(z.string())
        .max(mostLines, `${what} must have ${mostLines} lines or less`)
        .refine((all) => all.every((one) => one.length <= most), {
          error: `Each line of ${lowerFirst(what)} must be ${most} characters or less`,
        }),
    )

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** A day as people write it (3 May 2022, 3/5/2022, 2022-05-03), or a month (May 2022), as an ISO date or month. */
export function readDay(written: string): string | undefined {
  const [, dayOfWords, name, yearOfWords] =
    /^(?:(\d{1,2}) )?([a-z]+) (\d{4})$/i.exec(inOneLine(written)) ?? []
  const month = months.findIndex((one) => name && name.length >= 3 && one.startsWith(name.toLowerCase())) + 1
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(written.trim())
  const figures = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(written.trim())
  const [year, inYear, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : figures
      ? [figures[3], figures[2], figures[1]]
      : [yearOfWords, month > 0 ? String(month) : undefined, dayOfWords]
  if (!year || !inYear) return undefined
  const whole = `${year}-${inYear.padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`
  const at = new Date(`${whole}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== whole) return undefined
  return day ? whole : whole.slice(0, 7)
}

/** A field for a day, or a month where `monthToo`. Empty is no day. */
export const day = (what: string, { needed = '', monthToo = false } = {}) =>
  z
    .string()
    .default('')
    .transform((written, context) => {
      if (written.trim() === '' && !needed) return ''
      const read = written.trim() === '' ? undefined : readDay(written)
      if (read && (monthToo || read.length === 10)) return read
      const message = written.trim() === '' ? needed : `${what} must be a real date, like 3 May 2022`
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })

/** A day as it stands in its field. */
export const dayToWrite = (iso: string) => (iso === '' ? '' : dayInWords(iso))

/** The number of an edit that a form carries along; nought where what was sent is no number. */
export const editNumber = (sent: FormState['values'][string] | undefined): number =>
  typeof sent === 'string' && /^\d{1,15}$/.test(sent) ? Number(sent) : 0
