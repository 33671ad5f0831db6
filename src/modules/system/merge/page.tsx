import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { SearchInput } from '#ui/search-input/search-input.tsx'
import { type Organisation, organisationAddress, standingOf } from '../organisation.ts'

type Props = {
  organisation: Organisation
  words: string
  matches: readonly Organisation[]
  form: FormState
}

/** Which organisation is meant by one that somebody named. */
export const MergePage = ({ organisation, words, matches, form }: Props) => (
  <Layout
    title={`Merge ${organisation.name}`}
    back={organisationAddress(organisation)}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading
      caption={organisation.name}
      lead="Find the one that was meant. Everybody who stands in this one then stands in that one, and this name leads there."
    >
      Merge it into another
    </PageHeading>
    <Form action={`${organisationAddress(organisation)}/merge`} method="get">
      <SearchInput
        id="words"
        name="words"
        label={{ children: 'Which organisation is it?', size: 's' }}
        hint="Some words of its name"
        value={words}
      />
    </Form>
    {matches.length > 0 && <Matches organisation={organisation} matches={matches} />}
    {words !== '' && matches.length === 0 && (
      <EmptyState next={<a href="/system/organisations/add">Add an organisation</a>}>
        No other organisation has these words in its name.
      </EmptyState>
    )}
  </Layout>
)

const Matches = ({ organisation, matches }: Pick<Props, 'organisation' | 'matches'>) => (
  <ul class="cw-arrange">
    {matches.map((match) => (
      <li class="cw-arrange__row">
        <div class="cw-arrange__entry">
          <p class="cw-arrange__name">{match.name}</p>
          <p class="cw-arrange__words">
            {match.partName}. {standingOf(match)}.
          </p>
        </div>
        <div class="cw-arrange__moves">
          <Button
            variant="secondary"
            small={true}
            href={`${organisationAddress(organisation)}/merge?into=${match.id}`}
          >
            This one<span class="nhsuk-u-visually-hidden">: {match.name}</span>
          </Button>
        </div>
      </li>
    ))}
  </ul>
)

type ConfirmProps = { organisation: Organisation; into: Organisation; standing: number | undefined }

/** Asks once before everybody follows. */
export const ConfirmMergePage = ({ organisation, into, standing }: ConfirmProps) => (
  <Layout
    title={`Merge ${organisation.name} into ${into.name}?`}
    back={`${organisationAddress(organisation)}/merge`}
    robots="noindex"
  >
    <PageHeading caption={organisation.name} lead={whoFollows(standing, into)}>
      {`Merge it into “${into.name}”?`}
    </PageHeading>
    <p>If it was a mistake, you can take it back from this organisation’s page.</p>
    <Form action={`${organisationAddress(organisation)}/merge`}>
      <HiddenField name="into" value={into.id} />
      <div class="nhsuk-button-group">
        <SubmitButton>Merge them</SubmitButton>
        <Button variant="secondary" href={organisationAddress(organisation)}>
          Leave them apart
        </Button>
      </div>
    </Form>
  </Layout>
)

function whoFollows(standing: number | undefined, { name, partName }: Organisation): string {
  const there = `in ${name}, and so in the part “${partName}”`
  if (!standing) return `Nobody stands in it at present. Whoever did is shown as having stood ${there}.`
  return `${standing === 1 ? 'One member stands' : `${standing} members stand`} in it: from now on ${there}.`
}
