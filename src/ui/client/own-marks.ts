/**
 * Draws what the reader has on a board anew, as the house answered it, and says it. Returns whether anything of it had
 * changed.
 */
export function drawOwn(drawn: Document, say: (words: string) => void): boolean {
  let isChanged = false
  for (const fresh of Array.from(drawn.querySelectorAll<HTMLElement>('.cw-own'))) {
    const there = document.getElementById(fresh.id)
    if (!there || there.outerHTML === fresh.outerHTML) continue
    there.replaceWith(fresh)
    isChanged = true
    say(fresh.dataset.says ?? '')
    const place = document.querySelector<HTMLInputElement>(
      `form[data-quiet="${fresh.id.slice(4)}"] input[name="place"]`,
    )
    if (place) place.value = fresh.dataset.place ?? place.value
  }
  markVotes()
  return isChanged
}

/**
 * What comes in is drawn once for all: here the reader's own votes are marked on it, so that a card that they voted for
 * offers to take that back, and none offers a vote that they do not have.
 */
export function markVotes(): void {
  for (const own of Array.from(document.querySelectorAll<HTMLElement>('.cw-own[data-left]'))) {
    const voted = own.dataset.voted?.split(' ') ?? []
    const wall = document.getElementById(`question-${own.id.slice(4)}`)
    for (const button of Array.from(wall?.querySelectorAll<HTMLButtonElement>('[data-vote]') ?? []))
      markVote(button, { isVoted: voted.includes(button.value), hasLeft: own.dataset.left !== '0' })
  }
}

function markVote(button: HTMLButtonElement, { isVoted, hasLeft }: { isVoted: boolean; hasLeft: boolean }) {
  button.hidden = !isVoted && !hasLeft
  const name = isVoted ? 'back' : 'for'
  const [label] = Array.from(button.childNodes)
  if (button.name === name || !label) return
  button.name = name
  label.textContent = (isVoted ? button.dataset.voted : button.dataset.vote) ?? ''
}
