import { Details } from '#ui/details/details.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Decision, decisionAddress } from '../decision.ts'
import { DissentFields } from '../dissent-fields.tsx'
import type { OwnRole } from './roles.ts'

type Props = {
  id: string
  decision: Decision
  roles: readonly OwnRole[]
  form: FormState
  told?: string | undefined
}

/** Where a member who disagrees says so, beside the decision. */
export const DissentPage = ({ id, decision, roles, form, told }: Props) => (
  <Layout
    title="Put my dissent on the record"
    back={decisionAddress(decision)}
    robots="noindex"
    problem={form.problems.length > 0}
  >
    <Problems form={form} />
    <PageHeading
      caption={`${decision.number}: ${decision.title}`}
      lead="It becomes part of the record and cannot be changed or taken back. At the review it is looked at again."
    >
      Put my dissent on the record
    </PageHeading>
    {told ? <p>{told}</p> : <Fields id={id} decision={decision} roles={roles} form={form} />}
  </Layout>
)

const Fields = ({ id, decision, roles, form }: Omit<Props, 'told'>) => (
  <Form action={`${decisionAddress(decision)}/dissent`}>
    <HiddenField name="id" value={id} />
    <DissentFields form={form} whose="you" />
    <RadioField
      form={form}
      name="naming"
      legend="How would you like to be named?"
      items={[
        { value: 'named', label: 'By my name' },
        roles.length > 0 && {
          value: 'role',
          label: 'By my role alone',
          hint: 'Where few people have it, it may tell who you are',
        },
        { value: 'anonymous', label: 'Not at all' },
      ]}
    />
    {roles.length > 0 && <Roles roles={roles} form={form} />}
    <HowFar />
    <SubmitButton>Put it on the record</SubmitButton>
  </Form>
)

const Roles = ({ roles, form }: Pick<Props, 'roles' | 'form'>) => (
  <RadioField
    form={form}
    name="hat"
    legend="If by a role: by which?"
    items={roles.map(({ id, words }) => ({ value: id, label: words }))}
  />
)

const HowFar = () => (
  <Details summary="How far does that go?">
    <p>
      Without your name, the house keeps your words, the day, and your role if you chose it. It keeps nothing
      else: neither who you are nor the time, and no list says that it was you. So nobody can change it for
      you later, and it is no part of what you can take away or have erased. Your way of writing may still
      tell who you are.
    </p>
  </Details>
)
