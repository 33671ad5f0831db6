import type { Viewer } from '#platform/access.ts'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Factors } from '../factors.ts'
import { LostDevice, ProofFields } from '../proof-fields.tsx'
import { rolesInARow } from '../role.ts'

type Props = { form: FormState; factors: Factors; viewer: Viewer; to: string }

export const SecondFactorPage = ({ form, factors, viewer, to }: Props) => (
  <Layout title="One more step" problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    <PageHeading
      lead={`You are signed in. As ${rolesInARow(viewer.waitingRoles)} you can do much, so we ask for a second proof that it is you.`}
    >
      One more step
    </PageHeading>
    <ProofFields form={form} factors={factors} action="/sign-in/second-factor" to={to} />
    <p>
      <a href="/">Go on without it</a>: you can do what every member does, and come back to this when you need
      it.
    </p>
    <LostDevice />
  </Layout>
)
