import type { SystemMap } from '#modules/system/index.ts'
import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Belonging, Chosen } from '../chosen.ts'

type Props = { map: SystemMap; chosen: Belonging; form: FormState; seen: Seen }
export type Seen = { places: string; experiences: string }

export const ExperiencePage = ({ map, chosen, form, seen }: Props) => (
  <Layout
    title="Your places and experience"
    back="/account/hats"
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading lead="Tick whatever is true of you; nothing here has to be. What you untick ends today, and is kept as your past.">
      Your places and experience
    </PageHeading>
    <p>
      Who sees it is yours to say, each by itself:{' '}
      <a href="/account/profile">your profile, and who sees what of it</a>.
    </p>
    <Form action="/account/experience">
      <HiddenField name="seenPlaces" value={seen.places} />
      <HiddenField name="seenExperiences" value={seen.experiences} />
      <CheckboxField
        form={form}
        name="places"
        legend="Where do you live, work, or speak for people?"
        items={itemsOf(map.places, chosen.places)}
      />
      <CheckboxField
        form={form}
        name="experiences"
        legend="What experience do you bring?"
        hint="From your own life, and from your work: both count the same"
        items={itemsOf(map.experiences, chosen.experiences)}
      />
      <SubmitButton>Save</SubmitButton>
    </Form>
  </Layout>
)

/** What is offered, and below it what a member has chosen that is offered no longer. */
const itemsOf = (offered: readonly { id: string; name: string }[], chosen: readonly Chosen[]) => [
  ...offered.map(({ id, name }) => ({ value: id, label: name })),
  ...chosen
    .filter(({ id }) => !offered.some((each) => each.id === id))
    .map(({ id, name }) => ({
      value: id,
      label: name,
      hint: 'No longer offered. Once you untick it, you cannot choose it again',
    })),
]
