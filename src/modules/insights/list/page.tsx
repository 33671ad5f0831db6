import { Button } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Form } from '#ui/form/form.tsx'
import { filled } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import type { Named } from '../characteristics.ts'
import { sourceWords } from '../insight.ts'
import { InsightQuote } from '../insight-quote.tsx'
import { addressOf, type Wanted } from './form.ts'
import type { ListedPage } from './query.ts'

type Props = { listed: ListedPage; wanted: Wanted; characteristics: readonly Named[] }

/** What members said, by what it speaks of. */
export const ListPage = ({ listed, wanted, characteristics }: Props) => {
  const names = new Map(characteristics.map(({ key, name }) => [key, name]))
  return (
    <Layout title="Insights" robots="noindex">
      <PageHeading lead="What members said and let others read, in their own words. It is what the wording of the characteristics is made of.">
        Insights
      </PageHeading>
      <Button href="/insights/add">Write an insight down</Button>
      <p>
        <a href={wanted.mine ? '/insights' : addressOf({ mine: true })}>
          {wanted.mine ? 'All insights' : 'Those that are yours'}
        </a>{' '}
        <span aria-hidden="true">·</span> <a href="/conversations">Conversations in which members vote</a>{' '}
        <span aria-hidden="true">·</span> <a href="/themes">Themes in all of it</a>{' '}
        <span aria-hidden="true">·</span> <a href="/insights/causes">What our words changed</a>
      </p>
      <Details summary="Find insights" open={wanted.find + wanted.of + wanted.source !== ''}>
        <Search wanted={wanted} characteristics={characteristics} />
      </Details>
      <p>{countInWords(listed.count, wanted)}</p>
      {listed.insights.length === 0 ? (
        <Nothing wanted={wanted} />
      ) : (
        listed.insights.map((insight) => (
          <InsightQuote insight={insight} names={names} href={`/insights/${insight.id}`} />
        ))
      )}
      <Pages wanted={wanted} pages={listed.pages} />
    </Layout>
  )
}

const Search = ({ wanted, characteristics }: Omit<Props, 'listed'>) => {
  const form = filled({ find: wanted.find, of: wanted.of, source: wanted.source })
  return (
    <Form action="/insights" method="get">
      {wanted.mine && <HiddenField name="mine" value="yes" />}
      <TextField form={form} name="find" label="Words" type="search" width={20} />
      <SelectField
        form={form}
        name="of"
        label="Which characteristic it speaks of"
        items={[
          { value: '', label: 'Any' },
          ...characteristics.map(({ key, name }) => ({ value: key, label: name })),
          { value: 'none', label: 'Doesn’t fit yet' },
          { value: 'untagged', label: 'Nobody has said yet' },
        ]}
      />
      <SelectField
        form={form}
        name="source"
        label="Where it was said"
        items={[
          { value: '', label: 'Anywhere' },
          ...Object.entries(sourceWords).map(([value, label]) => ({ value, label })),
        ]}
      />
      <Button type="submit" variant="secondary">
        Show
      </Button>
    </Form>
  )
}

function countInWords(count: number, { of, mine }: Wanted): string {
  if (count === 0) return ''
  const said = count === 1 ? 'One insight' : `${count.toLocaleString('en-GB')} insights`
  if (of === 'none')
    return `${said} that ${count === 1 ? 'fits' : 'fit'} no characteristic yet: perhaps the beginning of one.`
  return mine ? `${said} of yours, the latest first.` : `${said}, the latest first.`
}

const Nothing = ({ wanted }: Pick<Props, 'wanted'>) =>
  addressOf({ ...wanted, page: 1 }) === '/insights' ? (
    <EmptyState>
      Nobody has shared an insight yet. They come from boards, from conversations in Connect Five, or are
      written down here.
    </EmptyState>
  ) : (
    <EmptyState next={<a href="/insights">Show all insights</a>}>Nothing is found.</EmptyState>
  )

const Pages = ({ wanted, pages }: { wanted: Wanted; pages: number }) =>
  pages < 2 ? null : (
    <Pagination
      previous={wanted.page > 1 ? { href: addressOf({ ...wanted, page: wanted.page - 1 }) } : undefined}
      next={wanted.page < pages ? { href: addressOf({ ...wanted, page: wanted.page + 1 }) } : undefined}
    />
  )
