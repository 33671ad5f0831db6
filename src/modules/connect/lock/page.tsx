import { Form } from '#ui/form/form.tsx'
import { filled } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Round } from '../round.ts'
import type { Named, Offered } from './query.ts'

type Props = {
  home: string
  round: Round
  first: Named | null
  /** Who is called as was typed; null while nothing was. */
  found: readonly Offered[] | null
  /** Who can meet the first, before a name was typed. */
  offered: readonly Offered[]
  words: string
}

/** Where an organiser picks the two whom they would put together, one after the other. */
export const PickPage = ({ home, round, first, found, offered, words }: Props) => (
  <Layout title="Put two people together" robots="noindex" back={`${home}/preview`}>
    <PageHeading
      caption={`Round ${round.number}: ${round.theme}`}
      lead="You see what it costs the whole plan before anything is done."
    >
      {first ? `Put ${first.name} together with somebody` : 'Put two people together'}
    </PageHeading>
    <Form action={`${home}/lock`} method="get">
      {first && <HiddenField name="first" value={first.id} />}
      <TextField
        form={filled({ words })}
        name="words"
        label={first ? 'With whom?' : 'Whom?'}
        hint="A part of the name is enough"
        type="search"
        autocomplete="off"
      />
      <SubmitButton variant="secondary">Find them</SubmitButton>
    </Form>
    {found && found.length === 0 && <EmptyState>Nobody of that name takes part in this round.</EmptyState>}
    {found && <People people={found} home={home} first={first} />}
    {first && offered.length > 0 && (
      <>
        <h2>{`Who can meet ${first.name}`}</h2>
        <People people={offered} home={home} first={first} />
        <p>Whoever is not in this list is found by name.</p>
      </>
    )}
  </Layout>
)

const People = ({ people, home, first }: { people: readonly Offered[] } & Pick<Props, 'home' | 'first'>) => (
  <ul class="nhsuk-list">
    {people.map(({ id, name, standing }) => (
      <li>
        <a href={first ? `${home}/lock?first=${first.id}&second=${id}` : `${home}/lock?first=${id}`}>
          {name}
        </a>
        {standing && <span class="cw-small">{` ${standing}`}</span>}
      </li>
    ))}
  </ul>
)
