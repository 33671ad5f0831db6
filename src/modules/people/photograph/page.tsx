import type { Viewer } from '#platform/access.ts'
import { FileField } from '#ui/form/file-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Portrait } from '#ui/portrait/portrait.tsx'
import { initialsOf, photographAddress } from '../photograph.ts'
import type { OwnPhotograph } from './query.ts'

type Props = { form: FormState; viewer: Viewer; own: OwnPhotograph; done?: string | undefined }

/** A member's own photograph: as it is, another one, or none. */
export const PhotographPage = ({ form, viewer, own, done }: Props) => (
  <Layout title="Your photograph" back="/account" problem={form.problems.length > 0} robots="noindex">
    <Done done={done} says={says} />
    <Problems form={form} />
    <PageHeading lead="A face is easier to remember than a name. It need not be a good picture, and you need not have one.">
      Your photograph
    </PageHeading>
    <div class="cw-who">
      <Portrait
        size="large"
        initials={initialsOf(viewer.name)}
        photograph={own && photographAddress(viewer.id, own.version, 'large')}
        alternative={own?.alternative ?? ''}
      />
      <p>
        {own ? 'Others see this.' : 'Until you add one, others see this.'} Who they are,{' '}
        <a href="/account/profile">you choose with your profile</a>.
      </p>
    </div>
    <Form action="/account/photograph" enctype="multipart/form-data">
      <HiddenField name="do" value="save" />
      <FileField
        form={form}
        name="file"
        label={own ? 'Choose another photograph' : 'Choose a photograph'}
        hint="JPEG, PNG or WebP, 10 MB at most. We cut it square and take out where and when it was taken"
        accept="image/jpeg,image/png,image/webp"
      />
      <TextField
        form={form}
        name="alternative"
        label="What does it show?"
        hint={`For people who do not see it. Left empty, it says “${viewer.name}”`}
      />
      <SubmitButton>Save</SubmitButton>
    </Form>
    {own && (
      <Form action="/account/photograph">
        <HiddenField name="do" value="remove" />
        <SubmitButton variant="secondary">Remove the photograph</SubmitButton>
      </Form>
    )}
  </Layout>
)

const says = {
  saved: 'Saved. This is how others see you.',
  removed: 'The photograph is removed, and not kept.',
}
