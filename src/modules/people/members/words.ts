const inThousands = new Intl.NumberFormat('en-GB')
const rows = {
  conjunction: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  disjunction: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
}

/** "1 member", "1,234 members". */
export const counted = (count: number): string =>
  count === 1 ? '1 member' : `${inThousands.format(count)} members`

/** "1,234" */
export const inFigures = (count: number): string => inThousands.format(count)

/** "a, b and c", "a, b or c". */
export const inARow = (words: readonly string[], type: keyof typeof rows): string => rows[type].format(words)
