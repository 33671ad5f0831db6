import { roles, rolesWithSecondFactor } from '#platform/access.ts'
import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Member } from '../queries.ts'
import { roleWords } from '../role.ts'

type Props = { form: FormState; member: Member; isMe: boolean; hasSecondFactor: boolean }

export const RolesPage = ({ form, member, isMe, hasSecondFactor }: Props) => (
  <Layout
    title={`Roles of ${member.name}`}
    back={`/members/${member.id}`}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading
      caption={member.name}
      lead="A change holds from the next click on. What you grant here, you can withdraw here."
    >
      Roles
    </PageHeading>
    <Form action={`/members/${member.id}/roles`}>
      <HiddenField name="seen" value={member.roles.join(',')} />
      <CheckboxField
        form={form}
        name="roles"
        legend={isMe ? 'What do you do for the community?' : `What does ${member.name} do for the community?`}
        hint="None makes them a member like any other"
        items={roles.map((role) => ({
          value: role,
          label: roleWords[role].name,
          hint: rolesWithSecondFactor.has(role)
            ? `${roleWords[role].does}. Needs a second factor`
            : roleWords[role].does,
        }))}
      />
      <p>
        {isMe ? 'You have' : `${member.name} has`}{' '}
        {hasSecondFactor
          ? 'set up a second factor.'
          : 'not set up a second factor yet: we ask for that before the first use of a role that needs one.'}
      </p>
      <SubmitButton>Save</SubmitButton>
    </Form>
  </Layout>
)
