import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import type { Framework } from '../framework.ts'
import { countOf, sizeInWords, statusWords } from '../naming.ts'
import type { Standing } from './standing.ts'

type Props = {
  framework: Framework
  packed: string
  text: string
  standing: Standing
  told?: string | undefined
}

/** A framework file that was read whole: what it holds, and what may be done with it. */
export const CheckFilePage = ({ framework, packed, text, standing, told }: Props) => {
  const { id, version, status, title, publisher } = framework
  return (
    <Layout title="Check the file" back="/frameworks/import" robots="noindex">
      <PageHeading lead="The file is whole. Nothing is stored until you choose what it shall be.">
        Check the file
      </PageHeading>
      {told && <InsetText>{told}</InsetText>}
      <SummaryList
        rows={[
          { key: 'Framework', value: title },
          { key: 'Its address', value: `/frameworks/${id}` },
          { key: 'Version', value: `${version} (${statusWords[status].toLowerCase()})` },
          publisher ? { key: 'Publisher', value: publisher } : null,
          { key: 'Holds', value: sizeInWords(framework) },
        ]}
      />
      <ul>
        {framework.characteristics.map(({ title, behaviours }, index) => (
          <li>{`${title ?? `Group ${index + 1} (not named in the source)`}: ${countOf(behaviours.length, 'behaviour')}`}</li>
        ))}
      </ul>
      <Standings {...{ framework, text, standing }} />
      <Form action="/frameworks/import" enctype="multipart/form-data">
        <HiddenField name="packed" value={packed} />
        <div class="nhsuk-button-group">
          {!standing.hasDraft && (
            <SubmitButton name="do" value="draft-file">
              Open it as a draft
            </SubmitButton>
          )}
          {standing.published === null && (
            <SubmitButton name="do" value="publish" variant="secondary">
              Publish it as it is
            </SubmitButton>
          )}
          <Button href="/frameworks" variant="secondary">
            Do nothing
          </Button>
        </div>
      </Form>
    </Layout>
  )
}

const Standings = ({
  framework: { id, version },
  text,
  standing,
}: Pick<Props, 'framework' | 'text' | 'standing'>) => (
  <>
    {standing.published !== null && (
      <p>
        <a href={`/frameworks/${id}/${version}`}>{`Version ${version} is published already`}</a>
        {standing.published === text ? ', and this file is the same to the letter.' : ', with other words.'} A
        published version never changes.
      </p>
    )}
    {standing.hasDraft && (
      <p>
        Editors work on <a href={`/frameworks/${id}/draft`}>a draft of this framework</a> already. Publish
        that one or throw it away before you open another.
      </p>
    )}
  </>
)
