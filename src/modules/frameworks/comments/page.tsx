import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Toolbar } from '#ui/layout/toolbar.tsx'
import { Wording } from '#ui/wording/wording.tsx'
import { commentsOn } from '../commenting/address.ts'
import type { Reader } from '../commenting/comment.ts'
import { CommentEntry, HiddenNote, PassageList } from '../commenting/comment-list.tsx'
import type { CommentedReading, Thread } from '../commenting/queries.ts'
import { characteristicName, countOf, versionName } from '../naming.ts'
import { suggestionsAddress } from '../suggesting/address.ts'
import { addressOf } from '../version.ts'
import { StandingNotice } from '../version-bar.tsx'

type Props = CommentedReading & { reader: Reader; done: string | undefined }

/** All that members noted beside the behaviours of one version. */
export const CommentsPage = ({ version, versions, threads, lost, reader, done }: Props) => {
  const noted = threads.filter(({ count }) => count > 0)
  const total = noted.reduce((sum, { count }) => sum + count, 0)
  const hidden = threads.reduce((sum, { hiddenCount }) => sum + hiddenCount, 0)
  const byCharacteristic = Map.groupBy(noted, ({ characteristic }) => characteristic)
  return (
    <Layout
      title={`Comments on ${versionName(version)}`}
      robots="noindex"
      breadcrumb={[
        { href: '/frameworks', text: 'Frameworks' },
        { href: addressOf(version), text: version.title },
      ]}
    >
      <Done done={done} says={{ 'taken-back': 'Your comment is taken back. Nobody reads it any more.' }} />
      <PageHeading
        caption={version.title}
        lead={
          total === 0 ? undefined : `On ${countOf(noted.length, 'behaviour')} of ${versionName(version)}.`
        }
      >
        {total === 0 ? 'Comments' : countOf(total, 'comment')}
      </PageHeading>
      <StandingNotice version={version} versions={versions} />
      <Toolbar label="More with this wording">
        <a href={suggestionsAddress(version)}>Suggested wordings</a>
        <a href={addressOf(version)}>Read the wording</a>
      </Toolbar>
      {total === 0 && (
        <EmptyState next={<a href={addressOf(version)}>Open a behaviour to comment on it</a>}>
          Nobody has noted anything beside this wording yet.
        </EmptyState>
      )}
      {[...byCharacteristic].map(([characteristic, own]) => (
        <Section title={characteristicName(characteristic)} thread={characteristic.key}>
          {own.map((thread) => (
            <ThreadPart thread={thread} version={version} reader={reader} />
          ))}
        </Section>
      ))}
      <Lost lost={lost} framework={version.framework.slug} reader={reader} />
      <HiddenNote count={hidden} />
    </Layout>
  )
}

type LostProps = Pick<Props, 'lost' | 'reader'> & { framework: string }

const Lost = ({ lost, framework, reader }: LostProps) =>
  lost.length === 0 ? null : (
    <Section title="On behaviours that are not in this wording any more">
      <div class="cw-notes">
        {lost.map((comment) => (
          <CommentEntry comment={comment} framework={framework} reader={reader} />
        ))}
      </div>
    </Section>
  )

type PartProps = Pick<Props, 'version' | 'reader'> & { thread: Thread }

const ThreadPart = ({ thread, version, reader }: PartProps) => {
  const { characteristic, behaviour, passages } = thread
  return (
    <div class="cw-notes">
      <p class="cw-notes__wording">
        <Wording text={behaviour.text} />{' '}
        <a href={commentsOn(version, characteristic, behaviour)}>Comment on this behaviour</a>
      </p>
      <PassageList passages={passages} framework={version.framework.slug} reader={reader} level={3} />
    </div>
  )
}
