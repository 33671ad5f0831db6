import { h } from 'preact'
import { type Adapter, named, translated } from '#test/conformance.ts'
import type { LabelProps } from '#ui/label/label.tsx'
import { FileUpload, type FileUploadProps } from './file-upload.tsx'

export const adapter: Adapter = (context) => {
  const props = translated<FileUploadProps>(context)
  return h(FileUpload, { ...props, label: named<LabelProps>(props.label) })
}
