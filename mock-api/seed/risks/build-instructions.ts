import { BUILD_CHECK_FACTS } from '#domain/build-check-facts.ts';
import { BUILD_CHECKS, type BuildCheckKey } from '#domain/build-checks.ts';
import { checkHistory, type HistoryFinding } from '#domain/dockerfile/check-dockerfile.ts';
import { editOfStep, type StepEdit } from '#domain/dockerfile/edit-of-step.ts';
import { maskEnv } from '#domain/dockerfile/mask-env.ts';
import type { Priority } from '#domain/severity.ts';
import type { HistoryStep } from '../../store/store.ts';
import { NOT_TOLD, type PlantedRisk, type RiskFacts, type RiskSource } from './risk-source.ts';

const PRIORITIES = { High: 'asap', Medium: 'later', Low: 'nntf' } as const satisfies Record<
  string,
  Priority
>;

const FACTS: ReadonlyMap<string, RiskFacts> = new Map(
  BUILD_CHECKS.map(({ key, label }) => [
    key,
    { id: key, title: label, className: null, references: [], ...BUILD_CHECK_FACTS[key] },
  ]),
);

/** What the checks of the product find in the history of an image; nothing is drawn here. */
export const buildInstructions: RiskSource = {
  category: 'build-instruction',
  facts: FACTS,
  plant: ({ history }) =>
    checkHistory(history.map(({ instruction }) => instruction)).map((found) =>
      toRisk(found, history),
    ),
};

function toRisk(
  { check, step, instruction, why }: HistoryFinding,
  history: readonly HistoryStep[],
): PlantedRisk {
  const { severity } = BUILD_CHECKS.find(({ key }) => key === check)!;
  return {
    ...NOT_TOLD,
    id: check,
    subject: step === 0 ? 'whole image' : `step ${step}`,
    priority: PRIORITIES[severity],
    path: '',
    layer: layerOf(history, step),
    content: instruction === '' ? null : maskEnv(instruction),
    line: step === 0 ? null : step,
    advice: why,
    edit: maskedEdit(check, instruction),
  };
}

/** The edit without the values of variables, which may be secrets. */
function maskedEdit(check: BuildCheckKey, instruction: string): StepEdit | undefined {
  const edit = editOfStep(check, instruction);
  if (!edit) return undefined;
  const masked = (lines: string) => lines.split('\n').map(maskEnv).join('\n');
  return { ...edit, before: masked(edit.before), after: masked(edit.after) };
}

/** A step that makes no layer stands over the last one that did. */
function layerOf(history: readonly HistoryStep[], step: number): number {
  const made = history.slice(0, Math.max(1, step)).findLast(({ layer }) => layer !== null);
  return made?.layer ?? 0;
}
