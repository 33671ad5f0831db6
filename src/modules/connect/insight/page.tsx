import type { Namings } from '#modules/people/index.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { isKept } from '../insight.ts'
import { AgreementFields, WordsField } from '../insight-fields.tsx'
import type { OwnInsight } from '../insights.ts'

type Props = {
  insight: OwnInsight
  meetingId: string
  theme: string
  form: FormState
  /** How its reader would be named. */
  namings: Namings
  done: string | undefined
}

/** An insight for one of its authors: to agree to, to change, to take back. */
export const InsightPage = ({ insight, meetingId, theme, form, namings, done }: Props) => {
  const isAsked = !insight.mine.agreedAt && !insight.mine.declinedAt && !insight.withdrawnAt
  const title = isAsked ? 'Do you agree to this insight?' : 'Your insight'
  return (
    <Layout
      title={title}
      back={`/connect/meetings/${meetingId}`}
      problem={form.problems.length > 0}
      thread={insight.characteristic || undefined}
      robots="noindex"
    >
      <Problems form={form} />
      {form.problems.length === 0 && <Done done={done} says={says} />}
      <PageHeading caption={theme}>{title}</PageHeading>
      <Quote thread={insight.characteristic || undefined}>
        <span dir="auto">{insight.words}</span>
      </Quote>
      <p>{standing(insight)}</p>
      {insight.withdrawnAt ? (
        <Press insight={insight} meetingId={meetingId} wish="bring-back">
          Share it after all
        </Press>
      ) : isAsked ? (
        <Asked {...{ insight, meetingId, form, namings }} />
      ) : (
        <Own {...{ insight, meetingId, form, namings }} />
      )}
    </Layout>
  )
}

const says = {
  changed: 'Saved.',
  agreed: 'Thank you. You share it together, once everybody agreed.',
  declined: 'Thank you for answering. It is shown to nobody.',
  withdrawn: 'Taken back. It is shown to nobody any more.',
  'brought-back': 'It is shared again, once everybody whose it is has agreed anew.',
}

function standing(insight: OwnInsight): string {
  const { withdrawnAt, authors, mine } = insight
  if (withdrawnAt) return 'It was taken back, and is shown to nobody.'
  if (isKept(insight)) {
    return authors.length > 1
      ? 'You share it together, for what each of you agreed to.'
      : 'You share it, for what you agreed to.'
  }
  if (mine.declinedAt) return 'You said no, so it is shown to nobody. You can change your mind.'
  if (!mine.agreedAt) return 'It is to be from all of you. It is shown to nobody else before you agree.'
  return authors.some(({ declinedAt }) => declinedAt)
    ? 'Not everybody would like to share it, so it is shown to nobody. You can share an insight of your own instead.'
    : 'The others have not answered yet. Until then it is shown to nobody else.'
}

type PartProps = Pick<Props, 'insight' | 'meetingId' | 'form' | 'namings'>

const Asked = ({ insight, meetingId, form, namings }: PartProps) => (
  <>
    <Form action={at(meetingId, insight)}>
      <HiddenField name="do" value="agree" />
      <HiddenField name="revision" value={String(insight.revision)} />
      <AgreementFields form={form} namings={namings} />
      <SubmitButton>I agree</SubmitButton>
    </Form>
    <Press insight={insight} meetingId={meetingId} wish="decline">
      I would rather not share it
    </Press>
  </>
)

const Own = ({ insight, meetingId, form, namings }: PartProps) => (
  <>
    <h2>Change it</h2>
    {insight.authors.length > 1 && <p>If you change the words, the others are asked anew.</p>}
    <Form action={at(meetingId, insight)}>
      <HiddenField name="do" value="change" />
      <HiddenField name="revision" value={String(insight.revision)} />
      <WordsField form={form} />
      <AgreementFields form={form} namings={namings} />
      <SubmitButton>Save</SubmitButton>
    </Form>
    <h2>Take it back</h2>
    <p>It is shown to nobody any more, wherever it stood.</p>
    <Press insight={insight} meetingId={meetingId} wish="withdraw">
      Take it back
    </Press>
  </>
)

const at = (meetingId: string, { id }: OwnInsight) => `/connect/meetings/${meetingId}/insights/${id}`

type PressProps = { insight: OwnInsight; meetingId: string; wish: string; children: string }

const Press = ({ insight, meetingId, wish, children }: PressProps) => (
  <Form action={at(meetingId, insight)}>
    <HiddenField name="do" value={wish} />
    <SubmitButton variant="secondary">{children}</SubmitButton>
  </Form>
)
