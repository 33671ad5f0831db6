import { classes } from '#ui/classes.ts'
import {
  type Around,
  describe,
  FieldLabel,
  FormGroup,
  type FormGroupProps,
} from '#ui/form-group/form-group.tsx'
import type { LabelProps } from '#ui/label/label.tsx'
import type { Attributes, Optional, Part } from '#ui/part.ts'
import { type Plurals, translationAttributes } from '#ui/translations.ts'

export type FileUploadProps = { name: string; label: Part<LabelProps> } & Around &
  Attributes &
  Optional<{
    /** What the browser's chooser offers first, such as `.csv,text/csv`. It keeps nothing out. */
    accept: string
    multiple: boolean
    disabled: boolean
    formGroup: FormGroupProps
    chooseFilesButtonClassList: readonly string[]
    chooseFilesButtonText: string
    noFileChosenText: string
    multipleFilesChosenText: Plurals
    dropInstructionText: string
    enteredDropZoneText: string
    leftDropZoneText: string
  }>

/** A field that takes a file, by choosing it or, where script runs, by dropping it. */
export const FileUpload = (props: FileUploadProps) => {
  const { label, hint, errorMessage, describedBy, formGroup, ...texts } = props
  const { words, buttonClasses, control } = apart(texts)
  const { name, id = name, class: extra, ...rest } = control
  const parts = describe(id, { hint, errorMessage, describedBy })
  const group = {
    'data-module': 'nhsuk-file-upload',
    'data-choose-files-button-class-list': buttonClasses && JSON.stringify(buttonClasses),
    ...translationAttributes(words),
    ...formGroup,
    class: classes('nhsuk-file-upload', formGroup?.class),
  }
  return (
    <FormGroup {...group} wrong={Boolean(errorMessage)}>
      <FieldLabel label={label} id={id} />
      {parts.hint}
      {parts.error}
      {formGroup?.beforeInput}
      <input
        {...rest}
        class={classes('nhsuk-file-upload__input', extra)}
        id={id}
        name={name}
        type="file"
        aria-describedby={parts.describedBy}
      />
      {formGroup?.afterInput}
    </FormGroup>
  )
}

/** Parts the words that the script shows from what the control itself takes. */
function apart(props: Omit<FileUploadProps, 'label' | keyof Around | 'formGroup'> & { name: string }) {
  const {
    chooseFilesButtonText,
    chooseFilesButtonClassList: buttonClasses,
    noFileChosenText,
    multipleFilesChosenText,
    dropInstructionText,
    enteredDropZoneText,
    leftDropZoneText,
    ...control
  } = props
  const words = {
    'choose-files-button': chooseFilesButtonText,
    'no-file-chosen': noFileChosenText,
    'multiple-files-chosen': multipleFilesChosenText,
    'drop-instruction': dropInstructionText,
    'entered-drop-zone': enteredDropZoneText,
    'left-drop-zone': leftDropZoneText,
  }
  return { words, buttonClasses, control }
}
