import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

/** The address stays: why, and what next. */
export const AddressNeededPage = () => (
  <Layout title="That address is needed" back="/account/addresses" robots="noindex">
    <PageHeading>That address is needed</PageHeading>
    <p>
      It is your main address, or the only one that you have shown to be yours. Without it you could not sign
      in, and we could not write to you.
    </p>
    <p>
      <a href="/account/addresses/add">Add another address</a>, make that the main one, and then remove this.
    </p>
  </Layout>
)
