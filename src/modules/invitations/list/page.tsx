import { inWords, inWordsWithTime } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { filled } from '#ui/form/form-state.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Toolbar } from '#ui/layout/toolbar.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { standingOfBatch } from '../batch.ts'
import { type Standing, standings, standingWords } from '../invitation.ts'
import { StandingTag } from '../standing-tag.tsx'
import type { Asked, InvitationList } from './query.ts'

type Props = {
  list: InvitationList
  asked: Omit<Asked, 'now'>
  /** How many could be reminded now. */
  remindable: number
  done: string | undefined
}

/** Everybody who was invited, and what became of it. */
export const InvitationsPage = ({ list, asked, remindable, done }: Props) => (
  <Layout title="Invitations" width="wide" robots="noindex">
    <Done done={done} says={says} />
    <PageHeading lead={leadOf(list)}>Invitations</PageHeading>
    <div class="nhsuk-button-group">
      <Button href="/invitations/upload">Invite people</Button>
      {remindable > 0 && <RemindButton count={remindable} />}
    </div>
    <Toolbar label="More about invitations">
      <a href="/invitations/reach">How far the word has travelled</a>
      <a href="/invitations/rules">Who is let in at once</a>
      <a href="/invitations/share">Your own link to pass on</a>
    </Toolbar>
    {list.batches.length > 0 && <Batches batches={list.batches} />}
    <Section title="Who was invited" id="invited">
      <Filters list={list} asked={asked} />
      <People list={list} asked={asked} />
    </Section>
  </Layout>
)

const says = {
  discarded: 'The list was thrown away. Nothing was sent.',
  reminded: 'The reminders are on their way, one to each.',
}

const leadOf = ({ counts }: InvitationList): string => {
  const of = (standing: Standing) => counts.get(standing) ?? 0
  const all = standings.reduce((sum, standing) => sum + of(standing), 0)
  if (all === 0) return 'Nobody was invited yet.'
  return `${people(all)} invited: ${of('accepted')} came in, ${of('open')} may still answer, ${of('declined')} said no.`
}

const people = (count: number) =>
  count === 1 ? 'One person was' : `${count.toLocaleString('en-GB')} people were`

const RemindButton = ({ count }: { count: number }) => (
  <Form action="/invitations/remind">
    <SubmitButton variant="secondary">
      {count === 1
        ? 'Remind one who has not answered'
        : `Remind ${count.toLocaleString('en-GB')} who have not answered`}
    </SubmitButton>
  </Form>
)

const Batches = ({ batches }: Pick<InvitationList, 'batches'>) => (
  <Section title="Lists brought lately" id="lists">
    <Table
      caption={{ children: 'Lists brought lately, the newest first', class: 'nhsuk-u-visually-hidden' }}
      firstCellIsHeader={true}
      responsive={true}
      head={['List', { children: 'People', format: 'numeric' }, 'Brought', 'How it stands']}
      rows={batches.map((batch) => [
        { children: <a href={`/invitations/batches/${batch.id}`}>{batch.fileName || 'A pasted list'}</a> },
        { children: (batch.people ?? 0).toLocaleString('en-GB'), format: 'numeric' },
        inWordsWithTime(batch.uploadedAt),
        batchWords[standingOfBatch(batch)],
      ])}
    />
  </Section>
)

const batchWords = { read: 'Checked, not sent yet', sending: 'Being sent', done: 'Sent' }

const Filters = ({ list, asked }: Pick<Props, 'list' | 'asked'>) => (
  <Form action="/invitations#invited" method="get" class="cw-filters">
    <TextField
      form={filled({ words: asked.words })}
      name="words"
      label="Name or address"
      type="search"
      autocomplete="off"
    />
    <SelectField
      form={filled({ standing: asked.standing ?? '' })}
      name="standing"
      label="How it stands"
      items={[
        { value: '', label: 'All' },
        ...standings.map((standing) => ({
          value: standing,
          label: `${standingWords[standing]} (${list.counts.get(standing) ?? 0})`,
        })),
      ]}
    />
    <SubmitButton variant="secondary">Show</SubmitButton>
  </Form>
)

const People = ({ list, asked }: Pick<Props, 'list' | 'asked'>) => (
  <>
    {list.invitations.length > 0 ? (
      <Table
        caption={{ children: 'Invitations, the newest first', class: 'nhsuk-u-visually-hidden' }}
        firstCellIsHeader={true}
        responsive={true}
        head={['Name', 'Address', 'Last letter', 'How it stands']}
        rows={list.invitations.map((invitation) => [
          { children: <a href={`/invitations/${invitation.id}`}>{invitation.name || invitation.address}</a> },
          invitation.address,
          inWords(invitation.sentAt),
          { children: <StandingTag standing={invitation.standing} /> },
        ])}
      />
    ) : (
      <EmptyState
        next={
          <a href={asked.words || asked.standing ? '/invitations' : '/invitations/upload'}>
            {asked.words || asked.standing ? 'See all invitations' : 'Invite the first people'}
          </a>
        }
      >
        Nobody here.
      </EmptyState>
    )}
    <Pagination
      previous={asked.page > 1 ? { href: addressOf(asked, asked.page - 1) } : undefined}
      next={list.hasMore ? { href: addressOf(asked, asked.page + 1) } : undefined}
    />
  </>
)

function addressOf({ words, standing }: Props['asked'], page: number): string {
  const query = new URLSearchParams()
  if (words) query.set('words', words)
  if (standing) query.set('standing', standing)
  query.set('page', String(page))
  return `/invitations?${query}#invited`
}
