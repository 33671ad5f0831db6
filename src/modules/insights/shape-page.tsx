import type { ComponentChildren } from 'preact'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { ChangedMeanwhile } from '#ui/layout/changed-meanwhile.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { FoundTheme } from './find-theme.ts'
import { themeAddress, themeName } from './theme.ts'

type Props = {
  found: FoundTheme
  verb: 'rename' | 'merge' | 'sort'
  title: string
  lead?: string
  form: FormState
  /** Somebody has done something to themes since the form was opened. */
  isChanged: boolean
  children: ComponentChildren
}

/** A page on which somebody does something to a theme. */
export const ShapePage = ({ found, verb, title, lead, form, isChanged, children }: Props) => {
  const { of, theme, key, now } = found
  const home = themeAddress(key, of)
  return (
    <Layout title={title} back={home} problem={form.problems.length > 0} robots="noindex">
      <Problems form={form} />
      <PageHeading caption={theme ? themeName(theme) : 'In no theme'} lead={lead}>
        {title}
      </PageHeading>
      {isChanged && <ChangedMeanwhile who="Somebody else" href={home} />}
      <Form action={themeAddress(key, of, verb)}>
        <HiddenField name="revision" value={String(now.revision)} />
        {children}
      </Form>
    </Layout>
  )
}
