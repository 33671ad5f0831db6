import { versionName } from '#modules/frameworks/index.ts'
import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { causesAddress } from '../cause.ts'
import type { FoundCauses } from '../causes.ts'

type Props = { found: Pick<FoundCauses, 'before' | 'after'>; done: string | undefined }

/**
 * Where somebody tells the members whose words led to a wording. How many hear of it is said nowhere: with every link
 * that did or did not change it, it would tell who wrote what.
 */
export const TellChangedPage = ({ found: { before, after }, done }: Props) => {
  const back = causesAddress(after.framework.slug, before.label, after.label)
  return (
    <Layout title="Tell those whose words led to it" back={back} robots="noindex">
      <Done done={done} says={{ told: 'Whoever had not been told hears of it.' }} />
      <PageHeading
        caption={versionName(after)}
        lead="Each gets one letter: what they said, the words before and the words now. Nobody is told twice of one version."
      >
        Tell those whose words led to it
      </PageHeading>
      <p>
        Link everything first: whoever is told now hears of nothing that you link later. What no name is tied
        to, such as a quote of the source or a card of an unlinkable board, has nobody who could be told.
      </p>
      <Form action={`${back}/tell`}>
        <SubmitButton>Tell whoever has not been told</SubmitButton>
      </Form>
    </Layout>
  )
}
