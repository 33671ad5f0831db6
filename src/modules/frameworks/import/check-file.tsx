import type { ComponentChildren } from 'preact'
import { Button } from '#ui/button/button.tsx'
import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { WarningCallout } from '#ui/warning-callout/warning-callout.tsx'
import type { Framework } from '../framework.ts'
import { countOf, sizeInWords, statusWords } from '../naming.ts'
import type { Brought } from './read-import.ts'
import type { Standing } from './standing.ts'

type Props = {
  framework: Framework
  packed: string
  brought: Brought
  standing: Standing
  form: FormState
  told?: ComponentChildren
}

/** A framework file that was read whole: what it holds, and what may be done with it. */
export const CheckFilePage = ({ framework, packed, brought, standing, form, told }: Props) => (
  <Layout
    title="Check the file"
    back="/frameworks/import"
    robots="noindex"
    problem={form.problems.length > 0}
  >
    <Problems form={form} />
    <PageHeading lead="The file is whole. Nothing is stored until you choose what it shall be.">
      Check the file
    </PageHeading>
    {told && <InsetText>{told}</InsetText>}
    <Contents framework={framework} />
    {brought.encoding && brought.encoding !== 'utf-8' && (
      <p>{`The file was written in ${encodingNames[brought.encoding]}. Its words are kept to the letter, and written in UTF-8 when you export them: the same words, in other bytes.`}</p>
    )}
    <Standings {...{ framework, standing }} text={brought.text} />
    {standing.isOwn && takesPlaceOf(framework, standing) && (
      <AsksDecision version={framework.version} inForce={standing.inForce} />
    )}
    <Form action="/frameworks/import" enctype="multipart/form-data">
      <HiddenField name="packed" value={packed} />
      {takesPlaceOf(framework, standing) && !standing.isOwn && (
        <TakesPlace {...{ framework, standing, form }} />
      )}
      <div class="nhsuk-button-group">
        {!standing.hasDraft && (
          <SubmitButton name="do" value="draft-file">
            Open it as a draft
          </SubmitButton>
        )}
        {standing.published === null && !(standing.isOwn && takesPlaceOf(framework, standing)) && (
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

const Contents = ({ framework }: Pick<Props, 'framework'>) => {
  const { id, version, status, title, publisher } = framework
  return (
    <>
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
    </>
  )
}

const encodingNames = { 'utf-16': 'UTF-16', 'windows-1252': 'Windows-1252' } as const

const AsksDecision = ({ version, inForce }: { version: string; inForce: string | null }) => (
  <InsetText>
    {`Version ${version} would take the place of version ${inForce}. A wording of your own community comes into force by a recorded decision: open the file as a draft. There you see word by word what it changes, and publish it with its decision.`}
  </InsetText>
)

/** Publishing a file whose status is `current` supersedes the version in force. */
const takesPlaceOf = ({ status }: Framework, { inForce, published }: Standing) =>
  status === 'current' && inForce !== null && published === null

const TakesPlace = ({
  framework: { version },
  standing: { inForce },
  form,
}: Pick<Props, 'framework' | 'standing' | 'form'>) => (
  <WarningCallout heading={{ children: 'Another version is in force', level: 2 }}>
    <p>{`Published as it is, version ${version} takes the place of version ${inForce}, which then no longer holds. This cannot be taken back.`}</p>
    <CheckboxField
      form={form}
      name="replaces"
      items={[
        { value: inForce ?? '', label: `Version ${version} shall take the place of version ${inForce}` },
      ]}
    />
  </WarningCallout>
)

const Standings = ({
  framework: { id, version },
  text,
  standing,
}: Pick<Props, 'framework' | 'standing'> & { text: string }) => (
  <>
    {standing.published !== null && (
      <p>
        <a href={`/frameworks/${id}/${version}`}>{`Version ${version} is published already`}</a>
        {standing.published === text
          ? ', and this file is the same to the letter.'
          : ', with other words: opened as a draft, it shows which.'}{' '}
        A published version never changes.
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
