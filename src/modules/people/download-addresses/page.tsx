import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { hoursToDownload, type RequestState } from '../address-request.ts'

/** Why there is no list to download, or none any more. */
export const NoDownloadPage = ({ state }: { state: Exclude<RequestState, 'ready'> }) => (
  <Layout title="This list cannot be downloaded" back="/members/addresses" robots="noindex">
    <PageHeading>This list cannot be downloaded</PageHeading>
    <p>{why[state]}</p>
    <p>
      <a href="/members/addresses">See the requests</a>
    </p>
  </Layout>
)

const why: Readonly<Record<Exclude<RequestState, 'ready'>, string>> = {
  waiting: 'No other organiser has decided yet.',
  refused: 'Another organiser refused it.',
  downloaded:
    'You have downloaded it already, and each is given once. If the file did not arrive, ask again.',
  lapsed: `It was there for ${hoursToDownload} hours after the decision. If you still need it, ask again.`,
}
