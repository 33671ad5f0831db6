import type { ComponentChildren } from 'preact'

export type Fact = { term: ComponentChildren; fact: ComponentChildren }

/** A few facts with their names. What people can change in place belongs in a summary list instead. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="cw-facts">
    {facts.map(({ term, fact }) => (
      <div class="cw-facts__fact">
        <dt class="cw-facts__term">{term}</dt>
        <dd class="cw-facts__value">{fact}</dd>
      </div>
    ))}
  </dl>
)
