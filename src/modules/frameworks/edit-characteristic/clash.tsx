import type { ComparedCharacteristic } from '../comparison/comparison.ts'
import { type Draft, type DraftCharacteristic, editAddress } from '../drafting/draft.ts'
import { ChangedPassages } from '../drafting/passages.tsx'

/** What two editors made of one characteristic at once. */
export type Clash = {
  /** Who saved first, where we may say so. */
  by: string
  theirs: ComparedCharacteristic | undefined
  yours: ComparedCharacteristic | undefined
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
      Nothing was overwritten. Your words stand in the form below, as you typed them. Take from their change
      what you want to keep, then save yours over it; or{' '}
      <a href={editAddress(draft, saved)}>leave yours, and go on from theirs</a>.
    </p>
    <div class="cw-clash__sides">
      <Side title="What they changed" compared={clash.theirs} />
      <Side title="What you changed" compared={clash.yours} />
    </div>
  </section>
)

const Side = ({ title, compared }: { title: string; compared: ComparedCharacteristic | undefined }) => (
  <div class="cw-clash__side">
    <h3>{title}</h3>
    {compared && <ChangedPassages compared={compared} />}
  </div>
)
