import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { type Attributes, type Listed, type Optional, type Part, partOf } from '#ui/part.ts'

export type TaskStatus = { children: ComponentChildren } & Attributes

export type TaskListItem = {
  heading: ComponentChildren
  /** Words, or a tag where the status asks for something. */
  status: Part<TaskStatus>
} & Attributes &
  Optional<{
    /** Leads to the task, once it can be begun. */
    href: string
    hint: ComponentChildren
  }>

export type TaskListProps = { items: Listed<TaskListItem> } & Attributes & Optional<{ idPrefix: string }>

/** What there is to do, and how far each of it is. */
export const TaskList = ({ items, idPrefix = 'task-list', class: extra, ...rest }: TaskListProps) => (
  <ul {...rest} class={classes('nhsuk-task-list', extra)}>
    {items.map((item, index) => item && <Task item={item} id={`${idPrefix}-${index + 1}`} />)}
  </ul>
)

function Task({ item, id }: { item: TaskListItem; id: string }) {
  const { heading, status: given, href, hint, class: extra, ...rest } = item
  const { children, class: statusClass, ...status } = partOf(given) ?? { children: undefined }
  const statusId = `${id}-status`
  const hintId = hint ? `${id}-hint` : undefined
  return (
    <li {...rest} class={classes('nhsuk-task-list__item', href && 'nhsuk-task-list__item--with-link', extra)}>
      <div class="nhsuk-task-list__name-and-hint">
        {href ? (
          <a
            class="nhsuk-task-list__link nhsuk-link"
            href={href}
            aria-describedby={classes(hintId, statusId)}
          >
            {heading}
          </a>
        ) : (
          <div>{heading}</div>
        )}
        {hint && (
          <div class="nhsuk-task-list__hint" id={hintId}>
            {hint}
          </div>
        )}
      </div>
      <div {...status} class={classes('nhsuk-task-list__status', statusClass)} id={statusId}>
        {children}
      </div>
    </li>
  )
}
