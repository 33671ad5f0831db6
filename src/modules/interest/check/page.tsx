import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { AnswersList } from '../answers-list.tsx'
import { wordings } from '../consents.ts'
import type { ReadSection } from '../questions/all.ts'

type Props = { form: FormState; sections: readonly ReadSection[]; back: string }

export const CheckPage = ({ form, sections, back }: Props) => (
  <Layout
    title="Check your answers before joining"
    back={back}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading lead="Nothing is sent until you press the button at the end.">
      Check your answers before joining
    </PageHeading>
    <AnswersList sections={sections} change={true} />
    <h2 class="nhsuk-heading-m">Now send it</h2>
    <Form action="/join/check">
      <CheckboxField form={form} name="joining" items={[{ value: 'yes', label: wordings.join.words }]} />
      <SubmitButton>Agree, and send my answers</SubmitButton>
    </Form>
    <p>
      <a href="/join/send-link">Stop here and go on later</a>
    </p>
  </Layout>
)
