import { Details } from '#ui/details/details.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import type { Conversation } from '../conversation.ts'
import { canDecide } from '../decision.ts'
import { type Report, waitingInOneWord, waitsForAnswer } from '../report.ts'
import { ReportList } from '../report-list.tsx'
import type { Statement } from '../statement.ts'
import type { StatementStep } from '../steps.ts'
import { Decision } from './choices.tsx'

type Props = {
  conversation: Conversation
  statement: Statement
  steps: readonly StatementStep[]
  reports: readonly Report[]
  form: FormState
  now: Date
}

/** What members reported of a statement, without their names; and the answer that nothing is wrong with it. */
export const Reported = (props: Props) => {
  const { statement, reports, form, now } = props
  const waiting = reports.filter(waitsForAnswer).length
  return reports.length === 0 ? null : (
    <>
      <h2 id="reports">What was reported</h2>
      <p>
        In confidence: tell nobody of it, its author neither. Whoever reported it is answered once, also when
        you send the statement back, join it or leave it out. Where that is taken back, what was reported
        waits again.
      </p>
      <ReportList reports={reports} now={now} />
      {waiting > 0 && canDecide('find-fine', statement.status) && (
        <Details summary="Answer that it is fine as it stands" open={form.values.do === 'find-fine'}>
          <Decision {...props} what="find-fine">
            <HiddenField name="reported" value={waitingInOneWord(reports)} />
            <TextArea
              form={form}
              name="fineReason"
              label="Why is it fine?"
              hint="Whoever reported it reads this, word for word; so does whoever reports it for the same reason later"
              rows={3}
              maxLength={1000}
            />
            <SubmitButton variant="secondary">Send the answer</SubmitButton>
          </Decision>
        </Details>
      )}
    </>
  )
}
