import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';

/** One column for each priority. */
export function PriorityHeads() {
  return (
    <>
      {PRIORITIES.map((priority) => (
        <th key={priority} scope="col" data-number>
          {PRIORITY_FACTS[priority].label}
        </th>
      ))}
    </>
  );
}
