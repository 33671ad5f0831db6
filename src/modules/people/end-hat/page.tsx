import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { hatInWords, wornInWords } from '../hat-in-words.ts'
import type { NamedHat } from '../hats.ts'

export const EndHatPage = ({ hat, form }: { hat: NamedHat; form: FormState }) => (
  <Layout
    title="I no longer do this"
    back="/account/hats"
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading caption={hatInWords(hat)} lead={`You have worn this hat ${wornInWords(hat)}.`}>
      I no longer do this
    </PageHeading>
    <Form action={`/account/hats/${hat.id}/end`}>
      <RadioField
        form={form}
        name="how"
        legend="What happened?"
        items={[
          {
            value: 'ended',
            label: 'It has ended',
            hint: 'It is kept as your past',
            conditional: (
              <DateField
                form={form}
                name="untilOn"
                legend="Since when do you no longer do it?"
                hint="A guess is fine"
              />
            ),
          },
          {
            value: 'never',
            label: 'It was a mistake',
            hint: 'It is taken away, as if it had never been there',
          },
        ]}
      />
      <SubmitButton>Save</SubmitButton>
    </Form>
  </Layout>
)
