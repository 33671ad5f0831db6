import { Button } from '#ui/button/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { hatInWords, wornInWords } from '../hat-in-words.ts'
import type { NamedHat } from '../hats.ts'

export const MovedPage = ({ hats, form }: { hats: readonly NamedHat[]; form: FormState }) => (
  <Layout title="I’ve moved" back="/account/hats" problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    <PageHeading
      caption="Step 1 of 3"
      lead="A new post, a new part of the system, a new life: what you did until now is kept as your past, and what you do now begins beside it."
    >
      I’ve moved
    </PageHeading>
    {hats.length === 0 ? (
      <EmptyState next={<a href="/account/hats/add">Say where you stand now</a>}>
        You wear no hat at present, so there is none to leave.
      </EmptyState>
    ) : (
      <Form action="/account/moved" method="get">
        <HiddenField name="step" value="2" />
        <RadioField
          form={form}
          name="hat"
          legend="What do you no longer do?"
          items={hats.map((hat) => ({ value: hat.id, label: hatInWords(hat), hint: wornInWords(hat) }))}
        />
        <DateField
          form={form}
          name="untilOn"
          legend="Since when do you no longer do it?"
          hint="A guess is fine"
        />
        <Button>Continue</Button>
      </Form>
    )}
  </Layout>
)
