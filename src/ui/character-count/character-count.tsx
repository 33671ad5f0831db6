import { classes } from '#ui/classes.ts'
import { Hint } from '#ui/hint/hint.tsx'
import type { Optional } from '#ui/part.ts'
import { Textarea, type TextareaProps } from '#ui/textarea/textarea.tsx'
import { type Plurals, translationAttributes } from '#ui/translations.ts'

export type CharacterCountProps = TextareaProps &
  Optional<{
    maxLength: number
    maxWords: number
    /** The share of the limit, in percent, from which on the count is shown. */
    threshold: number
    countType: 'characters' | 'words'
    /** Says the limit where no script runs; `%{count}` stands for it. */
    textareaDescriptionText: string
    charactersUnderLimitText: Plurals
    charactersAtLimitText: string
    charactersOverLimitText: Plurals
    wordsUnderLimitText: Plurals
    wordsAtLimitText: string
    wordsOverLimitText: Plurals
  }>

/** A field for a longer answer that says how much room is left. */
export const CharacterCount = (props: CharacterCountProps) => {
  const { maxLength, maxWords, threshold, countType = maxWords ? 'words' : undefined, ...given } = props
  const { textareaDescriptionText, formGroup, class: extra, name, id = name, ...texts } = given
  const { words, textarea } = apart(texts)
  const limit = maxWords ?? maxLength
  const description =
    textareaDescriptionText ??
    `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`
  const infoId = `${id}-info`
  const group = {
    'data-module': 'nhsuk-character-count',
    'data-maxlength': maxLength,
    'data-maxwords': maxWords,
    'data-threshold': threshold,
    'data-count-type': countType,
    ...translationAttributes({
      'textarea-description':
        limit || !textareaDescriptionText ? undefined : { other: textareaDescriptionText },
      ...words,
    }),
    ...formGroup,
    class: classes(formGroup?.class, 'nhsuk-character-count'),
    afterInput: (
      <>
        <Hint id={infoId} class="nhsuk-character-count__message" hidden={!limit}>
          {limit && description.replaceAll('%{count}', String(limit))}
        </Hint>
        {formGroup?.afterInput}
      </>
    ),
  }
  return (
    <Textarea
      {...textarea}
      name={name}
      id={id}
      class={classes('nhsuk-js-character-count', extra)}
      describedBy={infoId}
      formGroup={group}
    />
  )
}

type Texts = Omit<
  CharacterCountProps,
  'maxLength' | 'maxWords' | 'threshold' | 'countType' | 'textareaDescriptionText'
>

/** Parts the words that the script shows from what the field itself takes. */
function apart(texts: Omit<Texts, 'name'>) {
  const {
    charactersUnderLimitText,
    charactersAtLimitText,
    charactersOverLimitText,
    wordsUnderLimitText,
    wordsAtLimitText,
    wordsOverLimitText,
    ...textarea
  } = texts
  const words = {
    'characters-under-limit': charactersUnderLimitText,
    'characters-at-limit': charactersAtLimitText,
    'characters-over-limit': charactersOverLimitText,
    'words-under-limit': wordsUnderLimitText,
    'words-at-limit': wordsAtLimitText,
    'words-over-limit': wordsOverLimitText,
  }
  return { words, textarea }
}
