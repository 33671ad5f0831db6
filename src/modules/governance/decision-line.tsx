import { type DecisionSummary, decisionAddress, dissentsInWords } from './decision.ts'

type Props = { decision: Pick<DecisionSummary, 'number' | 'dissents'>; verb: string }

/** Tells by which decision something is as it is, and how much dissent there was: "Adopted by DR-2022-001, …". */
export const DecisionLine = ({ decision, verb }: Props) => (
  <>
    {`${verb} by `}
    <a href={decisionAddress(decision)}>{decision.number}</a>
    {`, with ${dissentsInWords(decision.dissents)}.`}
  </>
)
