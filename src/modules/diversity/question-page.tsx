import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { preferNotToSay } from './question-set.ts'

type Props = {
  form: FormState
  action: string
  back: string
  /** Where "Skip" leads. */
  skip: string
  /** Where the member came from, to lead them back there. */
  from: string | undefined
  caption: string
  ask: string
  hint?: string | undefined
  options: readonly { id: string; label: string; hint?: string | undefined }[]
}

/** One question of the equality questions on a page of its own, with "Prefer not to say" apart. */
export const QuestionPage = ({ form, action, back, skip, from, caption, ask, hint, options }: Props) => (
  <Layout title={caption} back={back} problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    <Form action={action}>
      {from && <HiddenField name="from" value={from} />}
      <RadioField
        form={form}
        name="option"
        legend={{
          children: ask,
          size: 'l',
          heading: { level: 1 },
          caption: { children: 'Equality questions', size: 'l' },
        }}
        hint={hint}
        items={[
          ...options.map(({ id, label, hint: about }) => ({ value: id, label, hint: about })),
          { divider: 'or' },
          { value: preferNotToSay.id, label: preferNotToSay.label },
        ]}
      />
      <SubmitButton>Continue</SubmitButton>
    </Form>
    <p>
      <a href={skip}>Skip this question</a>
    </p>
  </Layout>
)
