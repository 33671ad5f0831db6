import { inWordsWithTime } from '#platform/clock.ts'
import { Timeline, type TimelineEntry } from '#ui/layout/timeline.tsx'
import { stepInWords } from './journey-words.ts'
import type { StatementStep } from './steps.ts'

type Props = {
  steps: readonly StatementStep[]
  /** What came of it since: its votes, its theme, and whether the wording changed. */
  after?: readonly TimelineEntry[]
}

/** What became of a statement, step by step. */
export const Journey = ({ steps, after = [] }: Props) => (
  <Timeline
    entries={[
      ...steps.map((step) => ({
        when: inWordsWithTime(step.at),
        dateTime: step.at.toISOString(),
        title: stepInWords(step),
        text: <StepText step={step} />,
      })),
      ...after,
    ]}
  />
)

const StepText = ({ step: { reason, wordsBefore } }: { step: StatementStep }) => (
  <>
    {reason !== '' && <p dir="auto">{reason}</p>}
    {wordsBefore !== null && (
      <p>
        The words before: <q dir="auto">{wordsBefore}</q>
      </p>
    )}
  </>
)
