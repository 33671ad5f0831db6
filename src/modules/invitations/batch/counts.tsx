import { type Finding, findings, findingWords } from '../batch.ts'
import type { FoundBatch } from './query.ts'

/** How many there are of each kind; each leads to those alone. */
export const Counts = ({ batch, only }: { batch: FoundBatch; only: Finding | null }) => (
  <ul class="cw-toolbar" aria-label="Show only">
    {only && (
      <li class="cw-toolbar__entry">
        <a href={`/invitations/batches/${batch.id}#people`}>All</a>
      </li>
    )}
    {findings
      .filter((finding) => (batch.counts[finding] ?? 0) > 0)
      .map((finding) => (
        <li class="cw-toolbar__entry">
          <a
            href={`/invitations/batches/${batch.id}?only=${finding}#people`}
            aria-current={only === finding ? 'true' : undefined}
          >
            {`${findingWords[finding].short}: ${(batch.counts[finding] ?? 0).toLocaleString('en-GB')}`}
          </a>
        </li>
      ))}
  </ul>
)
