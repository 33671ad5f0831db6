/** What somebody is told on a board after they did something, or could not. */
export const doneWords = {
  written: 'Your card is on the board.',
  changed: 'Your card is changed.',
  'taken-back': 'Your card is taken back.',
  voted: 'Your vote counts.',
  'vote-back': 'Your vote is taken back.',
  'none-left': 'You have no votes left in this question. Take one back to vote for another.',
  late: 'The question is closed, so your card stays as it was.',
  gone: 'That card or group is no longer there.',
}
