import type { ComponentChildren } from 'preact'

/** How people answered to one thing. Without counts there is no bar, only the words. */
export type AnswerRow = {
  words: ComponentChildren
  counts: { agree: number; disagree: number; pass: number } | null
  /** The same in words: it says all that the bar shows. */
  figures: string
  /** What somebody can do with it. */
  more?: ComponentChildren
}

/** Answers as bars, agree, disagree and pass from left to right, each with its figures in words below. */
export const AnswerBars = ({ rows }: { rows: readonly AnswerRow[] }) => (
  <ul class="cw-answers">
    {rows.map(({ words, counts, figures, more }) => (
      <li class="cw-answers__row">
        <span class="cw-answers__words">{words}</span>
        {counts && <AnswerBar {...counts} />}
        <span class="cw-answers__figures">{figures}</span>
        {more}
      </li>
    ))}
  </ul>
)

const AnswerBar = ({ agree, disagree, pass }: NonNullable<AnswerRow['counts']>) => {
  const all = Math.max(1, agree + disagree + pass)
  const [yes, no] = [(100 * agree) / all, (100 * disagree) / all]
  return (
    <svg class="cw-answers__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="cw-answers__pass" width="100" height="10" />
      <rect class="cw-answers__agree" width={yes} height="10" />
      <rect class="cw-answers__disagree" x={yes} width={no} height="10" />
    </svg>
  )
}
