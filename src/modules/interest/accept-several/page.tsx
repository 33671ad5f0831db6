import { Button } from '#ui/button/button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Table } from '#ui/tables/tables.tsx'
import type { Row } from './accept-several.ts'

type Props = { rows: readonly Row[]; names: ReadonlyMap<string, string> }

/** What became of each of those that were ticked. */
export const AcceptedPage = ({ rows, names }: Props) => {
  const accepted = rows.filter(({ outcome }) => outcome.kind === 'member').length
  return (
    <Layout title="What became of each" back="/interest" robots="noindex">
      <PageHeading lead={leadOf(accepted, rows.length)}>What became of each</PageHeading>
      {rows.length > 0 && (
        <Table
          caption={{ children: 'Those who were ticked', class: 'nhsuk-u-visually-hidden' }}
          head={['Name', 'What was done']}
          rows={rows.map(({ id, outcome }) => [
            {
              children: (
                <a href={`/interest/${id}`}>
                  <bdi>{names.get(id) ?? 'Nobody any more'}</bdi>
                </a>
              ),
            },
            said[outcome.kind],
          ])}
        />
      )}
      <Button href="/interest" variant="secondary">
        Back to the queue
      </Button>
    </Layout>
  )
}

const leadOf = (accepted: number, all: number) => {
  if (all === 0) return 'Nobody was ticked, so nothing was done.'
  if (accepted === 1) {
    const who = all === 1 ? 'One person' : `One of ${all}`
    return `${who} is a member now, and is welcomed by e-mail.`
  }
  return accepted === all
    ? `All ${all} are members now, and are welcomed by e-mail.`
    : `${accepted} of ${all} are members now, and are welcomed by e-mail.`
}

const said: Readonly<Record<Row['outcome']['kind'], string>> = {
  member: 'Accepted: a member now',
  'by-telephone': 'Accepted: in touch by telephone',
  'decided-already': 'Nothing: it was decided already',
  'member-already': 'Nothing: somebody with this address is a member already',
  'not-told': 'Nothing: they have no e-mail address. Open it, and tell them by telephone first',
  'not-found': 'Nothing: it is not here any more',
}
