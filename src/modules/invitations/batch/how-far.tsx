import { Button } from '#ui/button/button.tsx'
import { Progress } from '#ui/layout/progress.tsx'
import { NoMailServer } from '../no-mail-server.tsx'
import type { FoundBatch } from './query.ts'

type Props = { batch: FoundBatch; isDone: boolean; hasMailServer: boolean }

/** How far the sending has come. With script it keeps up by itself; without, a link looks again. */
export const HowFar = ({ batch, isDone, hasMailServer }: Props) => {
  const { sent, waiting } = batch
  const all = sent + waiting
  const words = `${sent.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} letters are written`
  return (
    <div data-live="how-far" data-island="keep-looking" data-looking={isDone ? undefined : ''}>
      <Progress
        steps={[
          { text: 'The list was checked', state: 'done' },
          { text: words, state: isDone ? 'done' : 'now' },
          hasMailServer
            ? { text: 'All letters are in the post', state: isDone ? 'done' : 'next' }
            : { text: 'Sent, once the house has a mail server', state: 'next' },
        ]}
        share={isDone ? undefined : all === 0 ? 1 : sent / all}
        again={isDone ? undefined : `/invitations/batches/${batch.id}`}
      />
      {!hasMailServer && <NoMailServer />}
      {isDone ? (
        <Button href="/invitations">See all invitations</Button>
      ) : (
        <p>You may close this page: it goes on all the same, one letter to each.</p>
      )}
    </div>
  )
}
