import { Tag } from '#ui/tag/tag.tsx'
import type { Member } from '../queries.ts'

export type MailPause = Member['mailPause']

/** Organisers are told when they had better call, or ask for another address. */
export const Address = ({ address, mailPause }: { address: string | null; mailPause: MailPause }) => (
  <>
    {address ?? 'None'}
    {mailPause && (
      <p>
        <Tag colour="orange">{mailPause === 'bounce' ? 'Mail comes back' : 'Wants no mail'}</Tag>
        <br />
        {mailPause === 'bounce'
          ? 'We do not write to this address at the moment. Ask them for another way to reach them.'
          : 'A letter to this address was reported as unwanted, so we do not write to it.'}
      </p>
    )}
  </>
)
