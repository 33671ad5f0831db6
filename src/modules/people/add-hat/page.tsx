import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type HatChoices, OneQuestionMore, StandFields } from '../hat-fields.tsx'

export const AddHatPage = ({ form, choices }: { form: FormState; choices: HatChoices }) => (
  <Layout title="Add a hat" back="/account/hats" problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    <OneQuestionMore choices={choices} />
    <PageHeading caption="Where you stand" lead="One hat a time: you can add as many as you wear.">
      Add a hat
    </PageHeading>
    <Form action="/account/hats/add">
      <StandFields form={form} choices={choices} />
      <DateField form={form} name="sinceOn" legend="Since when?" hint="A guess is fine" />
      <CheckboxField
        form={form}
        name="isMain"
        items={[
          { value: 'yes', label: 'This is my main hat', hint: 'You are shown and matched by it first' },
        ]}
      />
      <SubmitButton>Add the hat</SubmitButton>
    </Form>
  </Layout>
)
