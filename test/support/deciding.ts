import type { Person } from './person.ts'

const answers = {
  'options.0.words': 'Adopt the wording',
  decision: 'The wording comes into force.',
  reasons: 'It is what members said.',
  decider: 'The community, at its final event',
  involved: 'Those who came to the final event',
  missing: 'No one, because everybody was asked',
}
const dissent = {
  'dissents.0.disagrees': 'Five sentences would do',
  'dissents.0.predicts': 'Nobody will know it by heart',
}

/** Fills in by what decision a wording comes into force, where the form asks for it. */
export async function tellsOfDecision(
  editor: Person,
  { hasDissent }: { hasDissent: boolean },
): Promise<void> {
  const told = { ...answers, ...(hasDissent ? dissent : {}) }
  for (const [name, words] of Object.entries(told)) await editor.page.locator(`[name="${name}"]`).fill(words)
  await editor.chooses('Consent: nobody had a reason against it')
  if (!hasDissent) return
  await editor.page.locator('[name="dissents.0.naming"][value="anonymous"]').check()
  await editor.page.locator('[name="dissents.0.supports"][value="yes"]').check()
}
