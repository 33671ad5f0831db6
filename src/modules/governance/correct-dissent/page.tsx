import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { type Decision, type Dissent, decisionAddress } from '../decision.ts'

type Props = { decision: Decision; dissent: Dissent; form: FormState }

/** Where somebody puts right what stands on record as their dissent. */
export const CorrectDissentPage = ({ decision, dissent, form }: Props) => (
  <Layout
    title="Put my dissent right"
    back={`${decisionAddress(decision)}#dissent`}
    robots="noindex"
    problem={form.problems.length > 0}
  >
    <Problems form={form} />
    <PageHeading
      caption={`${decision.number}: ${decision.title}`}
      lead="What is recorded never changes. What you write stands right below it, under your name and with today’s date."
    >
      Put my dissent right
    </PageHeading>
    <Quote by={dissent.holder}>{dissent.disagrees}</Quote>
    <Form action={`${decisionAddress(decision)}/correct-dissent/${dissent.id}`}>
      <TextArea form={form} name="words" label="What is wrong, and how is it right?" rows={4} />
      <SubmitButton>Put it below my dissent</SubmitButton>
    </Form>
    <p>
      Should your name not stand there at all? <a href="/data-complaint">Tell us so</a>, and we answer.
    </p>
  </Layout>
)
