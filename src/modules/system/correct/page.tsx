import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Organisation, organisationAddress } from '../organisation.ts'
import { OrganisationFields } from '../organisation-fields.tsx'
import type { SystemMap } from '../queries.ts'

type Props = {
  organisation: Organisation
  parts: SystemMap['parts']
  form: FormState
  revision: string
  /** Whether somebody else changed it while this organiser was writing. */
  isMeanwhile?: boolean
  /** One of the same name in that part: perhaps the two are one. */
  twin?: Organisation | undefined
}

export const CorrectPage = ({ organisation, parts, form, revision, isMeanwhile = false, twin }: Props) => (
  <Layout
    title={`Correct ${organisation.name}`}
    back={organisationAddress(organisation)}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading
      caption={organisation.name}
      lead="Everybody who stands there follows: they stand in it under its right name, in its right part."
    >
      Correct the organisation
    </PageHeading>
    {isMeanwhile && (
      <InsetText>
        <p>
          It says now: <strong>{organisation.name}</strong>, in {organisation.partName}.
        </p>
      </InsetText>
    )}
    {twin && (
      <InsetText>
        <p>
          {'If the two are one, '}
          <a href={`${organisationAddress(organisation)}/merge?into=${twin.id}`}>
            {`merge this one into “${twin.name}”`}
          </a>
          {' instead.'}
        </p>
      </InsetText>
    )}
    <Form action={`${organisationAddress(organisation)}/correct`}>
      <HiddenField name="revision" value={revision} />
      <OrganisationFields form={form} parts={parts} />
      <SubmitButton>{isMeanwhile ? 'Save mine over theirs' : 'Save, and mark it as checked'}</SubmitButton>
    </Form>
  </Layout>
)
