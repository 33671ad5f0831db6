import type { Command } from '#platform/command.ts'

export const listCommand: Command = {
  name: 'framework list',
  usage: '[--json]',
  does: 'Lists the frameworks with their versions, and the drafts that editors work on.',
  flags: { json: { type: 'boolean' } },
  opens: 'house',
  async run({ house, flags, say }) {
    const { db } = house.database
    const versions = await db
      .selectFrom('frameworks.version as version')
      .innerJoin('frameworks.framework as framework', 'framework.id', 'version.frameworkId')
      .orderBy('framework.position')
      .orderBy('version.position')
      .select([
        'framework.slug as framework',
        'version.label',
        'version.status',
        'version.dated',
        'version.title',
      ])
      .execute()
    const drafts = await db
      .selectFrom('frameworks.draft')
      .orderBy('frameworkSlug')
      .select(['frameworkSlug as framework', 'label', 'title'])
      .execute()
    if (flags.json) {
      say(JSON.stringify({ versions, drafts }, null, 2))
      return 0
    }
    for (const { framework, label, status, title } of versions)
      say(`${`${framework}@${label}`.padEnd(44)} ${status.padEnd(11)} ${title}`)
    for (const { framework, title } of drafts) say(`${framework.padEnd(44)} ${'in work'.padEnd(11)} ${title}`)
    if (versions.length + drafts.length === 0)
      say('There are none yet. Bring one: commonweal framework import FILE')
    return 0
  },
}
