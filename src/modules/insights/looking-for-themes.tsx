import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Progress } from '#ui/layout/progress.tsx'

/** Stands there while themes are looked for, where that takes longer than a second. */
export const LookingForThemes = ({ again, texts }: { again: string; texts?: number }) => (
  <Layout title="Themes" breadcrumb={[{ href: '/insights', text: 'Insights' }]} robots="noindex">
    <PageHeading lead="There is much to read. It takes a few seconds, once.">Themes</PageHeading>
    <Progress
      steps={[
        {
          text: texts === undefined ? 'Reading what was said' : `Reading ${texts} things that were said`,
          state: 'now',
        },
        { text: 'Putting together what speaks of the same', state: 'next' },
      ]}
      again={again}
    />
  </Layout>
)
