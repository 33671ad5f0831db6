import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Wording } from '#ui/wording/wording.tsx'
import { addressOfCrosswalk, type Crosswalk, type CrosswalkLink, relations } from '../crosswalk.ts'
import { LinkFields } from '../crosswalk-link-fields.tsx'
import { relationWords } from '../crosswalk-words.ts'
import { characteristicName } from '../naming.ts'
import { type FrameworkVersion, placedIn } from '../version.ts'

type ChangeLinkPageProps = {
  crosswalk: Crosswalk
  link: CrosswalkLink
  form: FormState
  /** Another editor changed it while this one was writing. */
  isChanged?: boolean
}

export const ChangeLinkPage = ({ crosswalk, link, form, isChanged }: ChangeLinkPageProps) => {
  const address = addressOfCrosswalk(crosswalk)
  const own = link.relation === 'none' ? relations.slice(-1) : relations.slice(0, -1)
  return (
    <Layout title="Change a link" back={address} problem={form.problems.length > 0}>
      <Problems form={form} />
      {isChanged && (
        <InsetText id="meanwhile">
          <p>
            <strong>Another editor changed this link while you were writing.</strong> Nothing was overwritten.
          </p>
          <p>{`They said: ${relationWords[link.relation]}. ${link.reason}`}</p>
          <p>Your words stand below. Save them to put them in the place of theirs.</p>
        </InsetText>
      )}
      <PageHeading caption={crosswalk.title}>Change a link</PageHeading>
      <End version={crosswalk.from} id={link.from} />
      <End version={crosswalk.to} id={link.to} />
      <Form action={`${address}/change-link/${link.id}`}>
        <HiddenField name="seen" value={link.changedAt.toISOString()} />
        <LinkFields form={form} relations={own} />
        <SubmitButton name="choice" value="change">
          Save this link
        </SubmitButton>{' '}
        <SubmitButton name="choice" value="remove" variant="secondary">
          Remove this link
        </SubmitButton>
      </Form>
    </Layout>
  )
}

const End = ({ version, id }: { version: FrameworkVersion; id: string | null }) => {
  const standing = placedIn(version).find(({ behaviour }) => behaviour.id === id)
  return (
    <>
      <h2 class="nhsuk-heading-s">{version.title}</h2>
      <p>
        {standing ? (
          <>
            {`${characteristicName(standing.characteristic)} ${standing.behaviour.position}: `}
            <Wording text={standing.behaviour.text} />
          </>
        ) : (
          'No counterpart.'
        )}
      </p>
    </>
  )
}

/** Somebody else removed the link first. */
export const LinkGonePage = ({ crosswalk }: { crosswalk: Crosswalk }) => (
  <Layout title="This link is gone" back={addressOfCrosswalk(crosswalk)}>
    <PageHeading caption={crosswalk.title} lead="Another editor removed it. Nothing else was changed.">
      This link is gone
    </PageHeading>
    <p>
      <a href={`${addressOfCrosswalk(crosswalk)}/add-link`}>Add a link</a> if the two should be linked after
      all.
    </p>
  </Layout>
)
