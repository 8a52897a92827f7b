import type { Run } from '../shell/runs.ts';
import { rangeOf, sliceText } from '../source-text.ts';
import type { TextChange, TextEdit } from './text-edit.ts';

type Counterpart = { program: string; command: string };

/** Commands of apt that are not one of apt-get by the same name (apt(8), apt-get(8), apt-cache(8)). */
const COUNTERPARTS: Readonly<Record<string, Counterpart>> = {
  'full-upgrade': { program: 'apt-get', command: 'dist-upgrade' },
  search: { program: 'apt-cache', command: 'search' },
  show: { program: 'apt-cache', command: 'show' },
  policy: { program: 'apt-cache', command: 'policy' },
  depends: { program: 'apt-cache', command: 'depends' },
  rdepends: { program: 'apt-cache', command: 'rdepends' },
  showpkg: { program: 'apt-cache', command: 'showpkg' },
  madison: { program: 'apt-cache', command: 'madison' },
};

/** Commands of apt that neither of them has. */
const WITHOUT_COUNTERPART = ['list', 'edit-sources', 'why', 'why-not'];

/** Every `apt` of one RUN becomes the program for scripts that does the same. */
export function aptToAptGet(runs: readonly Run[]): TextEdit {
  const commands = runs.map(({ args }) => args.find(({ value }) => /^[a-z]/.test(value.text)));
  const missing = commands.find((word) => WITHOUT_COUNTERPART.includes(word?.value.text ?? ''));
  return {
    label: 'Use apt-get',
    note: missing
      ? `apt-get has no ${missing.value.text}: look at this line by hand. dpkg-query -l lists what is installed.`
      : null,
    changes: uniqueChanges(runs.flatMap((run, index) => changesOf(run, commands[index]))),
  };
}

function changesOf({ word }: Run, command: Run['args'][number] | undefined): TextChange[] {
  const name = command?.value.text ?? '';
  const other = Object.hasOwn(COUNTERPARTS, name) ? COUNTERPARTS[name] : undefined;
  const value = word!.value;
  const program = rangeOf(sliceText(value, value.text.lastIndexOf('/') + 1));
  const changes = [{ ...program, text: other?.program ?? 'apt-get' }];
  if (!command || !other || other.command === name) return changes;
  return [...changes, { ...rangeOf(command.value), text: other.command }];
}

function uniqueChanges(changes: readonly TextChange[]): TextChange[] {
  return [...new Map(changes.map((change) => [change.from, change])).values()];
}
