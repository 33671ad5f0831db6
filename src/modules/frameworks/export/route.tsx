import { NotFound } from '#platform/errors.ts'
import { content, memberRoute, type Reply, route } from '#platform/route.ts'
import { toDocument } from '../drafting/draft.ts'
import { findDraft } from '../drafting/queries.ts'
import { type FileFormat, fileFormats } from '../file/read-framework.ts'
import { writeFramework } from '../file/write-framework.ts'
import { findVersionFile, type VersionFile } from './query.ts'

/** A published version as a file to keep, for anybody. */
export const exportRoute = route({
  url: '/frameworks/:framework/:version/export/:format',
  get: async ({ db, params: { framework = '', version = '', format = '' } }) =>
    give(await findVersionFile(db, { framework, label: version, format: readFormat(format) })),
})

/** A draft as a file, for editors: to work on elsewhere, or to keep before it is thrown away. */
export const exportDraftRoute = memberRoute({
  url: '/frameworks/:framework/draft/export/:format',
  get: async ({ db, params: { framework = '', format: wanted = '' } }) => {
    const format = readFormat(wanted)
    const draft = await findDraft(db, framework)
    if (!draft) throw new NotFound('draft of this framework')
    const document = toDocument({ ...draft, label: draft.label || 'unnamed' }, 'draft')
    return give({
      text: writeFramework(document, format),
      format,
      fileName: `${framework}-draft.${format}`,
    })
  },
})

function readFormat(word: string): FileFormat {
  const format = fileFormats.find((one) => one === word)
  if (!format) throw new NotFound('format')
  return format
}

const types: Readonly<Record<FileFormat, string>> = {
  yaml: 'application/yaml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}

const give = ({ text, format, fileName }: VersionFile): Reply => content(types[format], text, { fileName })
