import { Button } from '#ui/button/button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

type Why = 'worn-already' | 'part-not-offered'

/** Why a hat cannot be taken up again, and what can be done instead. */
export const CannotResumePage = ({ why }: { why: Why }) => (
  <Layout title="This hat stays in the past" back="/account/hats" robots="noindex">
    <PageHeading lead={reasons[why]}>This hat stays in the past</PageHeading>
    <Button href={why === 'worn-already' ? '/account/hats' : '/account/hats/add'}>
      {why === 'worn-already' ? 'See where you stand' : 'Add a hat'}
    </Button>
  </Layout>
)

const reasons: Readonly<Record<Why, string>> = {
  'worn-already': 'You wear the same one again already, so there is nothing to take up.',
  'part-not-offered':
    'Its part of the system is in the map no longer. Add a hat in the part where you stand today.',
}
