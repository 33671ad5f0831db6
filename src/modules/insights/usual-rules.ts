/** The rules that a conversation begins with, for organisers to make their own. */
export const usualRules = `We let in:

- one thought at a time, in your own words, that others can agree or disagree with
- what you have seen, tried or would like, also where most of us may see it otherwise
- disagreement, kindly put

We ask you to say it otherwise, and tell you why:

- several thoughts in one, as nobody can vote on half of a statement
- words by which a patient, a colleague or a neighbour could be recognised
- initials and phrases that only some of us know

We leave out, and tell you why:

- what puts people down for who they are
- what names somebody, or tells what was said in confidence
- advertisements, and what has nothing to do with the question

Two statements that say the same are joined, by a person and never by the computer alone; both authors are told. We mend slips of the pen, and what you first wrote stays one press away. Nobody is left out for their opinion. If you think that we were wrong, say it once more: somebody else looks at it.`
