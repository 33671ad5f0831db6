import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { DifferenceKey } from '#ui/layout/difference-text.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { ComparedCharacteristic } from '../comparison/comparison.ts'
import { isChanged } from '../drafting/compare-draft.ts'
import {
  type Draft,
  type DraftCharacteristic,
  draftAddress,
  editAddress,
  titleOf,
} from '../drafting/draft.ts'
import { DraftStrip } from '../drafting/strip.tsx'
import { type Clash, ClashNotice, saveWords } from './clash.tsx'
import { Fields } from './fields.tsx'
import { beganFrom } from './form.ts'

export type EditPageProps = {
  draft: Draft
  /** As it is saved now. */
  saved: DraftCharacteristic
  form: FormState
  /** What stands in the form against the version before; undefined in a framework that has none. */
  compared: ComparedCharacteristic | undefined
  /** Another editor saved while this one was writing. */
  clash?: Clash | undefined
  /** What the form carries along: the revision that this editor began from. */
  began: { revision: number; json: string }
  /** Whether what stands in the form differs from what is saved. */
  isUnsaved: boolean
  /** What the editor did that led here. */
  done?: string | undefined
}

/** One characteristic of a draft, to be written, beside what it was. */
export const EditCharacteristicPage = ({
  draft,
  saved,
  form,
  compared,
  clash,
  began,
  isUnsaved,
  done,
}: EditPageProps) => {
  const name = titleOf(saved)
  return (
    <Layout
      title={`Edit ${name}`}
      width="wide"
      thread={saved.key}
      robots="noindex"
      problem={form.problems.length > 0}
      breadcrumb={[
        { href: '/frameworks', text: 'Frameworks' },
        { href: draftAddress(draft), text: `Draft: ${draft.title}` },
      ]}
    >
      <DraftStrip draft={draft} />
      <Done done={done} says={says} />
      <Problems form={form} />
      <PageHeading
        thread={saved.key}
        caption="Draft of the next version"
        lead={
          <span data-live="state">
            <State compared={compared} draft={draft} />
          </span>
        }
      >
        {name}
      </PageHeading>
      {clash && <ClashNotice draft={draft} saved={saved} clash={clash} />}
      <EditorForm {...{ draft, saved, form, compared, began, isUnsaved }} save={saveWords(clash)} />
    </Layout>
  )
}

type EditorFormProps = Omit<EditPageProps, 'clash' | 'done'> & { save: string }

const EditorForm = ({ draft, saved, form, compared, began, isUnsaved, save }: EditorFormProps) => {
  const address = editAddress(draft, saved)
  return (
    <Form
      action={address}
      class="cw-editor"
      data-island="live-form"
      data-live-press="see"
      data-unsaved={isUnsaved ? '' : undefined}
    >
      <HiddenField name="revision" value={String(began.revision)} />
      <HiddenField name="began" value={began.json} />
      <Buttons save={save} />
      {compared && <DifferenceKey />}
      <Fields form={form} address={address} compared={compared} basedOn={draft.basedOn?.label} />
      <Buttons save={save} />
    </Form>
  )
}

const says = {
  changed: 'Saved in the draft. Nothing is published until you publish the draft.',
  same: 'It stood so in the draft already, word for word.',
}

const State = ({ compared, draft }: Pick<EditPageProps, 'compared' | 'draft'>) => {
  if (!draft.basedOn) return <>Write it here. Nothing is published until you publish the draft.</>
  const isNew = compared?.before === null
  if (isNew) return <>{`New: version ${draft.basedOn.label} has no such characteristic.`}</>
  return (
    <>
      {compared && isChanged(compared)
        ? `What you see beside each field is how it differs from version ${draft.basedOn.label}.`
        : `As it stands in version ${draft.basedOn.label}, word for word.`}
    </>
  )
}

const Buttons = ({ save }: { save: string }) => (
  <div class="nhsuk-button-group">
    <SubmitButton name="do" value="save">
      {save}
    </SubmitButton>
    <SubmitButton name="do" value="see" variant="secondary">
      See the difference
    </SubmitButton>
  </div>
)

export const beganWith = (saved: DraftCharacteristic) => ({
  revision: saved.revision,
  json: beganFrom(saved),
})
