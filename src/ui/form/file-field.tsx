import { FileUpload } from '#ui/file-upload/file-upload.tsx'
import type { Optional } from '#ui/part.ts'
import { problemAt } from './answer.ts'
import { fieldLabel, type LabelledProps } from './field.ts'

export type FileFieldProps = LabelledProps & Optional<{ accept: string; multiple: boolean }>

/**
 * A file. Its form needs `enctype="multipart/form-data"`. Browsers let nobody fill in a file for somebody
 * else, so after a problem anywhere in the form it has to be chosen again: ask for files on a page of their
 * own.
 */
export const FileField = ({ form, name, label, ...rest }: FileFieldProps) => (
  <FileUpload
    {...rest}
    id={name}
    name={name}
    label={fieldLabel(label)}
    errorMessage={problemAt(form, name)}
  />
)
