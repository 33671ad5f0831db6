import { useContext } from 'preact/hooks'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { ChromeContext } from '#ui/layout/chrome.ts'
import { Toolbar } from '#ui/layout/toolbar.tsx'
import { commentsOf } from './commenting/address.ts'
import { draftAddress } from './drafting/draft.ts'
import { fileFormats } from './file/read-framework.ts'
import { capitalised, nameAmong, standingInWords, statusWords } from './naming.ts'
import type { Reading } from './queries.ts'
import { suggestionsAddress } from './suggesting/address.ts'
import { addressOf, comparisonOf, inForce, type VersionSummary, versionsBefore } from './version.ts'

type VersionBarProps = Pick<Reading, 'versions'> & { version: VersionSummary }

/** Says which wording this is and whether it holds, and leads to its history, its comparisons and its copies. */
export const VersionBar = ({ version, versions }: VersionBarProps) => {
  const address = addressOf(version)
  const { viewer } = useContext(ChromeContext)
  const isEditor = viewer?.roles.has('editor')
  return (
    <div class="cw-version">
      <p class="cw-version__which">
        <span class={`cw-version__status cw-version__status--${version.status}`}>
          {statusWords[version.status]}
        </span>{' '}
        <a class="cw-version__name" href={address}>
          {capitalised(nameAmong(versions, version))}
        </a>
      </p>
      <Toolbar label="More with this wording">
        <a href={`/frameworks/${version.framework.slug}/history`}>
          {versions.length > 1 ? `History (${versions.length} versions)` : 'History'}
        </a>
        {versionsBefore(versions, version).map((before) => (
          <a href={comparisonOf(before, version)}>Compare with {nameAmong(versions, before)}</a>
        ))}
        <a href={`${address}/print/poster`}>Poster</a>
        <a href={`${address}/print/pocket`}>Pocket card</a>
        {fileFormats.map((format) => (
          <a href={`${address}/export/${format}`}>Export as {format.toUpperCase()}</a>
        ))}
        {viewer && <a href={commentsOf(version)}>Comments</a>}
        {viewer && <a href={suggestionsAddress(version)}>Suggested wordings</a>}
        {isEditor && (
          <a href={draftAddress(version)}>
            {version.framework.hasDraft ? 'Go on with the draft' : 'Draft the next version'}
          </a>
        )}
      </Toolbar>
    </div>
  )
}

/** Says so plainly where the words below do not hold, and leads to those that do. */
export const StandingNotice = ({ version, versions }: VersionBarProps) => {
  const holding = inForce(versions)
  if (version.status === 'current') return null
  const way =
    holding.status === 'current' ? (
      <p>
        <a href={addressOf(holding)}>Read the wording in force: {nameAmong(versions, holding)}</a>
      </p>
    ) : null
  return (
    <InsetText class={`cw-standing cw-standing--${version.status}`}>
      <p>
        <strong>{standingInWords(version)}</strong>
      </p>
      {way}
    </InsetText>
  )
}
