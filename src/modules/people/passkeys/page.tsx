import { inWords } from '#platform/clock.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { CardGrid } from '#ui/layout/card-grid.tsx'
import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import { Section } from '#ui/layout/section.tsx'
import { PasskeyForm } from '../passkey-form.tsx'
import type { Passkeys } from './query.ts'

type Props = { form: FormState; passkeys: Passkeys; to: string; done?: string | undefined }

export const PasskeysPage = ({ form, passkeys, to, done }: Props) => (
  <Layout title="Your passkeys" back="/account" problem={form.problems.length > 0} robots="noindex">
    <Done done={done} says={says} />
    <Problems form={form} />
    <PageHeading lead="A passkey signs you in with your fingerprint, your face or the PIN of your device, without waiting for an e-mail. It also counts as your second factor.">
      Your passkeys
    </PageHeading>
    {passkeys.length === 0 ? (
      <EmptyState>You have no passkey yet. You can always sign in by e-mail, with or without one.</EmptyState>
    ) : (
      <CardGrid columns={2}>
        {passkeys.map((passkey) => (
          <PasskeyCard passkey={passkey} />
        ))}
      </CardGrid>
    )}
    <Section title="Add a passkey" id="add">
      <PasskeyForm
        action="/account/passkeys"
        ask="/account/passkeys/challenge"
        says="Add a passkey"
        makes={true}
        instead="use another device or browser"
      >
        {to !== '/' && <HiddenField name="to" value={to} />}
        <TextField
          form={form}
          name="name"
          label="Name of the passkey"
          hint="So that you know it again, such as “My telephone”. If you lose that device, remove it here."
          width={20}
        />
      </PasskeyForm>
    </Section>
    <p>
      <a href="/account/second-factor">More about your second factor</a>
    </p>
  </Layout>
)

const says = {
  added: 'Your passkey is added. Next time, choose “Sign in with a passkey”.',
  removed: 'It is removed: nobody can sign in with it any more.',
}

const PasskeyCard = ({ passkey }: { passkey: Passkeys[number] }) => (
  <PlainCard title={passkey.name} level={2}>
    <p>
      Added on {inWords(passkey.addedAt)},{' '}
      {passkey.usedAt ? `last used on ${inWords(passkey.usedAt)}` : 'not used yet'}
    </p>
    <Form action="/account/passkeys/remove">
      <HiddenField name="passkey" value={passkey.id} />
      <SubmitButton variant="secondary" small={true}>
        Remove<span class="nhsuk-u-visually-hidden"> {passkey.name}</span>
      </SubmitButton>
    </Form>
  </PlainCard>
)
