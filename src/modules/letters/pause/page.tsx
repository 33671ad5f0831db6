import { DateInput } from '#ui/date-input/date-input.tsx'
import { problemAt, typed } from '#ui/form/answer.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { useTyped } from '#ui/form/kept.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { dayOf } from '../day.ts'

type Props = { form: FormState; example: string; latest: string }

export const PausePage = ({ form, example, latest }: Props) => (
  <Layout
    title="Pause everything"
    back="/account/letters"
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading lead="We write nothing to you until the day that you choose, but for codes to sign in and answers to what you do. What happens meanwhile waits, and comes in one digest.">
      Pause everything
    </PageHeading>
    <Form action="/account/letters/pause">
      <DateInput
        id="until"
        fieldset={{ legend: { children: 'Write to me again on', size: 's' } }}
        hint={`For example, ${figuresOf(example)}. ${dayOf(latest)} at the latest.`}
        errorMessage={problemAt(form, 'day')}
        items={(['day', 'month', 'year'] as const).map((name) => ({
          name,
          id: name,
          value: typed(useTyped(form, name), name),
          autocomplete: 'off',
        }))}
      />
      <SubmitButton>Pause</SubmitButton>
    </Form>
  </Layout>
)

const figuresOf = (day: string) => day.split('-').toReversed().map(Number).join(' ')
