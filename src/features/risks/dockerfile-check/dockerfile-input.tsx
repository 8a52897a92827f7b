import { useRef, useState, type DragEvent } from 'react';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { useAnnounce } from '#ui/live-region.tsx';
import { modifierKeys } from '#ui/modifier-keys.ts';
import { Note } from '#ui/note.tsx';
import { TextArea } from '#ui/text-area.tsx';
import styles from './dockerfile-check.module.css';
import { dockerfileProblem } from './dockerfile-problem.ts';
import { readFile } from './read-file.ts';
import type { useDockerfiles } from './use-dockerfiles.ts';

type DockerfileInputProps = Pick<
  ReturnType<typeof useDockerfiles>,
  'draft' | 'setDraft' | 'add' | 'files'
>;

const PASTED = 'Dockerfile';
const ROWS = 8;

/** Takes pasted text, and files that are chosen or dropped, several at once. */
export function DockerfileInput({ draft, setDraft, add, files }: DockerfileInputProps) {
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const announce = useAnnounce();

  function take(added: readonly { name: string; text: string }[]) {
    if (added.length === 0) return;
    add(added);
    announce(`${plural(added.length, 'Dockerfile')} checked`);
  }
  function checkDraft() {
    const problem = dockerfileProblem('The text', draft);
    setProblems(problem === null ? [] : [problem]);
    if (problem !== null) return;
    take([{ name: freeName(files.map(({ name }) => name)), text: draft }]);
    setDraft('');
  }
  async function checkFiles(chosen: readonly File[]) {
    const read = await Promise.all(chosen.map((file) => readFile(file)));
    setProblems(read.flatMap((file) => ('problem' in file ? [file.problem] : [])));
    take(read.filter((file) => 'text' in file));
  }
  function drop(event: DragEvent) {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    setOver(false);
    void checkFiles([...event.dataTransfer.files]);
  }

  return (
    <section
      className={styles['input']}
      aria-label="Dockerfiles to check"
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        checkDraft();
      }}
    >
      <TextArea
        label="Text of a Dockerfile"
        help={`Paste it and press ${modifierKeys().Ctrl} Enter, or drop files here.`}
        rows={ROWS}
        value={draft}
        onChange={setDraft}
      />
      <div className={styles['actions']}>
        <Button kind="primary" onClick={checkDraft}>
          Check text
        </Button>
        <Button icon="plus" onClick={() => chooser.current?.click()}>
          Choose files
        </Button>
        <input
          ref={chooser}
          className="visually-hidden"
          type="file"
          multiple
          tabIndex={-1}
          aria-label="Dockerfiles from this computer"
          onChange={(event) => {
            void checkFiles([...(event.target.files ?? [])]);
            // The same file may be chosen again after it was changed.
            event.target.value = '';
          }}
        />
      </div>
      {problems.length === 0 ? null : (
        <Note tone="stopped" title={`${plural(problems.length, 'text')} could not be checked`}>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Note>
      )}
    </section>
  );
}

/** `Dockerfile`, then `Dockerfile 2`: pasted texts stay apart. */
function freeName(taken: readonly string[]): string {
  let name = PASTED;
  for (let number = 2; taken.includes(name); number += 1) name = `${PASTED} ${number}`;
  return name;
}
