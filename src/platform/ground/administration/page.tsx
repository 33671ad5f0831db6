import { CardGrid } from '#ui/layout/card-grid.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'

type Props = { notSent: number; hasServer: boolean }

/** Where administration begins: what there is to look after, and whether anything needs it now. */
export const AdministrationPage = ({ notSent, hasServer }: Props) => (
  <Layout title="Administration" width="wide" robots="noindex">
    <PageHeading lead="What keeps the house running. Nothing here shows what anybody said in confidence.">
      Administration
    </PageHeading>
    <CardGrid columns={2}>
      <PlainCard level={2} title="Mail of the house" href="/administration/mail">
        <p>{standingOfMail({ notSent, hasServer })}</p>
      </PlainCard>
      <PlainCard level={2} title="What was done" href="/administration/acts">
        <p>Who did what to whom, newest first.</p>
      </PlainCard>
      <PlainCard level={2} title="What is kept" href="/administration/retention">
        <p>What the house forgets by itself, and when.</p>
      </PlainCard>
      <PlainCard level={2} title="Roles" href="/members">
        <p>Open a member’s page to grant or withdraw their roles.</p>
      </PlainCard>
    </CardGrid>
  </Layout>
)

function standingOfMail({ notSent, hasServer }: Props): string {
  if (!hasServer) return 'No mail is sent: there is no mail server.'
  if (notSent === 0) return 'Every mail was sent, or is on its way.'
  return notSent === 1 ? 'One mail could not be sent.' : `${notSent} mails could not be sent.`
}
