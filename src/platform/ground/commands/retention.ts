import type { Command } from '../../command.ts'
import { countOver, forgetOver } from '../../retention.ts'

export const retentionCommand: Command = {
  name: 'retention',
  usage: '[--dry-run] [--json]',
  does: 'Forgets what was kept for long enough, as the house does every night; with --dry-run it only counts.',
  more: 'It never shows what is kept. Whoever would lose something of theirs is warned by e-mail in time.',
  flags: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  opens: 'house',
  async run({ house: { database, config }, flags, now, say }) {
    const { db } = database
    const due = await countOver(db, now)
    const isDry = flags['dry-run'] === true
    if (!isDry) await forgetOver({ db, config, now })
    if (flags.json) {
      const retention = due.map(({ rule: { table, what, kept, why }, count }) => ({
        table,
        what,
        kept,
        why,
        count,
      }))
      say(JSON.stringify({ isDryRun: isDry, retention }, null, 2))
      return 0
    }
    for (const { rule, count } of due)
      say(`${count.toLocaleString('en-GB').padStart(9)}  ${rule.what} (kept: ${lower(rule.kept)})`)
    say(isDry ? 'This is what would go. Nothing was touched.' : 'Gone.')
    return 0
  },
}

const lower = (words: string) => words.slice(0, 1).toLowerCase() + words.slice(1)
