import { z } from 'zod'

const inFigures = new Intl.NumberFormat('en-GB')

/** Words of somebody's own, or nothing: kept as they were typed, but for the white space around them. */
export const ownWords = (what: string, most: number) =>
  z
    .string({ error: `${what} must be one text` })
    .trim()
    .max(most, `${what} must be ${inFigures.format(most)} characters or less`)
    .default('')
    .transform((words) => words || undefined)

/** The same on one line. */
export const oneLine = (what: string, most: number) =>
  z
    .string({ error: `${what} must be one text` })
    .transform((words) => words.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(most, `${what} must be ${inFigures.format(most)} characters or less`))
    .default('')
    .transform((words) => words || undefined)

/** What of a list may come to an end while somebody answers, and what they are told then. */
type Passing = { isGone: (key: string) => boolean; gone: string }

/** Ticked boxes: one comes as a word, several as a list, none as nothing. In the order in which they are offered. */
export const chosenOf = <Key extends string>(keys: readonly Key[], passing?: Passing) =>
  z
    .union([z.string().transform((one) => (one === '' ? [] : [one])), z.array(z.string())])
    .default([])
    .refine((chosen) => !chosen.some((one) => passing?.isGone(one) && !keys.some((key) => key === one)), {
      error: passing?.gone,
      abort: true,
    })
    .refine((chosen) => chosen.every((one) => keys.some((key) => key === one)), 'Select from the list')
    .transform((chosen) => keys.filter((key) => chosen.includes(key)))

/** A choice of one, or of none. */
export const oneOf = <Key extends string>(keys: readonly Key[]) =>
  z
    .string({ error: 'Select one of the list' })
    .default('')
    .refine((chosen) => chosen === '' || keys.some((key) => key === chosen), 'Select one of the list')
    .transform((chosen) => keys.find((key) => key === chosen))

/** Several answers in one row, each on a line of its own. */
export const inLines = (lines: readonly string[]): string => lines.join('\n')
