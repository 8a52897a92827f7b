import { useRef } from 'react';
import { checkDockerfile } from '#domain/dockerfile/check-dockerfile.ts';
import { Button } from '#ui/button.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import { downloadText } from '#ui/download-text.ts';
import styles from './dockerfile-diff.module.css';
import { unifiedDiff } from './unified-diff.ts';

type DockerfileDiffProps = { name: string; before: string; after: string };

/** What the edits change, to copy or to take along, and the whole new file. */
export function DockerfileDiff({ name, before, after }: DockerfileDiffProps) {
  const shown = useRef<HTMLPreElement>(null);
  if (before === after) return null;
  const diff = unifiedDiff(name, before, after);
  const fileName = name.replaceAll(/[^\w.-]+/g, '-');
  return (
    <div className={styles['diff']} role="group" aria-label={`Changes of ${name}`}>
      <div className={styles['bar']}>
        <p className={styles['title']}>Changes</p>
        <div className={styles['actions']}>
          {diff === null ? null : (
            <>
              <CopyButton text={diff} label="Copy diff" target={shown} />
              <Button
                size="small"
                icon="download"
                onClick={() => downloadText(diff, `${fileName}.patch`, 'text/x-diff')}
              >
                Download diff
              </Button>
            </>
          )}
          <CopyButton text={after} label="Copy new file" />
        </div>
      </div>
      {removesSecret(before, after) ? (
        <p className={styles['caution']}>
          The diff names the secret that it removes. Do not paste it where others read it.
        </p>
      ) : null}
      {diff === null ? (
        <p className={styles['caution']}>
          The texts differ in too many places to be compared. Copy the new file instead.
        </p>
      ) : (
        <pre
          ref={shown}
          className={styles['text']}
          role="region"
          aria-label={`Diff of ${name}`}
          tabIndex={0}
        >
          {diff
            .trimEnd()
            .split('\n')
            .map((line, index) => (
              <span key={index} className={styles['line']} data-kind={kindOf(line)}>
                {`${line}\n`}
              </span>
            ))}
        </pre>
      )}
    </div>
  );
}

function kindOf(line: string): 'added' | 'removed' | 'place' | undefined {
  if (/^(?:@@|\+\+\+ |--- )/.test(line)) return 'place';
  if (line.startsWith('+')) return 'added';
  return line.startsWith('-') ? 'removed' : undefined;
}

function removesSecret(before: string, after: string): boolean {
  const secrets = (text: string) =>
    checkDockerfile(text).filter(({ check }) => check === 'env_secret').length;
  return secrets(after) < secrets(before);
}
