import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { type Decision, decisionAddress, outcomeWords } from '../decision.ts'
import { happenedField, predictions } from './form.ts'

type Props = { decision: Decision; form: FormState; told: string | undefined }

/** Where a decision is looked at again: each prediction of those who disagreed, beside what happened. */
export const ReviewPage = ({ decision, form, told }: Props) => (
  <Layout
    title={`Review ${decision.number}`}
    back={decisionAddress(decision)}
    robots="noindex"
    problem={form.problems.length > 0}
  >
    <Problems form={form} />
    <PageHeading
      caption={`${decision.number}: ${decision.title}`}
      lead="What came of it? What you write stands below the record, which stays as it is."
    >
      Review the decision
    </PageHeading>
    {told && <p>{told}</p>}
    {decision.measures && <p>{`What was to be watched: ${decision.measures}`}</p>}
    <Form action={`${decisionAddress(decision)}/review`}>
      <HiddenField name="seen" value={String(decision.reviews.length)} />
      {predictions(decision.dissent).map((dissent) => (
        <>
          <Quote by={dissent.holder}>{dissent.predicts}</Quote>
          <TextArea
            form={form}
            name={happenedField(dissent)}
            label={`What happened, beside what was expected by: ${dissent.holder}? (optional)`}
            rows={2}
          />
        </>
      ))}
      <TextArea form={form} name="words" label="What came of the decision?" rows={4} />
      <RadioField
        form={form}
        name="outcome"
        legend="Does it stand?"
        items={Object.entries(outcomeWords).map(([value, label]) => ({ value, label }))}
      />
      <DateField
        form={form}
        name="reviewOn"
        legend="If it stands, when is it looked at again?"
        hint="Where it is reversed, leave this as it is"
      />
      <SubmitButton>Put the review below the record</SubmitButton>
    </Form>
  </Layout>
)
