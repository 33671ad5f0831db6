import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { ChangedMeanwhile } from '#ui/layout/changed-meanwhile.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Series } from '../series.ts'
import { SeriesForm } from '../series-form.tsx'

type Props = { series: Series; form: FormState; isStale: boolean }

/** What a series says of itself. */
export const ChangeSeriesPage = ({ series, form, isStale }: Props) => {
  const here = `/programme/series/${series.slug}`
  return (
    <Layout
      title={`Change: ${series.title}`}
      robots="noindex"
      breadcrumb={[
        { href: '/events', text: 'Events' },
        { href: '/programme', text: 'Programme' },
      ]}
      problem={form.problems.length > 0}
    >
      <Problems form={form} />
      <PageHeading caption="Series">{series.title}</PageHeading>
      {isStale && <ChangedMeanwhile href={here} />}
      <SeriesForm form={form} action={here} />
    </Layout>
  )
}
