import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { blank } from '#ui/form/form-state.ts'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Event } from '../event.ts'
import type { Person } from '../list-people.ts'
import { isWithoutMail } from '../registration.ts'

type Props = {
  event: Event
  person: Person
  /** Whether no mail reaches them: they have none, or it comes back. */
  isUnreached: boolean
}

/** The last look before somebody loses their place: the next in the list has it at once. */
export const ConfirmRemovalPage = ({ event, person, isUnreached }: Props) => {
  const home = `/programme/${event.slug}/people`
  const { id, name, registeredAt } = person
  return (
    <Layout title={`Take out ${name}`} robots="noindex" back={home}>
      <PageHeading caption={event.title}>
        Take out <bdi>{name}</bdi>?
      </PageHeading>
      <p>
        {registeredAt
          ? 'They lose their place. It goes to the next in the list at once, so it cannot be taken back.'
          : 'They leave the waiting list. If they come again they come last.'}{' '}
        {!isUnreached
          ? 'We write to them, without a reason.'
          : isWithoutMail(person)
            ? 'They have no e-mail, so please tell them yourself.'
            : 'Our mail does not reach them, so please tell them yourself.'}
      </p>
      <Form action={home}>
        {isUnreached && (
          <CheckboxField
            form={blank}
            name="know"
            items={[{ value: 'yes', label: 'They know: they asked for it, or I have told them' }]}
          />
        )}
        <SubmitButton variant="warning" name="press" value={`remove:${id}`}>
          Take them out
        </SubmitButton>
      </Form>
      <p>
        <a href={home}>Leave it as it is</a>
      </p>
    </Layout>
  )
}
