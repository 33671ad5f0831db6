import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import type { ReadSection } from './questions/all.ts'

/** Somebody's own words, over as many lines as they wrote, in whatever direction they are read. */
export const OwnWords = ({ children }: { children: string }) => (
  <div class="cw-own-words" dir="auto">
    {children}
  </div>
)

/** Answers as they were given, section by section, each with a way to change it where it can be changed. */
export const AnswersList = ({ sections, change }: { sections: readonly ReadSection[]; change: boolean }) => (
  <>
    {sections
      .filter(({ rows }) => rows.length > 0)
      .map(({ title, rows }) => (
        <>
          <h2 class="nhsuk-heading-m">{title}</h2>
          <SummaryList
            rows={rows.map(({ key, value, question }) => ({
              key,
              value: value ? <OwnWords>{value}</OwnWords> : 'Not provided',
              actions: change
                ? [
                    {
                      href: `/join/${question.key}?to=check`,
                      children: 'Change',
                      visuallyHiddenText: key.charAt(0).toLowerCase() + key.slice(1),
                    },
                  ]
                : undefined,
            }))}
          />
        </>
      ))}
  </>
)
