import { attributionWords, namingInWords } from '#modules/people/index.ts'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { DifferenceKey } from '#ui/layout/difference-text.tsx'
import { Facts } from '#ui/layout/facts.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { unnamed } from '../attribution.ts'
import { suggestAddress } from '../suggesting/address.ts'
import { ChangeList } from '../suggesting/change-list.tsx'
import type { SuggestAnswers } from './form.ts'
import type { SuggestProps } from './page.tsx'
import { changesIn } from './typed.ts'

type Props = Omit<SuggestProps, 'versions'> & { id: string; answers: SuggestAnswers }

/** A suggestion before it is sent: all that differs, and how its author will be named. */
export const CheckPage = ({ id, version, characteristic, shown, form, namings, answers }: Props) => {
  const { changes, why, attribution, isPublic } = answers
  const typed = new Set([
    'why',
    'attribution',
    'isPublic',
    ...changesIn(shown, form).flatMap(({ name }) => [name, name.replace(/^text-/, 'about-')]),
  ])
  return (
    <Layout title="Check your suggestion" thread={characteristic.key} robots="noindex">
      <PageHeading thread={characteristic.key}>Check your suggestion</PageHeading>
      <DifferenceKey />
      <ChangeList changes={changes} version={version} />
      <Facts
        facts={[
          { term: 'Why', fact: why },
          { term: 'Who may read why', fact: isPublic ? 'Everybody, where it led to a wording' : 'Members' },
          {
            term: 'Named',
            fact: `${attributionWords[attribution]}: ${namingInWords(namings, attribution, unnamed)}`,
          },
        ]}
      />
      <Form action={suggestAddress(version, characteristic)}>
        <HiddenField name="id" value={id} />
        <HiddenField name="characteristics" value={shown.map(({ key }) => key).join(',')} />
        {Object.entries(form.values).flatMap(([name, value]) =>
          typed.has(name) ? [<HiddenField name={name} value={String(value)} />] : [],
        )}
        <div class="nhsuk-button-group">
          <SubmitButton name="do" value="send">
            Send the suggestion
          </SubmitButton>
          <SubmitButton name="do" value="see" variant="secondary">
            Change it
          </SubmitButton>
        </div>
      </Form>
    </Layout>
  )
}
