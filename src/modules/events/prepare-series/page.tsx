import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { SeriesForm } from '../series-form.tsx'

/** Where an organiser makes a series, to which events can belong. */
export const PrepareSeriesPage = ({ form }: { form: FormState }) => (
  <Layout
    title="Make a series"
    robots="noindex"
    breadcrumb={[
      { href: '/events', text: 'Events' },
      { href: '/programme', text: 'Programme' },
    ]}
    problem={form.problems.length > 0}
  >
    <Problems form={form} />
    <PageHeading lead="Events that belong together, as those of one year. Everybody sees it once one of its events is published.">
      Make a series
    </PageHeading>
    <SeriesForm form={form} action="/programme/series/new" />
  </Layout>
)
