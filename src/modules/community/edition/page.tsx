import { inWordsWithTime } from '#platform/clock.ts'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { type FieldChange, listChanges } from '../block.ts'
import { blocks } from '../blocks.ts'
import { Changes } from '../changes.tsx'
import type { Community } from '../community.ts'
import type { Edition } from '../queries.ts'

type Props = {
  edition: Edition
  earlier: Edition
  /** The edition that holds now. */
  holding: Edition
  who: string | undefined
}

export const EditionPage = ({ edition, earlier, holding, who }: Props) => {
  const when = edition.publishedAt ? inWordsWithTime(edition.publishedAt) : ''
  return (
    <Layout
      title={`Edition of ${when}`}
      robots="noindex"
      breadcrumb={[{ href: '/community/editions', text: 'Earlier editions' }]}
    >
      <PageHeading caption={edition.note} lead={`Published on ${when}${who ? ` by ${who}` : ''}.`}>
        What this edition changed
      </PageHeading>
      {earlier.id === 0 ? (
        <p>With this edition the community first said who it is.</p>
      ) : (
        <Changes changes={changesBetween(earlier.community, edition.community)} />
      )}
      {edition.id === holding.id ? (
        <p>This is the edition that holds now.</p>
      ) : (
        <Section title="Bring it back">
          <p>
            What the community says will be as this edition said it, as a new edition. The edits made since
            then stay in the list and can be brought back too.
          </p>
          <h3>What would change</h3>
          <Changes changes={changesBetween(holding.community, edition.community)} />
          <Form action={`/community/editions/${edition.id}/bring-back`}>
            <HiddenField name="holding" value={String(holding.id)} />
            <SubmitButton>Bring this edition back</SubmitButton>
          </Form>
        </Section>
      )}
    </Layout>
  )
}

const changesBetween = (before: Community, after: Community): FieldChange[] =>
  blocks.flatMap((block) =>
    listChanges(block, before, after).map((change) => ({
      ...change,
      label: `${block.title}: ${change.label}`,
    })),
  )
