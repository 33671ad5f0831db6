import { toldInWords } from '#modules/letters/index.ts'
import { dayInWords } from '#platform/day.ts'
import { typed } from '#ui/form/answer.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { SummaryList, type SummaryListRow } from '#ui/summary-list/summary-list.tsx'
import type { CheckedDecision } from './check-decision.ts'
import { methodWords } from './decision.ts'
import type { NewDecision } from './decision-form.ts'
import type { ToldOfDecision } from './tell-of-decision.ts'
import { Words } from './words.tsx'

type Props = CheckedDecision & {
  /** Where its form is, so that “Change” leads to the very field. */
  action: string
  /** What the press does that cannot be taken back. */
  press: string
}

/** All that was typed of a decision, who hears of it, and the press that cannot be taken back. Stands in a form. */
export const DecisionCheck = ({ form, answers, told, action, press }: Props) => (
  <>
    {Object.entries(form.values).flatMap(([name, value]) =>
      unsent.has(name) ? [] : [value].flat().map((one) => <HiddenField name={name} value={one} />),
    )}
    <SummaryList rows={rowsOf({ form, answers, action })} />
    <h2>Who hears of it</h2>
    <p>{whoHears(told)}</p>
    {told.named > 0 && <p>{namedHear(told.named)}</p>}
    <h2>It cannot be taken back</h2>
    <p>
      Once it is recorded, no word of it changes and nothing of it goes, the dissent included. What was wrong
      is corrected below it.
    </p>
    <SubmitButton name="do" value="record">
      {press}
    </SubmitButton>
  </>
)

/** What a press says of itself, or is worked out anew each time. */
const unsent: ReadonlySet<string> = new Set(['do', 'token', 'decidedOn', 'reviewOn'])

function whoHears({ members, isHistory }: ToldOfDecision): string {
  if (isHistory) return 'Its review is due already, so it is history: members are not written to.'
  return toldInWords(members)
}

const namedHear = (named: number) =>
  named === 1
    ? 'One member who stands in it by name as somebody who disagrees is told so, and can put it right.'
    : `${named} members who stand in it by name as people who disagree are told so, and can put it right.`

type Typed = Pick<Props, 'form' | 'answers' | 'action'>

function rowsOf({ form, answers, action }: Typed): SummaryListRow[] {
  const row = (field: string, key: string, words: string | readonly string[]): SummaryListRow => ({
    key,
    value: <Words of={[words].flat().join('\n') || 'Nothing'} />,
    actions: [
      {
        type: 'submit',
        name: 'do',
        value: 'change',
        formaction: `${action}#${field}`,
        children: 'Change',
        visuallyHiddenText: key.charAt(0).toLowerCase() + key.slice(1),
      },
    ],
  })
  const { options, dissents } = answers
  return [
    row('title', 'What it is called', answers.title),
    row('question', 'The question', answers.question),
    ...options.map((option, at) => row(`options.${at}.words`, `Option ${at + 1}`, optionInWords(option))),
    row('decision', 'What was decided', answers.decision),
    row('reasons', 'Why', answers.reasons),
    row('decider', 'Who decided', answers.decider),
    row('method', 'How', methodWords[answers.method]),
    row('decidedOn', 'On which day', dayInWords(answers.decidedOn)),
    row('involved', 'Who was involved', answers.involved),
    row('missing', 'Who was missing, and what was done', answers.missing),
    ...(dissents.length === 0 ? [row('dissents', 'Who disagrees', 'Nobody')] : []),
    ...dissents.map((dissent, at) =>
      row(
        `dissents.${at}.disagrees`,
        `Who disagrees: ${at + 1}`,
        dissentInWords(dissent, typed(form, `dissents.${at}.holder`) ?? ''),
      ),
    ),
    row('reviewOn', 'When it is looked at again', dayInWords(answers.reviewOn)),
    row('measures', 'What is watched until then', answers.measures),
    row('conditions', 'The conditions', answers.conditions),
    row('riskOfDoing', 'The risk of doing it', answers.riskOfDoing),
    row('riskOfNotDoing', 'The risk of not doing it', answers.riskOfNotDoing),
    row(
      'supersedes',
      'Which decision it takes the place of',
      (typed(form, 'supersedes') ?? '').toUpperCase(),
    ),
    row('scope', 'Who can read it', answers.scope === 'members' ? 'Members' : 'Anyone'),
  ]
}

const optionInWords = ({ words, speaksFor, speaksAgainst }: NewDecision['options'][number]) => [
  words,
  `For it: ${speaksFor || 'nothing'}`,
  `Against it: ${speaksAgainst || 'nothing'}`,
]

const dissentInWords = (dissent: NewDecision['dissents'][number], holder: string) => [
  { named: `By name: ${holder}`, role: `By a role alone: ${holder}`, anonymous: 'Without a name' }[
    dissent.naming
  ],
  dissent.disagrees,
  ...(dissent.predicts ? [`Expects: ${dissent.predicts}`] : []),
  ...(dissent.conditions ? [`Could agree if: ${dissent.conditions}`] : []),
  dissent.supports ? 'Helps to carry it out all the same.' : 'Does not help to carry it out.',
]
