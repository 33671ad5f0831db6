import type { Command } from '#platform/command.ts'
import { findVersionFile } from '../export/query.ts'
import { plainText } from '../framework.ts'
import { characteristicName, statusWords } from '../naming.ts'
import { findVersion } from '../queries.ts'
import type { Characteristic } from '../version.ts'
import { whereFound } from './found.ts'
import { nameOf, readName } from './name.ts'

export const showCommand: Command = {
  name: 'framework show',
  usage: 'NAME [VERSION] [--json]',
  does: 'Shows the whole wording of a version; without one, of the version in force.',
  more: 'NAME is as in sel-system-leader or sel-system-leader@2022-10.',
  flags: { json: { type: 'boolean' } },
  words: { least: 1, most: 2 },
  opens: 'house',
  run: (ask) =>
    whereFound(ask, async () => {
      const { house, words, flags, say } = ask
      const named = readName(words[0] ?? '', words[1])
      if (flags.json) {
        const { text } = await findVersionFile(house.database.db, { ...named, format: 'json' })
        say(text.trimEnd())
        return 0
      }
      const version = await findVersion(house.database.db, named.framework, named.label)
      say(`${version.title}\n${nameOf(version)}, ${statusWords[version.status].toLowerCase()}`)
      for (const characteristic of version.characteristics) say(inLines(characteristic))
      return 0
    }),
}

function inLines(characteristic: Characteristic): string {
  const { summary, intro, lenses, behaviours } = characteristic
  return [
    `\n${characteristicName(characteristic)} (${characteristic.key})`,
    ...(summary ? [plainText(summary)] : []),
    ...(lenses.length > 0 ? [`Lenses: ${lenses.join(', ')}`] : []),
    ...(intro ? [plainText(intro)] : []),
    ...behaviours.map(
      ({ title, text }, index) => `  ${index + 1}. ${title ? `${title}: ` : ''}${plainText(text)}`,
    ),
  ].join('\n')
}
