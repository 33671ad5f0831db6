import type { ComponentChildren } from 'preact'
import type { ComparedCharacteristic } from '../comparison/comparison.ts'
import { type Draft, type DraftCharacteristic, editAddress } from '../drafting/draft.ts'
import { ChangedPassages } from '../drafting/passages.tsx'
import { countOf } from '../naming.ts'
import type { Collision, Merged } from './merge.ts'

/** What two editors made of one characteristic at once. */
export type Clash = {
  /** Who saved first, where we may say so. */
  by: string
  theirs: ComparedCharacteristic | undefined
  yours: ComparedCharacteristic | undefined
  /** Both changes together; null where nobody can tell any more what the second editor began from. */
  merged: Merged | null
}

/** Shows an editor what another saved in the meantime, and what they may do. */
export const ClashNotice = ({
  draft,
  saved,
  clash,
}: {
  draft: Draft
  saved: DraftCharacteristic
  clash: Clash
}) => (
  <section class="cw-clash" aria-labelledby="clash">
    <h2 id="clash">{`${clash.by} saved this characteristic while you were writing`}</h2>
    <p>
      {`Nothing was overwritten. ${whatStands(clash)}; or `}
      <a href={editAddress(draft, saved)}>leave yours, and go on from theirs</a>.
    </p>
    <ToSettle collisions={clash.merged?.collisions ?? []} />
    <div class="cw-clash__sides">
      <Side title="What they changed" compared={clash.theirs} />
      <Side title="What you changed" compared={clash.yours} />
    </div>
  </section>
)

function whatStands({ merged }: Clash): string {
  if (!merged)
    return 'Your words stand in the form below, as you typed them. Take from their change what you want to keep, then save yours over it'
  if (merged.collisions.length === 0)
    return 'Your changes do not meet: both are in the form below. Look it through, then save both'
  return `Both changes are in the form below, but for ${countOf(merged.collisions.length, 'thing')} that you have to settle. Settle each, then save`
}

/** How the button says what it saves. */
export const saveWords = (clash: Clash | undefined): string => {
  if (!clash) return 'Save'
  if (!clash.merged) return 'Save mine over theirs'
  return clash.merged.collisions.length === 0 ? 'Save both changes' : 'Save as it stands here'
}

/** What only the two editors can say: each with the way to it in the form. */
const ToSettle = ({ collisions }: { collisions: readonly Collision[] }) =>
  collisions.length === 0 ? null : (
    <>
      <h3>For you to settle</h3>
      <ul>
        {collisions.map((collision) => (
          <li>
            <ToSettleOne collision={collision} />
          </li>
        ))}
      </ul>
    </>
  )

const ToSettleOne = ({ collision }: { collision: Collision }) => {
  if (collision.what === 'own')
    return (
      <>
        <a href={`#${collision.field}`}>{ownNames[collision.field]}</a>: <Theirs words={collision.theirs} />
      </>
    )
  if (collision.what === 'order')
    return (
      <>
        The order of the behaviours: you both changed it. Yours stands in the form. Theirs is:
        <ol>
          {collision.theirs.map((text) => (
            <li>{text}</li>
          ))}
        </ol>
      </>
    )
  const to = (more: ComponentChildren) => (
    <>
      <a href={`#behaviour-${collision.place}`}>{`Behaviour ${collision.place}`}</a>
      {more}
    </>
  )
  if (collision.what === 'behaviour')
    return to(
      <>
        {`, ${fieldNames[collision.field]}: `}
        <Theirs words={collision.theirs} />
      </>,
    )
  return to(
    collision.what === 'they-removed'
      ? ': they removed it, and you changed it. It stands in the form; remove it there if it should go.'
      : ': you removed it, and they changed it. It stands in the form as they have it; remove it there if it should go.',
  )
}

const Theirs = ({ words }: { words: string }) => (
  <>
    {'you both changed it. Yours stands in the form. '}
    {words === '' ? 'They left it empty.' : `They wrote: “${words}”`}
  </>
)

const ownNames = { title: 'Name', summary: 'Summary', intro: 'Introduction', lenses: 'Lenses' } as const

const fieldNames = {
  text: 'words',
  title: 'title',
  lens: 'lens',
  easyRead: 'easy words',
  audio: 'where it can be heard',
  id: 'short name',
} as const

const Side = ({ title, compared }: { title: string; compared: ComparedCharacteristic | undefined }) => (
  <div class="cw-clash__side">
    <h3>{title}</h3>
    {compared && <ChangedPassages compared={compared} />}
  </div>
)
