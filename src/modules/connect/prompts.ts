/**
 * What a pair may talk about, by the key of the characteristic that a round is about. In our own words; a community
 * changes them round by round.
 */
export const usualPrompts: Readonly<Record<string, readonly string[]>> = {
  trust: [
    'Tell each other of somebody outside your own organisation who earned your trust. What did they do?',
    'What is okay, and what is not okay, when people work with you, and why?',
    'What do you wish that people in the other’s part of the system understood about yours?',
  ],
  collaboration: [
    'Which problem do you keep treating the signs of? What might lie at its root?',
    'When did you last let go of control so that something shared could work? What was that like?',
    'Where did being friendly with each other hide a disagreement that was needed?',
  ],
  innovation: [
    'What small thing would you try next month if it were quite all right to fail?',
    'What have you stopped doing, and what did that make room for?',
    'Which idea from outside health and care would you borrow?',
  ],
  partnering: [
    'Think of one decision that matters where you work. Who takes it, and who should?',
    'How do you find out what matters to people, beside what is the matter with them?',
    'When did you last hand somebody else the microphone? What did you hear?',
  ],
  difference: [
    'When did somebody change your mind about something that matters?',
    'Who is not in the rooms that you sit in, and what would they say?',
    'What is not being said at the moment where you work?',
  ],
}

/** What every conversation ends with. */
export const closingQuestion =
  'Is there one insight that you would be happy to share, and how would you like to be named with it?'
