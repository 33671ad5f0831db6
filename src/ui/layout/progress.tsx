import type { ComponentChildren } from 'preact'

export type ProgressStep = { text: ComponentChildren; state: 'done' | 'now' | 'next' }

const said = { done: 'done', now: 'under way', next: 'to do' } as const

export type ProgressProps = {
  steps: readonly ProgressStep[]
  /** How far the step under way has come, from 0 to 1; left out where nobody can know. */
  share?: number | undefined
  /** Where to look again: without script a link does it. */
  again?: string | undefined
}

/** Shows how far something has come that takes longer than a second. */
export const Progress = ({ steps, share, again }: ProgressProps) => (
  <div class="cw-progress">
    <ol class="cw-progress__steps">
      {steps.map(({ text, state }) => (
        <li
          class={`cw-progress__step cw-progress__step--${state}`}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          {text} <span class="cw-progress__state">{said[state]}</span>
        </li>
      ))}
    </ol>
    {share !== undefined && (
      <progress class="cw-progress__bar" value={share} max={1} aria-label="How far it has come">
        {`${Math.round(share * 100)}%`}
      </progress>
    )}
    {again && (
      <p>
        <a href={again}>See how far it has come</a>
      </p>
    )}
  </div>
)
