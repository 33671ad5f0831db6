import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

type Props = { form: FormState; revision: string; done: string | undefined }

export const IntakePage = ({ form, revision, done }: Props) => (
  <Layout title="Who can join" back="/interest" problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    {form.problems.length === 0 && <Done done={done} says={{ set: 'Saved. It holds from now on.' }} />}
    <PageHeading lead="While nobody new can begin, whoever has begun may finish, and an invitation holds.">
      Who can join
    </PageHeading>
    <p>
      People come in at <a href="/join">/join</a>. Give them that address.
    </p>
    <Form action="/interest/intake">
      <HiddenField name="revision" value={revision} />
      <RadioField
        form={form}
        name="intake"
        legend="Can people begin to join at the moment?"
        items={[
          { value: 'open', label: 'Yes, anybody can' },
          {
            value: 'closed',
            label: 'No, not for now',
          },
        ]}
      />
      <WhileClosed form={form} />
      <TextArea
        form={form}
        name="otherWays"
        label="How else can people join? (optional)"
        hint="A telephone number and its hours, a postal address, a place where somebody helps"
        rows={4}
      />
      <SubmitButton>Save</SubmitButton>
    </Form>
  </Layout>
)

const WhileClosed = ({ form }: { form: FormState }) => (
  <>
    <TextField
      form={form}
      name="opensOn"
      type="date"
      label="If not, when can they again? (optional)"
      hint="They can from that morning on, by itself"
      width={10}
    />
    <TextArea
      form={form}
      name="note"
      label="If not, what should people read meanwhile? (optional)"
      rows={3}
    />
  </>
)
