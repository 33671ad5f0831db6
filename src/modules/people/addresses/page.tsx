import { inWords } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { CardGrid } from '#ui/layout/card-grid.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import type { Addresses } from './query.ts'

type Props = { addresses: Addresses; done: string | undefined }

export const AddressesPage = ({ addresses, done }: Props) => (
  <Layout title="Your addresses" back="/account" robots="noindex">
    <Done done={done} says={says} />
    <PageHeading lead="You can sign in by e-mail at any of these, and we write to the main one. Two are better than one: whoever changes jobs keeps the other.">
      Your addresses
    </PageHeading>
    <CardGrid columns={2}>
      {addresses.map((one) => (
        <AddressCard one={one} mayGo={!one.isMain && !isLastVerified(one, addresses)} />
      ))}
    </CardGrid>
    <Button href="/account/addresses/add">Add an address</Button>
  </Layout>
)

const says = {
  added: 'The address is added. You can sign in by it from now on.',
  main: 'Saved. We write to that address from now on, and have told the one before.',
  removed: 'The address is removed. Nobody can sign in by it any more.',
  gone: 'That address was not yours any more.',
}

type Address = Addresses[number]

const isLastVerified = (one: Address, all: Addresses) =>
  one.verifiedAt !== null && all.filter(({ verifiedAt }) => verifiedAt).length === 1

const AddressCard = ({ one, mayGo }: { one: Address; mayGo: boolean }) => (
  <PlainCard
    title={<span class="cw-anywhere">{one.address}</span>}
    kicker={one.isMain ? 'Main' : undefined}
    level={2}
  >
    <p>
      {one.verifiedAt
        ? `You showed on ${inWords(one.verifiedAt)} that it is yours`
        : 'You have not shown yet that it is yours: sign in by it once, or add it here'}
    </p>
    {!one.isMain && one.verifiedAt && (
      <Form action="/account/addresses/make-main">
        <HiddenField name="address" value={one.id} />
        <SubmitButton variant="secondary" small={true}>
          Make main<span class="nhsuk-u-visually-hidden">: {one.address}</span>
        </SubmitButton>
      </Form>
    )}
    {mayGo && (
      <Form action="/account/addresses/remove">
        <HiddenField name="address" value={one.id} />
        <SubmitButton variant="secondary" small={true}>
          Remove<span class="nhsuk-u-visually-hidden"> {one.address}</span>
        </SubmitButton>
      </Form>
    )}
  </PlainCard>
)
