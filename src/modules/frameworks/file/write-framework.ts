import type { Behaviour, Characteristic, Framework } from '../framework.ts'
import { writeCsv } from './csv.ts'
import type { FileFormat } from './read-framework.ts'
import { writeYaml } from './write-yaml.ts'

const writers: Record<FileFormat, (framework: Framework) => string> = {
  yaml: writeYaml,
  json: (framework) => `${JSON.stringify(inOrder(framework), null, 2)}\n`,
  csv: writeCsv,
}

/**
 * Writes a framework in our one way of writing each format: the same framework always gives the same bytes,
 * and reading them gives the same framework, whatever the format.
 */
export function writeFramework(framework: Framework, format: FileFormat): string {
  return writers[format](framework)
}

/** The same framework with its keys in the order of the schema, so that their order in memory never shows. */
function inOrder(framework: Framework): Framework {
  const { id, version, status, title, publisher, date, co_designed, source, about, asked, feedback } =
    framework
  const head = { id, version, status, title, publisher, date, co_designed, source, about, asked, feedback }
  return { ...head, characteristics: framework.characteristics.map(characteristicInOrder) }
}

function characteristicInOrder({
  id,
  title,
  summary,
  intro,
  lenses,
  behaviours,
}: Characteristic): Characteristic {
  return { id, title, summary, intro, lenses, behaviours: behaviours.map(behaviourInOrder) }
}

function behaviourInOrder({ id, title, text, lens, easy_read, audio }: Behaviour): Behaviour {
  return { id, title, text, lens, easy_read, audio }
}
