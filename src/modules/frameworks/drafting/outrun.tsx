import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { versionName } from '../naming.ts'
import type { VersionSummary } from '../version.ts'

/** Tells editors that another version came into force since they began theirs. */
export const OutrunNotice = ({ base }: { base: VersionSummary | null | undefined }) =>
  base?.status !== 'superseded' ? null : (
    <InsetText>
      <p>
        {`This draft follows ${versionName({ ...base, status: 'current' })}, but another version has come into force since. `}
        <a href={`/frameworks/${base.framework.slug}`}>Read that one</a> before you publish: what it says anew
        is not in this draft.
      </p>
    </InsetText>
  )
