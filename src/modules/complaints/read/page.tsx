import { inWords } from '#platform/clock.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { Section } from '#ui/layout/section.tsx'
import { timeInWords } from '../complaint.ts'
import type { Complaint } from './query.ts'

type Props = {
  complaint: Complaint
  answeredBy: string | null
  form: FormState
  now: Date
  done: string | undefined
}

export const ComplaintPage = ({ complaint, answeredBy, form, now, done }: Props) => (
  <Layout
    title={`Complaint ${complaint.reference}`}
    breadcrumb={[{ href: '/complaints', text: 'Complaints about data' }]}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Done done={done} says={{ answered: 'Your answer is on its way by e-mail.' }} />
    <Problems form={form} />
    <PageHeading
      caption={complaint.reference}
      lead={complaint.answeredAt ? 'It is answered.' : timeInWords(complaint.answerBy, now)}
    >
      {`${complaint.name} complains`}
    </PageHeading>
    <p>{`Made on ${inWords(complaint.madeAt)}, from ${complaint.address}.`}</p>
    <Quote>{complaint.words}</Quote>
    {complaint.answer && complaint.answeredAt ? (
      <Section
        title={`Answered on ${inWords(complaint.answeredAt)} by ${answeredBy ?? 'a former member'}`}
        id="answer"
      >
        <Quote>{complaint.answer}</Quote>
      </Section>
    ) : (
      <Form action={`/complaints/${complaint.id}`}>
        <TextArea
          form={form}
          name="answer"
          label="Your answer"
          hint="It goes by e-mail, in your name. Say what you found, what you do about it, and by when"
          rows={10}
        />
        <SubmitButton>Send the answer</SubmitButton>
      </Form>
    )}
  </Layout>
)
