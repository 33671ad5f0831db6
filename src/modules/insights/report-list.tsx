import { dayInWords, dayOf } from '#platform/day.ts'
import { Tag } from '#ui/tag/tag.tsx'
import { ageInWords } from './age.ts'
import { type Report, type ReportOutcome, reportKindWords } from './report.ts'

/** What was reported of a statement, for whoever looks after its conversation: why, in whose words, and the answer. */
export const ReportList = ({ reports, now }: { reports: readonly Report[]; now: Date }) => (
  <ul>
    {reports.map((report) => (
      <li>
        {reportKindWords[report.kind]}
        {report.words !== '' && (
          <>
            {': '}
            <q dir="auto">{report.words}</q>
          </>
        )}
        {`. Reported ${ageInWords(report.reportedAt, now)}. `}
        <Answered report={report} />
      </li>
    ))}
  </ul>
)

const Answered = ({ report: { answeredAt, outcome, answer } }: { report: Report }) =>
  answeredAt && outcome ? (
    <>
      {`${outcomes[outcome]}, ${dayInWords(dayOf(answeredAt))}.`}
      {answer !== '' && <span dir="auto">{` ${answer}`}</span>}
    </>
  ) : (
    <Tag colour="red">Waits for an answer</Tag>
  )

const outcomes: Readonly<Record<ReportOutcome, string>> = {
  fine: 'Looked at: it is fine',
  reword: 'Sent back to be reworded',
  joined: 'Joined with another',
  out: 'Left out',
}
