import { AnswersGoTo } from '#modules/people/index.ts'
import { EmailField } from '#ui/form/email-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Expression } from '../expressions.ts'
import { ToldHowField } from '../told-how.tsx'

type Props = { expression: Expression; form: FormState; answersTo: string | null }

export const AcceptPage = ({
  expression: { id, name, address, telephone, status },
  form,
  answersTo,
}: Props) => (
  <Layout
    title={`Accept ${name}`}
    back={`/interest/${id}`}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading>
      Accept <bdi>{name}</bdi>?
    </PageHeading>
    {address ? (
      <p>
        They are a member at once, with what they told us, and signed up for what they would like to take part
        in: at each event that they chose they have a place, or the next in its waiting list. An e-mail to{' '}
        <strong>{address}</strong> welcomes them and says how to sign in.
      </p>
    ) : (
      <p>
        They have no e-mail address, and nobody can sign in without one. You can accept them and keep in touch
        by telephone ({telephone}); or give an address that they have by now, and they are a member who can
        sign in.
      </p>
    )}
    <Form action={`/interest/${id}/accept`}>
      {!address && (
        <>
          <EmailField
            form={form}
            name="address"
            label={
              status === 'accepted' ? 'E-mail address' : 'E-mail address, if they have one by now (optional)'
            }
            autocomplete="off"
          />
          {status !== 'accepted' && <ToldHowField form={form} />}
        </>
      )}
      <AnswersGoTo address={answersTo} />
      <SubmitButton>{`Accept ${name}`}</SubmitButton>
    </Form>
  </Layout>
)
