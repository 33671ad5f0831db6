/** Votes of people in groups on a statement, and how far from the middle it lies in the space of opinions. */
export type Asked = { agree: number; pass: number; votes: number; extremity: number; isAboutMe: boolean }

const aboutMe = 7

/**
 * How likely Polis asks about a statement next: for comparison, and for exports. It favours what people agree with,
 * what lies far out and what few have voted on.
 */
export function prioritise({ agree, pass, votes, extremity, isAboutMe }: Asked): number {
  if (isAboutMe) return aboutMe ** 2
  const importance = (1 - (pass + 1) / (votes + 2)) * (extremity + 1) * ((agree + 1) / (votes + 2))
  return (importance * (1 + 8 * 2 ** (-votes / 5))) ** 2
}

/**
 * How far out each statement lies: where somebody would stand who voted on it alone, and agreed. `mean` is the mean
 * of its votes (agree 1, disagree -1), `loadings` its place in each component.
 */
export const extremityOf = (mean: number, loadings: readonly number[], statements: number): number =>
  Math.hypot(...loadings.map((loading) => Math.sqrt(statements) * (1 - mean) * loading))
