/** Where a statement is reported, in a row of a table. */
export const ReportLink = ({ home, number }: { home: string; number: number }) => (
  <a href={`${home}/report/${number}`}>
    Report<span class="nhsuk-u-visually-hidden">{` statement ${number}`}</span>
  </a>
)
