import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Command, WrongUsage } from '#platform/command.ts'
import { OperatorError } from '#platform/errors.ts'
import { findVersionFile } from '../export/query.ts'
import { fileFormats } from '../file/read-framework.ts'
import { whereFound } from './found.ts'
import { readName } from './name.ts'

export const exportCommand: Command = {
  name: 'framework export',
  usage: 'NAME [VERSION] [--format yaml|json|csv] [--out FILE] [--json]',
  does: 'Writes a version as a file; in the format in which it came, to the letter.',
  more: 'Without --out it goes to standard output; with --json, as a text in JSON that says what it is. An existing file is not overwritten.',
  flags: { format: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
  words: { least: 1, most: 2 },
  opens: 'house',
  run: (ask) =>
    whereFound(ask, async () => {
      const { house, words, flags, say, write, report } = ask
      const format = flags.format === undefined ? 'own' : fileFormats.find((one) => one === flags.format)
      if (!format) throw new WrongUsage(`There is no format “${flags.format}”: use yaml, json or csv.`)
      const file = await findVersionFile(house.database.db, { ...readName(words[0] ?? '', words[1]), format })
      if (typeof flags.out !== 'string') {
        if (flags.json) say(JSON.stringify(file, null, 2))
        else write(file.text)
        return 0
      }
      const path = resolve(flags.out)
      await writeFile(path, file.text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
        throw new OperatorError(
          'CW-FRAMEWORK-1',
          `${path} cannot be written (${error.code})`,
          'Name another file.',
        )
      })
      const { format: written, fileName } = file
      if (flags.json) say(JSON.stringify({ format: written, fileName, path }, null, 2))
      else report(`Wrote ${path}.`)
      return 0
    }),
}
