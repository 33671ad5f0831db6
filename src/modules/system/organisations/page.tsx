import { inWords } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { filled } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { type Organisation, organisationAddress } from '../organisation.ts'
import type { Asked, OrganisationList } from '../organisation-queries.ts'

type Props = {
  list: OrganisationList
  asked: Asked
  parts: readonly { id: string; name: string }[]
  /** How many members stand in each today. */
  standing: ReadonlyMap<string, number> | undefined
  pages: number
  done: string | undefined
}

export const OrganisationsPage = ({ list, asked, parts, standing, pages, done }: Props) => (
  <Layout
    title="Organisations"
    width="wide"
    breadcrumb={[{ href: '/system', text: 'The system' }]}
    robots="noindex"
  >
    <Done done={done} says={{ checked: 'Checked. It is offered to others from now on.' }} />
    <PageHeading lead="Members name the organisation that they belong to. What somebody named for the first time stands on top: check it, correct it, or merge it into the one that was meant. Only what is checked is offered to others.">
      Organisations
    </PageHeading>
    <Button href="/system/organisations/add" variant="secondary">
      Add an organisation
    </Button>
    <Filters asked={asked} parts={parts} />
    <p role="status">{countIn(list.count)}</p>
    {list.organisations.length > 0 ? (
      <OrganisationTable organisations={list.organisations} standing={standing} />
    ) : (
      <EmptyState next={<a href="/system/organisations">See all organisations</a>}>
        There is none here.
      </EmptyState>
    )}
    <Pagination
      previous={asked.page > 1 ? { href: addressOf(asked, asked.page - 1) } : undefined}
      next={asked.page < pages ? { href: addressOf(asked, asked.page + 1) } : undefined}
    />
  </Layout>
)

const countIn = (count: number) => (count === 1 ? 'One organisation' : `${count} organisations`)

function addressOf({ words, partId, only }: Asked, page: number): string {
  const query = new URLSearchParams()
  if (words) query.set('words', words)
  if (partId) query.set('part', partId)
  if (only) query.set('only', only)
  if (page > 1) query.set('page', String(page))
  return `/system/organisations?${query}`
}

const Filters = ({ asked, parts }: Pick<Props, 'asked' | 'parts'>) => {
  const form = filled({ words: asked.words, part: asked.partId ?? '', only: asked.only ?? '' })
  return (
    <Form action="/system/organisations" method="get" class="cw-filters">
      <TextField form={form} name="words" label="Name" type="search" autocomplete="off" />
      <SelectField
        form={form}
        name="part"
        label="Part of the system"
        items={[
          { value: '', label: 'All parts' },
          ...parts.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        form={form}
        name="only"
        label="How they stand"
        items={[
          { value: '', label: 'New and checked' },
          { value: 'new', label: 'New, not yet checked' },
          { value: 'retired', label: 'Retired' },
        ]}
      />
      <SubmitButton variant="secondary">Show</SubmitButton>
    </Form>
  )
}

type TableProps = { organisations: readonly Organisation[]; standing: Props['standing'] }

const OrganisationTable = ({ organisations, standing }: TableProps) => (
  <Table
    caption={{ children: 'Organisations, new ones first', class: 'nhsuk-u-visually-hidden' }}
    firstCellIsHeader={true}
    responsive={true}
    head={['Name', 'Part of the system', { children: 'Members', format: 'numeric' }, 'How it stands']}
    rows={organisations.map((organisation) => [
      { children: <a href={organisationAddress(organisation)}>{organisation.name}</a> },
      organisation.partName,
      { children: standing ? String(standing.get(organisation.id) ?? 0) : '–', format: 'numeric' },
      { children: <Standing organisation={organisation} /> },
    ])}
  />
)

const Standing = ({ organisation }: { organisation: Organisation }) => {
  if (organisation.retiredAt) return <Tag colour="grey">Retired</Tag>
  if (organisation.checkedAt) return <>Checked</>
  return (
    <Form action={`${organisationAddress(organisation)}/check`} class="cw-inline-act">
      <HiddenField name="from" value="list" />
      <Tag colour="yellow">New</Tag>
      <span class="cw-inline-act__when">since {inWords(organisation.addedAt)}</span>
      <SubmitButton variant="secondary" small={true}>
        Check<span class="nhsuk-u-visually-hidden"> {organisation.name}</span>
      </SubmitButton>
    </Form>
  )
}
