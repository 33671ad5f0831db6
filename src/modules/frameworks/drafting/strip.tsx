import { type Draft, draftAddress } from './draft.ts'

/** Stands on every page of a draft, so that nobody takes it for what is published. */
export const DraftStrip = ({
  draft,
  here = false,
}: {
  draft: Pick<Draft, 'framework' | 'title'>
  here?: boolean
}) => (
  <aside class="cw-draft-strip" aria-label="This is a draft">
    <p class="cw-draft-strip__words">
      <strong class="cw-draft-strip__name">Draft</strong> Not published. Only editors see it.{' '}
      {!here && (
        <a class="cw-draft-strip__link" href={draftAddress(draft)}>
          All of the draft
        </a>
      )}
    </p>
  </aside>
)
